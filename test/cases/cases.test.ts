import { describe, expect, it } from 'vitest'
import { check, type Filing, rules } from '../../rules/index.ts'
import { cases } from './cases.json' with { type: 'json' }

const known = new Set(rules.map((rule) => rule.id))

describe('the cases', () => {
  const table: string[] = []
  for (const { id, today, filing, store, expect: expected, info, ...rest } of cases) {
    it(id, () => {
      const now = 'now' in rest ? (rest.now as string) : undefined
      const { findings } = check(filing as Filing, { today, now, portfolio: store as Filing[] })
      const fired = (severities: readonly string[]) =>
        [...new Set(findings.filter((one) => severities.includes(one.severity)).map((one) => one.ruleId))].sort()
      table.push(`${id.padEnd(36)} ${fired(['error', 'warning']).join(' ') || '-'}`)
      expect(fired(['error', 'warning'])).toEqual(expected.filter((rule) => known.has(rule)).sort())
      expect(info).toEqual(expect.arrayContaining(fired(['info'])))
    })
  }

  it('are all there', () => {
    const due = new Set(cases.flatMap((one) => one.expect))
    process.stdout.write(`${table.join('\n')}\n${cases.length} cases; ${known.size} rules, ${[...due].filter((id) => known.has(id)).length} of ${due.size} expected ones written\n`)
    expect(cases).toHaveLength(128)
  })
})
