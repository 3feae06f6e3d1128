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
      const raised = fired(['error', 'warning'])
      const same = raised.join() === [...expected].sort().join()
      table.push(`${same ? 'ok ' : 'NO '} ${id.padEnd(36)} ${raised.join(' ') || '-'}`)
      expect(raised).toEqual([...expected].sort())
      expect(info).toEqual(expect.arrayContaining(fired(['info'])))
    })
  }

  it('are all there', () => {
    const due = new Set(cases.flatMap((one) => one.expect))
    const right = table.filter((line) => line.startsWith('ok')).length
    process.stdout.write(`${table.join('\n')}\n${right} of ${cases.length} cases as expected; they expect ${due.size} of ${known.size} rules\n`)
    expect([...due].filter((id) => !known.has(id))).toEqual([])
    expect(cases).toHaveLength(128)
  })
})
