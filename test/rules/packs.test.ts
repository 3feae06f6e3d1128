import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bases } from '../../rules/catalogue/bases.ts'
import { patched } from '../../rules/catalogue/example.ts'
import { rules } from '../../rules/catalogue/index.ts'
import { checkWith } from '../../rules/check-with.ts'
import type { Filing } from '../../rules/filing/filing.ts'
import { applyPack, type Pack, readPack } from '../../rules/packs/index.ts'

const options = { today: '2026-11-24' }
const rule = (violation: unknown, more: Readonly<Record<string, unknown>> = {}) => ({
  id: 'acme-house-rule',
  title: { zh: '本公司规定' },
  severity: 'warning',
  each: 'website',
  violation,
  message: { zh: '网站“{website.name}”不合本公司规定', en: '{website.name} breaks a house rule' },
  fix: { zh: '请修改' },
  ...more,
})
const packOf = (...own: readonly unknown[]) => ({ pack: 1, name: 'ACME 内部规定', rules: own })

function read(value: unknown): Pack {
  const result = readPack(value, rules)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.pack
}
const run = (pack: unknown, filing: Filing, more = {}) =>
  checkWith(applyPack(read(pack), []), filing, { ...options, ...more })
const fires = (violation: unknown, filing: Filing = bases.organisation, each = 'website') =>
  run(packOf(rule(violation, { each, message: { zh: '不合规定' } })), filing).findings.length > 0
const site = (set: Readonly<Record<string, unknown>>) =>
  patched(
    bases.organisation,
    Object.fromEntries(Object.entries(set).map(([key, value]) => [`websites[0].${key}`, value])),
  )

