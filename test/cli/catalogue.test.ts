import { describe, expect, it } from 'vitest'
import { bases } from '../../rules/catalogue/bases.ts'
import { rules } from '../../rules/catalogue/index.ts'
import { sourceName } from '../../rules/sources/names.ts'
import { beian } from './beian.ts'

describe('beian explain', () => {
  it('tells finding, remedy, where it applies and where it is written', () => {
    const { code, out, err } = beian(['explain', 'con-phone-local'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const rule = rules.find((one) => one.id === 'con-phone-local')!
    for (const part of [
      'con-phone-local',
      rule.title.zh,
      rule.fix.zh,
      '新疆',
      sourceName(rule.sources[0], 'zh-CN'),
      '2026-11-24',
    ]) {
      expect(out).toContain(part)
    }
  })

  it('speaks English when asked', () => {
    const { code, out } = beian(['explain', 'fmt-id-checkdigit', '--locale', 'en'])
    expect(code).toBe(0)
    expect(out).toContain(rules.find((rule) => rule.id === 'fmt-id-checkdigit')!.title.en)
    // Names of pages stay as they are.
    expect(out.split('Sources:')[0]).not.toMatch(/undefined|\[object|[\u4e00-\u9fff]/)
  })

  it('suggests the nearest ids for one that is not there', () => {
    const { code, err, out } = beian(['explain', 'phone-local'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('con-phone-local')
  })
})

describe('beian rules', () => {
  const ids = (args: readonly string[]) =>
    (JSON.parse(beian(['rules', '--format', 'json', ...args]).out) as { id: string }[]).map((one) => one.id)

  it('lists the whole catalogue, or what applies in a province or at a provider', () => {
    expect(ids([])).toEqual(rules.map((rule) => rule.id))
    expect(ids(['--province', '650000'])).toContain('con-phone-local')
    expect(ids(['--province', '440000'])).not.toContain('con-phone-local')
    expect(ids(['--province', '440000'])).toContain('mat-gd-commitment')
    expect(ids(['--province', '320000'])).not.toContain('mat-gd-commitment')
    const limited = rules.find((rule) => rule.appliesTo.providers !== undefined)!
    expect(ids(['--provider', limited.appliesTo.providers![0]!])).toContain(limited.id)
    expect(ids(['--provider', 'miit'])).not.toContain(limited.id)
  })

  it('prints severity, id and title for people', () => {
    const { code, out } = beian(['rules', '--province', '440000'])
    expect(code).toBe(0)
    expect(out).toMatch(/错误 +fmt-id-checkdigit +\S/)
  })

  it('refuses a province that is none and names what is allowed', () => {
    const { code, err } = beian(['rules', '--province', '广东'])
    expect(code).toBe(2)
    expect(err).toContain('440000')
  })
})

describe('packs on the command line', () => {
  const rule = {
    id: 'acme-name',
    title: { zh: '本公司规定' },
    severity: 'error',
    each: 'website',
    violation: { field: 'website.name', contains: '示例' },
    message: { zh: '“{website.name}”不合规定' },
    fix: { zh: '改名' },
  }
  const pack = { pack: 1, name: 'ACME', rules: [rule] }

  it('beian lint accepts a good one and names line and place of what is wrong', () => {
    expect(beian(['lint', 'p.json'], { 'p.json': pack })).toMatchObject({ code: 0, err: '' })
    const bad = { ...pack, rules: [{ ...rule, violation: { field: 'website.nmae', contains: 'x' } }] }
    const { code, err, out } = beian(['lint', 'p.json'], { 'p.json': bad })
    const line =
      JSON.stringify(bad, null, 2)
        .split('\n')
        .findIndex((text) => text.includes('nmae')) + 1
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(new RegExp(`^p\\.json:${line}: rules\\.0\\.violation\\.field: .*website\\.nmae`))
    expect(beian(['lint', 'p.json'], { 'p.json': '{' })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^p\.json:1: /),
    })
    expect(beian(['lint', 'none.json'])).toMatchObject({ code: 2, err: expect.stringMatching(/^none\.json: /) })
  })

  it('beian check uses it, and refuses to check with one that is broken', () => {
    const files = { 'a.json': bases.organisation, 'p.json': pack, 'bad.json': { pack: 1 } }
    const { code, out } = beian(['check', 'a.json', '--pack', 'p.json', '--today', '2026-11-24'], files)
    expect(code).toBe(1)
    expect(out).toContain('“青禾示例科技”不合规定')
    expect(beian(['check', 'a.json', '--pack', 'bad.json'], files)).toMatchObject({ code: 2, out: '' })
  })
})
