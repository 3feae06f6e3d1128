import { expect, test } from 'vitest'
import { exampleFiling } from '../../rules/catalogue/example.ts'
import type { Examples } from '../../rules/engine/rule.ts'
import { check, checkWith, type Filing, rules, topicOf } from '../../rules/index.ts'
import { cases } from '../cases/cases.json' with { type: 'json' }
import { cleanFiling, TODAY } from '../clean/generate.ts'
import { COMMONEST, chain } from './if-chain.ts'

const filings = Array.from({ length: 200 }, (_, n) => cleanFiling(n))
const twenty = rules.filter((rule) => COMMONEST.some((id) => id === rule.id))
const MAX_MS = 1
const MAX_RATIO = 5

const ids = (found: readonly { ruleId: string }[]) => found.map((one) => one.ruleId).sort()

test('the hand-written chain finds what the twenty rules find', async () => {
  expect(twenty).toHaveLength(COMMONEST.length)
  for (const { id, filing, today } of cases) {
    const byRules = checkWith(twenty, filing as Filing, { today }).findings
    expect(ids(chain(filing as Filing, today)), id).toEqual(ids(byRules))
  }
  for (const { id } of twenty) {
    const file = `../../rules/catalogue/${topicOf(id)?.folder}/${id}.ts`
    const { examples } = (await import(file)) as { examples: Examples }
    for (const example of examples.invalid) {
      const { filing, options } = exampleFiling(example)
      const byHand = chain(filing, options.today ?? TODAY).some((one) => one.ruleId === id)
      expect(byHand, `${id} ${JSON.stringify(example)}`).toBe(true)
    }
  }
})

test('one filing through all rules', async ({ bench }) => {
  let n = 0
  const next = () => filings[n++ % filings.length]!
  const all = bench(`all ${rules.length} rules`, () => {
    check(next(), { today: TODAY })
  })
  const some = bench('the twenty commonest', () => {
    checkWith(twenty, next(), { today: TODAY })
  })
  const hand = bench('an if-chain of those twenty', () => {
    chain(next(), TODAY)
  })
  const results = await bench.compare(all, some, hand, { time: 2000, warmupTime: 500 })
  const median = (name: Parameters<typeof results.get>[0]) => results.get(name).latency.p50
  const perRule = (ms: number, count: number) => (ms / count) * 1000
  const byAll = perRule(median(`all ${rules.length} rules`), rules.length)
  const bySome = perRule(median('the twenty commonest'), twenty.length)
  const byHand = perRule(median('an if-chain of those twenty'), twenty.length)
  process.stdout.write(
    [
      `one filing through all ${rules.length} rules: ${median(`all ${rules.length} rules`).toFixed(3)} ms (median)`,
      `per rule: ${byAll.toFixed(2)} µs; the if-chain ${byHand.toFixed(2)} µs; ratio ${(byAll / byHand).toFixed(2)}`,
      `the same twenty rules alone, with laying out the filing: ${bySome.toFixed(2)} µs; ratio ${(bySome / byHand).toFixed(2)}\n`,
    ].join('\n'),
  )
  expect(median(`all ${rules.length} rules`)).toBeLessThanOrEqual(MAX_MS)
  expect(byAll / byHand).toBeLessThanOrEqual(MAX_RATIO)
})