describe('a pack', () => {
  it('adds rules whose findings name place, words and source', () => {
    const pack = packOf(rule({ field: 'website.name', contains: '示例' }))
    expect(run(pack, bases.organisation).findings).toEqual([
      {
        ruleId: 'acme-house-rule',
        severity: 'warning',
        fields: ['websites[0].name'],
        message: '网站“青禾示例科技”不合本公司规定',
        fix: '请修改',
        sources: [{ provider: 'ACME 内部规定', page: 'ACME 内部规定', confidence: 'medium' }],
        data: { website_name: '青禾示例科技' },
      },
    ])
    expect(run(pack, bases.organisation, { locale: 'en' }).findings[0]!.message).toBe(
      '青禾示例科技 breaks a house rule',
    )
  })

  it('changes severity and wording of the catalogue, and switches rules off', () => {
    const filing = patched(bases.organisation, { 'principal.certNumber': '440305198803120119' })
    const found = (pack: unknown) =>
      checkWith(applyPack(read(pack), rules), filing, options).findings.filter(
        (one) => one.ruleId === 'fmt-id-checkdigit',
      )
    const change = (severity: string) => ({ pack: 1, name: 'x', severity: { 'fmt-id-checkdigit': severity } })
    expect(found({ pack: 1, name: 'x' }).map((one) => one.severity)).toEqual(['error'])
    expect(found(change('info')).map((one) => one.severity)).toEqual(['info'])
    expect(found(change('off'))).toEqual([])
    const worded = found({ pack: 1, name: 'x', wording: { 'fmt-id-checkdigit': { fix: { zh: '找人事核对' } } } })
    expect(worded[0]!.fix).toBe('找人事核对')
    expect(worded[0]!.message).toBe(found({ pack: 1, name: 'x' })[0]!.message)
  })

  it.each([
    ['blank', { field: 'website.remark', blank: true }, { remark: ' ' }, { remark: '说明' }],
    [
      'blank: absent in a complete filing',
      { field: 'website.remark', blank: true },
      { remark: null },
      { remark: '说明' },
    ],
    ['equals', { field: 'website.name', equals: '青禾 示例' }, { name: '青禾示例' }, { name: '青禾' }],
    ['equals a number', { field: 'website.accessMode', equals: 4 }, { accessMode: 4 }, { accessMode: 16 }],
    [
      'equals a flag',
      { field: 'owner.reusePrincipal', equals: true },
      { owner: { reusePrincipal: true } },
      { owner: { reusePrincipal: false, name: '何' } },
    ],
    ['oneOf', { field: 'website.accessMode', oneOf: [1, 4] }, { accessMode: 1 }, { accessMode: 2 }],
    ['sameAs', { field: 'website.name', sameAs: 'subject.name' }, { name: '青禾示例科技有限公司' }, { name: '青禾' }],
    ['startsWith', { field: 'website.name', startsWith: 'ＡＢ' }, { name: 'abc' }, { name: 'xab' }],
    ['endsWith', { field: 'website.name', endsWith: '网' }, { name: '青禾网' }, { name: '网青禾' }],
    ['madeOf', { field: 'website.name', madeOf: ['latin', 'digits'] }, { name: 'abc123' }, { name: 'abc青' }],
    ['longerThan', { field: 'website.name', longerThan: 3 }, { name: '一二三𠮷' }, { name: '一二𠮷' }],
    [
      'longerThan for lists',
      { field: 'website.contentTypes', longerThan: 1 },
      { contentTypes: [1, 2] },
      { contentTypes: [1] },
    ],
    ['shorterThan', { field: 'website.name', shorterThan: 3 }, { name: '青禾' }, { name: '青禾网' }],
    ['includes', { field: 'website.contentTypes', includes: 128 }, { contentTypes: [1, 128] }, { contentTypes: [1] }],
  ])('asks: %s', (_, violation, broken, sound) => {
    expect(fires(violation, site(broken)), 'breaks the rule').toBe(true)
    expect(fires(violation, site(sound)), 'keeps the rule').toBe(false)
  })

  it('counts and compares numbers and days', () => {
    const services = (filedServices: number) => patched(bases.organisation, { 'subject.filedServices': filedServices })
    expect([4, 5, 6].map((n) => fires({ field: 'subject.filedServices', above: 5 }, services(n), 'filing'))).toEqual([
      false,
      false,
      true,
    ])
    expect([4, 5, 6].map((n) => fires({ field: 'subject.filedServices', below: 5 }, services(n), 'filing'))).toEqual([
      true,
      false,
      false,
    ])
    const valid = (day: string) => patched(bases.organisation, { 'principal.certValidTo': day })
    const soon = { field: 'principal.certValidTo', daysLeftBelow: 90 }
    expect(['2027-02-21', '2027-02-22', '2027-02-23'].map((day) => fires(soon, valid(day), 'filing'))).toEqual([
      true,
      false,
      false,
    ])
  })

  it('decides in three values: what does not hang on an unknown field is decided all the same', () => {
    const known = { field: 'website.name', contains: '示例' }
    const never = { field: 'website.name', contains: '不存在' }
    const open = { field: 'website.accessLocation', equals: '北京' }
    const out = (violation: unknown) => {
      const { findings, undecided } = run(packOf(rule(violation, { message: { zh: '不合规定' } })), bases.organisation)
      return [findings.length, ...undecided.flatMap((one) => one.missing)]
    }
    expect(out({ any: [open, known] })).toEqual([1])
    expect(out({ all: [open, never] })).toEqual([0])
    expect(out({ all: [open, known] })).toEqual([0, 'website.accessLocation'])
    expect(out({ any: [open, never] })).toEqual([0, 'website.accessLocation'])
    expect(out({ not: open })).toEqual([0, 'website.accessLocation'])
    expect(out({ not: { any: [open, known] } })).toEqual([0])
  })

  it('applies where it says', () => {
    const pack = (when: unknown) => packOf(rule({ field: 'website.name', blank: false }, { when }))
    const count = (when: unknown) => run(pack(when), bases.organisation).findings.length
    expect(
      count({ provinces: ['440000'], providers: ['huawei'], subjects: 'organisation', filingTypes: ['first'] }),
    ).toBe(1)
    expect(count({ provinces: ['110000'] })).toBe(0)
    expect(count({ providers: ['aliyun'] })).toBe(0)
    expect(count({ subjects: 'individual' })).toBe(0)
    expect(count({ filingTypes: ['change'] })).toBe(0)
  })
})

