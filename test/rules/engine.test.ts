import { describe, expect, it } from 'vitest'
import { bases } from '../../rules/catalogue/bases.ts'
import { patched } from '../../rules/catalogue/example.ts'
import type { Each } from '../../rules/engine/contexts.ts'
import type { Source } from '../../rules/engine/report.ts'
import type { Rule } from '../../rules/engine/rule.ts'
import { checkWith, type Filing, type ReportOptions } from '../../rules/engine.ts'
import { check, provinces } from '../../rules/index.ts'
import { cite, type SourceId, sources } from '../../rules/sources/index.ts'

const day = { today: '2026-11-24' }
type Check = (context: never) => unknown

/** A rule that is written only as far as a test needs it. */
const ruleOf = (each: Each, check: Check, more: Partial<Rule> = {}): Rule => ({
  id: 'test-rule',
  title: { zh: '题', en: 'title' },
  severity: 'error',
  kind: 'static',
  each,
  needs: [],
  scope: ['subject.name'],
  appliesTo: {},
  message: { zh: '不对', en: 'wrong' },
  fix: { zh: '改', en: 'mend' },
  sources: [{ provider: 'test', page: 'page', confidence: 'high' }],
  check: check as Rule['check'],
  ...more,
})
const run = (rule: Rule, filing: Filing = bases.organisation, options: ReportOptions = {}) => {
  const { findings, undecided } = checkWith([rule], filing, { ...day, ...options })
  return { found: findings.length, missing: undecided.flatMap((one) => one.missing), findings }
}
const always = () => true

describe('severity', () => {
  const rule = ruleOf('filing', always, { severity: 'warning', severityAt: { huawei: 'error', aliyun: 'info' } })
  const at = (provider: string | null, option?: string) =>
    run(rule, patched(bases.organisation, { provider }), option ? { provider: option } : {}).findings[0]!.severity

  it('is the one known for the provider, else the rule’s own', () => {
    expect([at('huawei'), at('aliyun'), at('tencent')]).toEqual(['error', 'info', 'warning'])
  })

  it('without a provider is the strictest, whether a provider’s or the rule’s own', () => {
    expect(at(null)).toBe('error')
    const lax = ruleOf('filing', always, { severity: 'warning', severityAt: { aliyun: 'info' } })
    expect(run(lax, patched(bases.organisation, { provider: null })).findings[0]!.severity).toBe('warning')
  })

  it('follows the provider named in the call before the filing’s own', () => {
    expect(at('aliyun', 'huawei')).toBe('error')
    expect(at(null, 'aliyun')).toBe('info')
  })

  it('puts errors first, then warnings, then notes', () => {
    const severities = ['info', 'error', 'warning', 'error'] as const
    const rules = severities.map((severity, index) => ruleOf('filing', always, { severity, id: `test-${index}` }))
    expect(checkWith(rules, bases.organisation, day).findings.map((one) => one.ruleId)).toEqual([
      'test-1',
      'test-3',
      'test-2',
      'test-0',
    ])
  })
})

