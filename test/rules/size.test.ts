import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { EXAMPLE_DAY, exampleFiling } from '../../rules/catalogue/example.ts'
import type { Examples } from '../../rules/engine/rule.ts'
import * as engine from '../../rules/engine.ts'
import { factsStale } from '../../rules/filing/facts/generate.ts'
import { CONDITIONS, fieldFacts } from '../../rules/filing/facts/index.ts'
import { fields } from '../../rules/filing/fields/index.ts'
import { labelsStale } from '../../rules/filing/labels/generate.ts'
import { check, checkWith, type Filing, provinces, type Report, rules, topicOf, topics } from '../../rules/index.ts'
import { claimIn } from '../../rules/words/claims.ts'
import { cases } from '../cases/cases.json' with { type: 'json' }
import { bundle, gzipKb } from './bundle.ts'

const WHOLE = `export { check } from '@/check.ts'`
const topicOnly = (folder: string) =>
  `export { checkWith } from '@/check-with.ts'; export * from '@/catalogue/${folder}/index.ts'`

const alone = (folder: string) =>
  `${topicOnly(folder)}; export { ${folder}Rules as rules } from '@/catalogue/${folder}/index.ts'`

/** Without the words for readers of English that a text of the whole package has beside the Chinese ones. */
const inChinese = ({ findings, ...rest }: Report) => ({
  ...rest,
  findings: findings.map(({ data, ...finding }) => ({
    ...finding,
    ...(data && { data: Object.fromEntries(Object.entries(data).filter(([key]) => !key.endsWith('En'))) }),
  })),
})

interface Loaded {
  readonly check: typeof check
  readonly checkWith: typeof checkWith
  readonly rules: typeof rules
  readonly provinces: typeof provinces
}

async function importCode(code: string): Promise<unknown> {
  const file = join(mkdtempSync(join(tmpdir(), 'beian-')), 'bundle.mjs')
  writeFileSync(file, code)
  return import(/* @vite-ignore */ pathToFileURL(file).href)
}

const load = async (code: string) => (await importCode(code)) as Loaded

