import { describe, expect, it } from 'vitest'
import { bases } from '../catalogue/bases.ts'
import { patched } from '../catalogue/example.ts'
import { rules } from '../catalogue/index.ts'
import { check } from '../check.ts'
import type { Filing } from '../filing/filing.ts'
import { Portfolio } from './portfolio.ts'
import { PortfolioChecks } from './portfolio-checks.ts'

const today = '2026-11-24'

/** A company of its own: nothing in it occurs in another. */
function company(n: number, patch: Record<string, unknown> = {}): Filing {
  const digits = String(n).padStart(6, '0')
  return patched(bases.organisation, {
    account: `acct-${n}`,
    'subject.certNumber': `91440300MA${digits}XX`,
    'subject.name': `示例${n}有限公司`,
    'principal.certNumber': `44030519880312${digits.slice(-4)}`,
    'principal.mobile': `13800${digits}`,
    'principal.emergencyPhone': `13900${digits}`,
    'principal.email': `p${n}@example.com`,
    'websites[0].domains[0].name': `example-${n}.com`,
    ...patch,
  })
}

const found = (checks: PortfolioChecks, key: string) =>
  checks
    .result(key)
    .findings.map((one) => one.ruleId)
    .sort()

const filled = (filings: Readonly<Record<string, Filing>>) => {
  const checks = new PortfolioChecks(rules, { today })
  for (const [key, filing] of Object.entries(filings)) checks.put(key, filing)
  return checks
}

describe('a portfolio', () => {
  it('tells a reused emergency phone of a stranger from one of the same person', () => {
    const shared = { 'principal.emergencyPhone': '13900000001' }
    const checks = filled({
      first: company(1),
      stranger: company(2, shared),
      same: company(3, { ...shared, 'principal.certNumber': '440305198803120001' }),
    })
    expect(found(checks, 'stranger')).toContain('xp-emergency-reused')
    expect(found(checks, 'same')).toEqual(
      expect.arrayContaining(['xp-emergency-reused', 'xp-emergency-reused-same-person']),
    )
    const severities = checks
      .result('same')
      .findings.filter((one) => one.ruleId.startsWith('xp-emergency'))
      .map((one) => [one.ruleId, one.severity, one.data?.other])
    expect(severities).toEqual([
      ['xp-emergency-reused', 'error', ['示例2有限公司']],
      ['xp-emergency-reused-same-person', 'warning', ['示例1有限公司']],
    ])
  })

  it('finds nothing among filings that share nothing', () => {
    const checks = filled(Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`k${n}`, company(n)])))
    expect([...checks.results()]).toEqual([])
  })

  it('sees a change of one filing in all that share something with it, and takes it back', () => {
    const checks = filled({ a: company(1), b: company(2), c: company(3) })
    expect([...checks.results()]).toEqual([])
    checks.put('b', company(2, { 'principal.mobile': '13800000001' }))
    expect(found(checks, 'a')).toEqual(['xp-mobile-reused-other'])
    expect(found(checks, 'b')).toEqual(['xp-mobile-reused-other'])
    expect(found(checks, 'c')).toEqual([])
    checks.put('b', company(2))
    expect([...checks.results()]).toEqual([])
    checks.put('b', company(2, { 'principal.email': 'P3@example.com' }))
    expect(found(checks, 'c')).toEqual(['xp-email-reused-other'])
    expect(checks.delete('b')).toBe(true)
    expect(found(checks, 'c')).toEqual([])
    expect(found(checks, 'b')).toEqual([])
  })

  it('checks only what a change can touch', () => {
    const checks = filled({ a: company(1), b: company(2), c: company(3) })
    checks.put('d', company(4, { 'principal.email': 'p2@example.com' }))
    const before = ['a', 'b', 'c', 'd'].map((key) => checks.result(key))
    checks.put('c', company(3, { 'principal.emergencyPhone': '13900000001' }))
    expect(checks.result('b')).toBe(before[1])
    expect(checks.result('d')).toBe(before[3])
    expect(checks.result('a')).not.toBe(before[0])
    expect(checks.result('c')).not.toBe(before[2])
  })

  it('gives after any changes what a fresh look gives', () => {
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return Math.floor((seed / 2147483648) * below)
    }
    const pick = () => {
      const n = random(12)
      return company(n, {
        'principal.mobile': `1380000000${random(6)}`,
        'principal.emergencyPhone': `1390000000${random(6)}`,
        'principal.certNumber': `44030519880312000${random(4)}`,
        'principal.email': `p${random(5)}@example.com`,
        'websites[0].domains[0].name': `example-${random(8)}.com`,
      })
    }
    const checks = new PortfolioChecks(rules, { today })
    const now = new Map<string, Filing>()
    for (let step = 0; step < 300; step++) {
      const key = `k${random(15)}`
      if (random(4) === 0) {
        checks.delete(key)
        now.delete(key)
      } else {
        const filing = pick()
        checks.put(key, filing)
        now.set(key, filing)
      }
      if (step % 20 === 0) {
        const fresh = filled(Object.fromEntries(now))
        // Down to the units that a finding names.
        for (const one of now.keys()) expect(checks.result(one)).toEqual(fresh.result(one))
      }
    }
  })

  it('leaves out the filing itself under its former number, and names each other subject once', () => {
    const shared = { 'principal.mobile': '13800000009' }
    const portfolio = new Portfolio()
    for (let n = 0; n < 50; n++) portfolio.put(`k${n}`, company(n, shared))
    portfolio.put('again', company(7, { ...shared, 'subject.name': '示例7有限公司' }))
    const renumbered = company(0, { ...shared, 'subject.certNumber': '91440300MA990000XX' })
    const { findings } = check(renumbered, { today, portfolio, self: 'k0' })
    const others = findings.find((one) => one.ruleId === 'xp-mobile-reused-other')?.data?.other as string[]
    expect(others).toHaveLength(new Set(others).size)
    expect(others.length).toBeGreaterThan(0)
    expect(others).not.toContain('示例0有限公司')
  })

  it('is undecided, not wrong, while the number of its own subject or the person’s ID is unknown', () => {
    const shared = { 'principal.emergencyPhone': '13900000001' }
    const portfolio = [company(1)]
    for (const [path, id] of [
      ['subject.certNumber', 'subject.certNumber'],
      ['principal.certNumber', 'principal.certNumber'],
    ] as const) {
      const report = check(company(2, { ...shared, [path]: undefined }), { today, portfolio })
      expect(report.findings.map((one) => one.ruleId)).not.toContain('xp-emergency-reused')
      expect(report.undecided).toContainEqual({ ruleId: 'xp-emergency-reused', missing: [id] })
    }
  })

  it('takes filings of any shape', () => {
    const odd = [null, 7, { principal: 3, websites: [null, { owner: 'x', domains: [null, { name: 5 }] }], subject: [] }]
    const checks = new PortfolioChecks(rules, { today })
    for (const [n, one] of odd.entries()) checks.put(String(n), one as never)
    checks.put('good', company(1))
    expect(() => [...checks.results()]).not.toThrow()
    expect(found(checks, 'good')).toEqual([])
  })
})