describe('what is unknown', () => {
  type Read = { subject: { superior: string | null; name: string | null } }
  const blankSuperior = ruleOf('filing', ({ subject }: Read) => subject.superior === null || subject.superior === '')
  const without = patched(bases.organisation, { 'subject.superior': null })

  it('reads as blank in a complete filing, and leaves the rule undecided in an incomplete one', () => {
    expect(run(blankSuperior, without)).toMatchObject({ found: 1, missing: [] })
    expect(run(blankSuperior, without, { complete: false })).toMatchObject({ found: 0, missing: ['subject.superior'] })
    const empty = patched(bases.organisation, { 'subject.superior': '' })
    expect(run(blankSuperior, empty, { complete: false })).toMatchObject({ found: 1, missing: [] })
  })

  it('leaves the rule undecided wherever it is needed, and the check is not even run', () => {
    const rule = ruleOf('filing', () => expect.unreachable(), { needs: ['subject.superior'] })
    for (const complete of [true, false])
      expect(run(rule, without, { complete })).toMatchObject({ found: 0, missing: ['subject.superior'] })
  })

  it('of the wrong type is unknown too', () => {
    const odd = patched(bases.organisation, { 'subject.superior': 7 })
    expect(run(ruleOf('filing', always, { needs: ['subject.superior'] }), odd).missing).toEqual(['subject.superior'])
  })

  it('does not matter where it is not read', () => {
    const rule = ruleOf('filing', ({ subject }: Read) => subject.name === '另一单位' && subject.superior === null)
    expect(run(rule, without, { complete: false })).toMatchObject({ found: 0, missing: [] })
  })

  it('does not shake a hit that is certain', () => {
    const rule = ruleOf('filing', ({ subject }: Read) => [
      { certain: true, data: {} },
      ...(subject.superior === null ? [{ data: {} }] : []),
    ])
    expect(run(rule, without, { complete: false })).toMatchObject({ found: 1, missing: ['subject.superior'] })
  })

  it('a list that is absent: no items in a complete filing, undecided in an incomplete one', () => {
    const rule = ruleOf('website', always)
    const none = patched(bases.organisation, { websites: null })
    expect(run(rule, none)).toMatchObject({ found: 0, missing: [] })
    expect(run(rule, none, { complete: false })).toMatchObject({ found: 0, missing: ['filing.websites[]'] })
  })
})

describe('where a rule applies', () => {
  const count = (appliesTo: Rule['appliesTo'], set: Record<string, unknown> = {}, more: Partial<Rule> = {}) => {
    const { found, missing } = run(ruleOf('filing', always, { appliesTo, ...more }), patched(bases.organisation, set))
    return found > 0 ? 'applies' : missing.length > 0 ? missing.join(' ') : 'passed over'
  }

  it('is judged by type, subject, province and provider; what these hang on is named while unknown', () => {
    expect(count({ provinces: ['440000'] })).toBe('applies')
    expect(count({ provinces: ['110000'] })).toBe('passed over')
    expect(count({ provinces: ['440000'] }, { province: null })).toBe('filing.province')
    expect(count({ subjects: 'organisation' })).toBe('applies')
    expect(count({ subjects: 'individual' })).toBe('passed over')
    expect(count({ subjects: 'individual' }, { 'subject.nature': null })).toBe('subject.nature')
    expect(count({ providers: ['huawei'] })).toBe('applies')
    expect(count({ providers: ['aliyun'] })).toBe('passed over')
    expect(count({ providers: ['aliyun'] }, { provider: null })).toBe('filing.provider')
  })

  it('an unknown type counts as one in which data is entered', () => {
    expect(count({}, { type: null })).toBe('applies')
    expect(count({ filingTypes: ['change'] }, { type: null })).toBe('filing.type')
    expect(count({ filingTypes: ['change'] })).toBe('passed over')
    expect(count({}, { type: 'cancelService' })).toBe('passed over')
  })

  it('begins on the day the rule came into force', () => {
    expect(count({}, {}, { effectiveFrom: '2026-11-24' })).toBe('applies')
    expect(count({}, {}, { effectiveFrom: '2026-11-25' })).toBe('passed over')
  })
})

describe('items', () => {
  const twoSites = patched(bases.organisation, {
    'websites[1]': {
      name: '二站',
      domains: [{ name: 'a.com' }, { name: 'b.com' }],
      owner: { reusePrincipal: false, name: '何示例' },
    },
  })
  const places = (each: Each, scope: Rule['scope']) =>
    run(ruleOf(each, always, { scope }), twoSites).findings.map((one) => one.fields)

  it('are judged one by one, and a finding points at the item it is about', () => {
    expect(places('website', ['website.name'])).toEqual([['websites[0].name'], ['websites[1].name']])
    expect(places('domain', ['website.domains[].name'])).toEqual([
      ...bases.organisation.websites![0]!.domains!.map((_, index) => [`websites[0].domains[${index}].name`]),
      ['websites[1].domains[0].name'],
      ['websites[1].domains[1].name'],
    ])
  })

  it('persons: the principal and every owner who is someone else', () => {
    expect(places('person', ['principal.mobile', 'owner.mobile'])).toEqual([
      ['principal.mobile'],
      ['websites[1].owner.mobile'],
    ])
  })

  it('an owner who is the principal has the principal’s values and places', () => {
    type Read = { owner: { name: string | null } }
    const rule = ruleOf('service', ({ owner }: Read) => owner.name === bases.organisation.principal!.name, {
      scope: ['owner.name'],
    })
    expect(run(rule).findings.map((one) => one.fields)).toEqual([['principal.name']])
  })
})