describe('what a page loads', { timeout: 120_000 }, () => {
  it('answers in Chinese exactly as the whole package does', async () => {
    const small = await load(await bundle(WHOLE, 'zh'))
    for (const { filing, store, today, id } of cases) {
      const options = { today, portfolio: store as Filing[] }
      expect(inChinese(small.check(filing as Filing, options)), id).toEqual(inChinese(check(filing as Filing, options)))
      const partly = { ...options, complete: false, provider: 'other' }
      expect(inChinese(small.check(filing as Filing, partly)), id).toEqual(inChinese(check(filing as Filing, partly)))
    }
  })

  it('answers with a topic alone as with the whole package', async () => {
    for (const { folder } of topics) {
      const small = await load(await bundle(alone(folder), 'zh topics'))
      const own = rules.filter(({ id }) => topicOf(id)?.folder === folder)
      expect(small.rules.map(({ id }) => id)).toEqual(own.map(({ id }) => id))
      for (const { filing, store, today, id } of cases) {
        for (const complete of [true, false]) {
          const options = { today, portfolio: store as Filing[], complete }
          const said = small.checkWith(small.rules, filing as Filing, options)
          expect(inChinese(said), `${folder} ${id}`).toEqual(inChinese(checkWith(own, filing as Filing, options)))
        }
      }
      for (const rule of own) {
        const { examples } = (await import(`../../rules/catalogue/${folder}/${rule.id}.ts`)) as { examples: Examples }
        for (const example of [...examples.valid, ...examples.invalid]) {
          const { filing, options } = exampleFiling(example)
          const said = small.checkWith(small.rules, filing, options)
          expect(inChinese(said), rule.id).toEqual(inChinese(checkWith(own, filing, options)))
        }
      }
    }
  })

  it('knows every fact and name for a rule of one’s own', async () => {
    const code = await bundle(`export { checkWith, defineRule } from '@/engine.ts'`, 'zh topics')
    const small = (await importCode(code)) as Pick<typeof engine, 'checkWith' | 'defineRule'>
    const own = (make: typeof engine.defineRule) =>
      make({
        id: 'own-letter',
        title: { zh: '授权书', en: 'Letter' },
        severity: 'warning',
        kind: 'static',
        each: 'filing',
        scope: ['subject.legalRepName'],
        needs: ['filing.province', 'subject.nature'],
        appliesTo: {},
        message: { zh: '{province}：{field}', en: '{province}: {field}' },
        fix: { zh: '附上授权书', en: 'Attach the letter' },
        sources: [{ provider: 'own', page: 'own rule', confidence: 'high' }],
        check: ({ filing }) =>
          filing.fact('ownerLetter') === true && {
            data: { province: filing.province, field: 'subject.legalRepName' },
          },
      })
    let fired = 0
    for (const { code: province } of provinces) {
      const filing = exampleFiling({ on: 'organisation', set: { province } }).filing
      const whole = engine.checkWith([own(engine.defineRule)], filing, { today: EXAMPLE_DAY })
      expect(small.checkWith([own(small.defineRule)], filing, { today: EXAMPLE_DAY }), province).toEqual(whole)
      fired += whole.findings.length
    }
    expect(fired).toBeGreaterThan(0)
  })

  it('holds every rule with all it says in Chinese', async () => {
    const small = await load(await bundle(`export { rules } from '@/catalogue/index.ts'`, 'zh'))
    const chinese = rules.map(({ title: _, message, fix, check: __, ...rest }) => ({
      ...rest,
      message: { zh: message.zh },
      fix: { zh: fix.zh },
    }))
    expect(small.rules.map(({ check: _, ...rest }) => rest)).toEqual(chinese)
  })

  it('holds the facts of every province that a rule reads, with sources and dissent', async () => {
    const small = await load(await bundle(`export { provinces } from '@/provinces/index.ts'`, 'zh'))
    expect(small.provinces.map(({ code, zh }) => [code, zh])).toEqual(provinces.map(({ code, zh }) => [code, zh]))
    const keys = new Set(small.provinces.flatMap(({ facts }) => facts.map(({ key }) => key)))
    for (const { fact } of rules.map(({ appliesTo }) => appliesTo))
      expect(fact === undefined || keys.has(fact)).toBe(true)
    const byKey = (list: typeof provinces) =>
      list.map(({ facts }) =>
        [...keys].flatMap((key) =>
          (['individual', 'organisation'] as const).map((subject) =>
            facts
              .filter((one) => one.key === key && (one.appliesTo === 'all' || one.appliesTo === subject))
              .map(({ note: _, dissent, ...rest }) => ({
                ...rest,
                ...(dissent && {
                  dissent: dissent.map(({ source, claim }) => ({ source, claim: claimIn(claim, 'zh-CN') })),
                }),
              })),
          ),
        ),
      )
    expect(byKey(small.provinces)).toEqual(byKey(provinces))
  })

  it('holds no examples of rules', async () => {
    expect(await bundle(WHOLE, 'both')).not.toContain('qinghe-example')
  })

  it('stays small', async () => {
    const sizes = new Map<string, number>()
    sizes.set('check, both languages', gzipKb(await bundle(WHOLE, 'both')))
    sizes.set('check, Chinese', gzipKb(await bundle(WHOLE, 'zh')))
    for (const { folder } of topics)
      sizes.set(`topic ${folder}, Chinese`, gzipKb(await bundle(topicOnly(folder), 'zh topics')))
    process.stdout.write([...sizes].map(([name, kb]) => `${name.padEnd(32)} ${kb.toFixed(1)} kB gzip\n`).join(''))
    expect(sizes.get('check, Chinese')).toBeLessThanOrEqual(60)
    for (const [name, kb] of sizes) if (name.startsWith('topic')) expect(kb, name).toBeLessThanOrEqual(20)
  })
})

it('the names and facts of fields are those of the dictionary', () => {
  expect(labelsStale()).toBe(false)
  expect(factsStale()).toBe(false)
  expect(fieldFacts).toEqual(
    fields.map(({ id, type, enum: list, autofill, sensitivity, required }) => ({
      id,
      type,
      autofill,
      sensitivity,
      required: CONDITIONS.includes(required) ? required : '',
      ...(list ? { enum: list } : {}),
    })),
  )
})
