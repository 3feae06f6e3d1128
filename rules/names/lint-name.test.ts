import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bases } from '../catalogue/bases.ts'
import { patched } from '../catalogue/example.ts'
import { rules } from '../catalogue/index.ts'
import { checkWith } from '../check-with.ts'
import * as lists from '../words/lists.ts'
import { places } from '../words/name.ts'
import { neutralEndings } from '../words/personal-names.ts'
import { lintName } from './lint-name.ts'
import { lintNameIn } from './lint-name-in.ts'
import type { NameContext } from './name-context.ts'
import { readUnitName } from './unit-name.ts'

const unit = (name: string, more: NameContext = {}): NameContext => ({
  subject: { nature: 4, name },
  province: '440000',
  ...more,
})
const person = (more: NameContext = {}): NameContext => ({
  subject: { nature: 5, name: '苏晓禾' },
  province: '310000',
  ...more,
})
const offered = (name: string, context: NameContext) => lintName(name, context).suggestions.map((one) => one.name)
const fired = (name: string, context: NameContext) => lintName(name, context).findings.map((one) => one.ruleId)

describe('the name linter', () => {
  it.each([
    ['青禾示例科技', unit('青禾示例科技有限公司')],
    ['青禾示例（上海）科技', unit('青禾示例科技有限公司')],
    ['中国示例集团', unit('中国示例集团有限公司')],
    ['上海国家会展中心示例', unit('上海国家会展中心示例有限公司')],
    ['示例社区居委会', unit('示例社区居委会', { subject: { nature: 13, name: '示例社区居委会' } })],
    ['示例县政务服务', unit('示例县政务服务局', { subject: { nature: 2, name: '示例县政务服务局' } })],
    ['示例动物医院', unit('示例动物医院有限公司')],
    ['青禾示例图书馆', unit('青禾示例图书馆')],
    ['云边手账本', person()],
    ['我的个人大事记', person()],
    ['QingHe', { ...unit('青禾示例科技有限公司'), kind: 'app' as const }],
  ])('finds nothing wrong with %s', (name, context) => {
    expect(lintName(name, context)).toMatchObject({ ok: true, findings: [], suggestions: [] })
  })

  it.each([
    ['青禾', unit('青禾示例科技有限公司'), '青禾示例科技'],
    ['QingHe Demo', unit('青禾示例科技有限公司'), '青禾示例科技'],
    ['蓝鲸日历', unit('青禾示例科技有限公司'), '青禾示例蓝鲸日历'],
    ['中国青禾科技', unit('青禾示例科技有限公司'), '青禾科技'],
    ['青禾示例🌱科技', unit('青禾示例科技有限公司'), '青禾示例科技'],
    ['青禾示例服务平台', unit('青禾示例科技有限公司', { province: '370000' }), '青禾示例服务'],
    ['青禾示例Tech', unit('青禾示例科技有限公司', { province: '500000' }), '青禾示例'],
    ['怒江网', unit('怒江示例电子商务有限公司', { province: '530000' }), '怒江示例电子商务'],
    ['青禾示例学院', unit('青禾示例科技有限公司'), '青禾示例学院（内部学院）'],
    ['免费青禾', { ...unit('青禾示例科技有限公司'), kind: 'app' as const }, '青禾'],
    ['助手', { ...unit('青禾示例科技有限公司'), kind: 'app' as const }, '青禾示例助手'],
    ['云边工作室', person(), '云边手记'],
    ['摄 影 交 流 社 区', person(), '摄影手记'],
    ['杭州散步记', person(), '散步记'],
    ['苏晓禾的手账', person({ topic: '读书徒步' }), '读书徒步手账'],
    ['YunBian', person({ topic: '徒步' }), 'YunBian徒步'],
    ['云边读书·徒步手账（随笔记）', person({ provider: 'huawei' }), '云边读书'],
  ])('offers for %s', (name, context, first) => {
    expect(offered(name, context)[0]).toBe(first)
  })

  it('offers nothing where nothing of the user’s leads to a name', () => {
    expect(lintName('yunbian-notes.cn', person())).toMatchObject({ ok: false, suggestions: [] })
    expect(lintName('ＢＢＳ', {})).toMatchObject({ ok: false, suggestions: [] })
  })

  it('says which field is missing instead of guessing', () => {
    const { undecided } = lintName('中国青禾科技', {})
    expect(undecided).toContainEqual({ ruleId: 'nam-state-words', missing: ['subject.nature'] })
  })

  it('speaks both languages', () => {
    const zh = lintName('青禾', unit('青禾示例科技有限公司')).findings[0]!
    const en = lintName('青禾', unit('青禾示例科技有限公司', { locale: 'en' })).findings[0]!
    expect(zh.message).toMatch(/至少/)
    expect(en.message).toMatch(/at least/)
  })

  it('is quick and quiet on hostile names', () => {
    for (const name of ['中国'.repeat(32_000), '('.repeat(64_000), '.-'.repeat(32_000), '\u202e青禾\u0000']) {
      const before = performance.now()
      lintName(name, unit('青禾示例科技有限公司'))
      expect(performance.now() - before).toBeLessThan(500)
    }
  })
})