describe('a pack that cannot be used', () => {
  const problems = (value: unknown) => {
    const result = readPack(value, rules)
    return result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path.join('.')}`)
  }
  const known = { field: 'website.name', blank: true }

  it.each([
    ['no object', 7, 'bad-shape '],
    ['another version', { pack: 2, name: 'x' }, 'bad-shape pack'],
    ['an unknown key', { pack: 1, name: 'x', code: 'alert(1)' }, 'bad-shape code'],
    [
      'a severity for no rule',
      { pack: 1, name: 'x', severity: { 'no-such-rule': 'off' } },
      'unknown-rule severity.no-such-rule',
    ],
    [
      'a severity that is none',
      { pack: 1, name: 'x', severity: { 'fmt-email': 'fatal' } },
      'bad-shape severity.fmt-email',
    ],
    [
      'a placeholder the rule does not fill',
      { pack: 1, name: 'x', wording: { 'fmt-email': { fix: { zh: '{secret}' } } } },
      'unknown-placeholder wording.fmt-email.fix',
    ],
    ['an id of the catalogue', packOf(rule(known, { id: 'fmt-email' })), 'rule-exists rules.0.id'],
    ['an id twice', packOf(rule(known), rule(known)), 'rule-twice rules.1.id'],
    [
      'an unknown field',
      packOf(rule({ any: [known, { field: 'website.colour', blank: true }] })),
      'unknown-field rules.0.violation.any.1.field',
    ],
    [
      'a field not given for such items',
      packOf(rule({ not: { field: 'domain.name', blank: true } })),
      'unknown-field rules.0.violation.not.field',
    ],
    [
      'a prototype key as a field',
      packOf(rule({ field: 'website.constructor', blank: true })),
      'unknown-field rules.0.violation.field',
    ],
    [
      'an operator not meant for the field',
      packOf(rule({ field: 'website.accessMode', contains: '4' })),
      'wrong-operator rules.0.violation.contains',
    ],
    [
      'a value of another type',
      packOf(rule({ field: 'website.accessMode', equals: '4' })),
      'wrong-operand rules.0.violation.equals',
    ],
    [
      'a word where the filing has a code',
      packOf(rule({ field: 'filing.province', equals: '广东' })),
      'impossible-value rules.0.violation.equals',
    ],
    [
      'a code that there is none of, among others',
      packOf(rule({ any: [known, { field: 'subject.nature', oneOf: [4, 7] }] })),
      'impossible-value rules.0.violation.any.1.oneOf',
    ],
    [
      'a text for a list of codes',
      packOf(rule({ field: 'website.contentTypes', includes: '128' })),
      'wrong-operand rules.0.violation.includes',
    ],
    [
      'a key that every object has, as a rule',
      JSON.parse('{"pack":1,"name":"x","severity":{"__proto__":"off"}}'),
      'unknown-rule severity.__proto__',
    ],
    [
      'an unknown placeholder',
      packOf(rule(known, { fix: { zh: '{website.colour}' } })),
      'unknown-placeholder rules.0.fix',
    ],
  ])('%s: place and kind are named', (_, value, expected) => {
    expect(problems(value)).toContain(expected)
  })

  it('is not one that compares with what a field can hold, for whatever item', () => {
    const asked = (each: string, field: string, question: unknown) =>
      problems(packOf(rule({ field, ...(question as object) }, { each, message: { zh: '不合规定' } })))
    for (const [each, field, question] of [
      ['filing', 'filing.materials', { includes: 'subjectCert' }],
      ['filing', 'filing.type', { oneOf: ['first', 'change'] }],
      ['person', 'person.certType', { equals: 2 }],
      ['service', 'service.contentTypes', { includes: 3 }],
      ['service', 'owner.certType', { equals: 2 }],
      ['app', 'app.contentTypes', { includes: 161 }],
      ['app', 'app.ips', { includes: '203.0.113.10' }],
      ['domain', 'domain.holderCertType', { oneOf: [1, 2] }],
      ['iprange', 'range.start', { equals: '203.0.113.10' }],
      ['platform', 'platform.platform', { equals: 'android' }],
      ['image', 'image.bytes', { equals: 0 }],
    ] as const)
      expect(asked(each, field, question), field).toEqual([])
    expect(asked('app', 'owner.certType', { equals: 1 })).toEqual(['impossible-value rules.0.violation.equals'])
  })

  it('has an operator beyond the closed set, two at once or none', () => {
    for (const violation of [
      { field: 'website.name', matches: '(a+)+$' },
      { field: 'website.name', contains: 'a', startsWith: 'a' },
      { field: 'website.name' },
      { eval: '1' },
      { all: [] },
    ]) {
      expect(problems(packOf(rule(violation)))).toEqual([expect.stringMatching(/^bad-shape rules\.0\.violation\b/)])
    }
  })

  it('never throws, whatever it is, and is not fooled by depth or prototype keys', () => {
    let deep: unknown = known
    for (let i = 0; i < 5000; i++) deep = { not: deep }
    expect(problems(packOf(rule(deep)))).toEqual(['too-deep '])
    expect(
      problems(JSON.parse('{"pack":1,"name":"x","__proto__":{"rules":1},"severity":{"__proto__":"off"}}')),
    ).not.toEqual([])
    fc.assert(
      fc.property(fc.anything({ maxDepth: 5 }), (value) => {
        expect(readPack(packOf(value), rules).ok).toBe(false)
      }),
    )
  })
})

it('the example of the README is a pack that works', () => {
  const text = readFileSync(new URL('../../rules/packs/README.md', import.meta.url), 'utf8')
  const [, json = ''] = /```json\n([^`]*)```/.exec(text)!
  const { findings } = run(JSON.parse(json), bases.organisation)
  expect(findings.map((one) => one.message)).toEqual(['林示例的邮箱 lin@qinghe-example.com 不是公司邮箱'])
})