describe('facts of a province', () => {
  it('that were read are cited; one that is disputed shows both claims', () => {
    type Read = { filing: { fact(key: string): unknown } }
    const rule = ruleOf('filing', ({ filing }: Read) => filing.fact('principalLegalRep') !== null)
    const [finding] = run(rule, patched(bases.organisation, { province: '110000' })).findings
    expect(finding!.sources.map((one) => one.provider)).toContain('huawei')
    expect(finding!.sources.find((one) => one.provider === 'huawei')!.claim).toBe('必须是法定代表人')
    expect(finding!.disputed!.map((one) => one.claim)).toContain('不要求')
    const [agreed] = run(rule, patched(bases.organisation, { province: '440000' })).findings
    expect(agreed!.sources.length).toBeGreaterThan(1)
    expect(agreed!.disputed).toBeUndefined()
  })

  it('that are disputed show each claim once, and no page on both sides', () => {
    type Read = { filing: { fact(key: string): unknown } }
    for (const key of ['nonLocalId', 'principalLegalRep', 'planAbove', 'minAge', 'holderMustBeSubjectDisputed']) {
      for (const { code, facts } of provinces) {
        if (!facts.some((fact) => fact.key === key && fact.agreement === 'disputed')) continue
        const rule = ruleOf('filing', ({ filing }: Read) => [1, 2].every(() => filing.fact(key) !== undefined), {
          sources: (Object.keys(sources) as SourceId[]).map((id) => cite(id, 'high')) as [Source, ...Source[]],
        })
        for (const base of [bases.organisation, bases.individual]) {
          const [finding] = run(rule, patched(base, { province: code })).findings
          const against = finding!.disputed ?? []
          const shown = against.map((one) => `${one.provider} ${one.page}`)
          expect(new Set(shown).size, `${key} ${code}`).toBe(shown.length)
          const support = finding!.sources.map((one) => `${one.provider} ${one.page}`)
          expect(support.filter((page) => shown.includes(page))).toEqual([])
          if (against.length > 0) expect(finding!.sources.some((one) => one.claim !== undefined)).toBe(true)
        }
      }
    }
  })
})

describe('the clock', () => {
  type Read = { today: string; sms: { minutesSince(key: string): number } }
  const told = (options: ReportOptions, sentAt = '2026-11-24T00:00:00') => {
    let seen = { today: '', minutes: 0 }
    const rule = ruleOf('filing', ({ today, sms }: Read) => {
      seen = { today, minutes: sms.minutesSince('sentAt') }
      return false
    })
    checkWith([rule], patched(bases.organisation, { sms: { sentAt } }), options)
    return seen
  }

  it('today alone is noon in Beijing; now alone gives today there; times without a zone are Beijing’s', () => {
    expect(told({ today: '2026-11-24' })).toEqual({ today: '2026-11-24', minutes: 720 })
    expect(told({ now: '2026-11-24T01:30:00' })).toEqual({ today: '2026-11-24', minutes: 90 })
    expect(told({ now: '2026-11-23T17:30:00Z' })).toEqual({ today: '2026-11-24', minutes: 90 })
    expect(told({ now: '2026-11-24T01:00:00' }, '2026-11-23T16:30:00Z').minutes).toBe(30)
  })

  it('is passed in: the same day gives the same report', () => {
    const report = () => check(bases.individual, day)
    expect(report()).toEqual(report())
    expect(report().dataVersion).toMatch(/^\d{4}-\d{2}-\d{2}\/\d+\.\d+\.\d+$/)
  })
})