describe('the name linter inside a filing', () => {
  it('finds what the check of the filing finds about the name', () => {
    for (const [base, place, name] of [
      ['organisation', 'websites[0]', '中国蓝鲸论坛'],
      ['organisation', 'websites[0]', 'qinghe-example'],
      ['individual', 'websites[0].name', '苏晓禾杭州新闻'],
      ['app', 'apps[0]', '免费测试'],
    ] as const) {
      const filing = patched(bases[base], { [`${place.replace('.name', '')}.name`]: name })
      const lint = lintNameIn(filing, place)
      const whole = checkWith(
        rules.filter(({ scope }) => scope[0] === 'website.name' || scope[0] === 'app.name'),
        filing,
        { today: '2026-11-24' },
      )
      expect(lint?.findings.map(({ ruleId }) => ruleId)).toEqual(whole.findings.map(({ ruleId }) => ruleId))
      expect(lint?.ok).toBe(false)
    }
  })

  it('says nothing of a service that is not there or has no name', () => {
    expect(lintNameIn(bases.organisation, 'websites[3]')).toBeNull()
    expect(lintNameIn(bases.organisation, 'apps')).toBeNull()
    expect(lintNameIn(patched(bases.organisation, { 'websites[0].name': null }), 'websites[0]')).toBeNull()
    expect(lintNameIn({ websites: 'x' } as never, 'websites[0]')).toBeNull()
  })
})

describe('a unit’s name', () => {
  it.each([
    ['杭州青禾示例科技有限公司', '杭州青禾示例科技', '青禾示例'],
    ['青禾网络科技（集团）有限责任公司', '青禾网络科技', '青禾'],
    ['北京市示例律师事务所', '北京市示例律师事务所', '示例律师事务所'],
    ['上海示例会计师事务所（特殊普通合伙）', '上海示例会计师事务所', '示例会计师事务所'],
    ['科技有限公司', '科技', '科技'],
  ])('%s', (full, short, brand) => {
    expect(readUnitName(full)).toMatchObject({ short, brand })
  })
})

const words = Object.values(lists)
  .filter((list) => Array.isArray(list))
  .flat()
const piece = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom(...places),
  fc.constantFrom(
    '青禾',
    '云边',
    '示例',
    '蓝鲸',
    '日历',
    '手账',
    '苏晓禾',
    '学院',
    '新闻',
    '影视',
    '免费',
    '测试',
    '🌱',
  ),
  fc.constantFrom('QingHe', 'BBS', 'www.example.com', 'a', '2026', ' ', '·', '（', ')', '-', '_', '！'),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
)
const name = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''))
const context: fc.Arbitrary<NameContext> = fc.record(
  {
    kind: fc.constantFrom('website', 'app'),
    subject: fc.oneof(
      fc.record({
        nature: fc.constantFrom(1, 2, 3, 4, 6, 9, 11),
        name: fc
          .tuple(name, fc.constantFrom('有限公司', '集团股份有限公司', '协会', ''))
          .map((parts) => parts.join('')),
      }),
      fc.record({ nature: fc.constant(5), name: fc.constantFrom('苏晓禾', 'Jane Example', '云边') }),
    ),
    province: fc.constantFrom('110000', '310000', '370000', '440000', '460000', '500000', '530000'),
    provider: fc.constantFrom('huawei', 'tencent'),
    domains: fc.constant(['qinghe.com']),
    preApprovals: fc.constantFrom([24], [6], [1, 10]),
    topic: name,
  },
  { requiredKeys: [] },
)

describe('every suggestion', () => {
  it('passes the linter', () => {
    fc.assert(
      fc.property(name, context, (given, around) => {
        for (const one of offered(given, around)) expect(fired(one, around), one).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('is made of the user’s own words, save for what it says is added', () => {
    const plain = (text: string) => text.normalize('NFKC').toUpperCase()
    fc.assert(
      fc.property(name, context, (given, around) => {
        const own = plain(`${given}${around.subject?.name ?? ''}${around.topic ?? ''}`)
        for (const { name: offer, added = '' } of lintName(given, around).suggestions) {
          expect(offer.endsWith(added)).toBe(true)
          const kept = plain(offer.slice(0, offer.length - added.length))
          expect(
            [...kept].filter((char) => !own.includes(char)),
            offer,
          ).toEqual([])
          expect(added === '' || neutralEndings.includes(added) || /^（.+）$/.test(added), added).toBe(true)
          expect(kept.length).toBeGreaterThan(1)
        }
      }),
      { numRuns: 400 },
    )
  })
})
