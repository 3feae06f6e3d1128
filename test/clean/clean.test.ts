import { describe, expect, it } from 'vitest'
import { check, parseFiling } from '../../rules/index.ts'
import { natures } from './enumerations.data.ts'
import { cleanFiling, PROVIDERS, PROVINCES, TODAY } from './generate.ts'

const COUNT = process.env.BA_DEEP ? 20_000 : 1_000

describe(`${COUNT} clean filings`, () => {
  const filings = Array.from({ length: COUNT }, (_, n) => cleanFiling(n))

  it('cover every province, provider, nature and filing type', () => {
    const seen = (values: readonly unknown[]) => [...new Set(values)].sort()
    expect(seen(filings.map((one) => one.province))).toEqual([...PROVINCES].sort())
    expect(seen(filings.map((one) => one.provider))).toEqual([...PROVIDERS].sort())
    expect(seen(filings.map((one) => one.type))).toEqual(['addAccess', 'addService', 'change', 'first'])
    const due = [5, ...natures.map((one) => one.value)].sort()
    expect(seen(filings.map((one) => one.subject!.nature))).toEqual(due)
    expect(new Set(filings.map((one) => `${one.province}/${one.subject!.nature === 5}`)).size).toBe(62)
  })

  it('are filings', () => {
    for (const filing of filings) expect(parseFiling(filing)).toMatchObject({ ok: true })
  })

  it('have no error', () => {
    const errors: string[] = []
    let warnings = 0
    const byRule = new Map<string, number>()
    for (const [n, filing] of filings.entries()) {
      for (const { severity, ruleId, message, fields } of check(filing, { today: TODAY }).findings) {
        if (severity === 'error')
          errors.push(
            `${ruleId} | ${n} ${filing.province} ${filing.provider} ${filing.type} ${filing.subject?.nature} | ${fields[0]} | ${message}`,
          )
        if (severity === 'warning') {
          warnings += 1
          byRule.set(ruleId, (byRule.get(ruleId) ?? 0) + 1)
        }
      }
    }
    const most = [...byRule].sort((a, b) => b[1] - a[1]).slice(0, 8)
    process.stdout.write(
      `${COUNT} clean filings: ${errors.length} errors, ${warnings} warnings (${most.map(([id, count]) => `${id} ${count}`).join(', ')})\n`,
    )
    expect(errors.sort()).toEqual([])
  }, 120_000)
})
