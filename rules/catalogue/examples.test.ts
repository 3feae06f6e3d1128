import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { outcomes } from '../engine/check.ts'
import type { Example, Examples, Rule } from '../engine/rule.ts'
import { parseFiling } from '../filing/schema.ts'
import { bases } from './bases.ts'
import { exampleFiling } from './example.ts'
import { rules } from './index.ts'
import { topicOf } from './topics.ts'

const outcome = (rule: Rule, example: Example) => {
  const { filing, options } = exampleFiling(example)
  expect(parseFiling(filing), 'the example is a filing').toMatchObject({ ok: true })
  return outcomes([rule], filing, options)[0]!
}

describe('examples', () => {
  it('are patches of filings in which no rule finds an error or a warning', () => {
    for (const on of Object.keys(bases) as (keyof typeof bases)[]) {
      const { filing, options } = exampleFiling({ on })
      const raised = outcomes(rules, filing, options).flatMap((one) => one.findings)
      expect(
        raised.filter((finding) => finding.severity !== 'info').map((finding) => finding.ruleId),
        on,
      ).toEqual([])
    }
  })

  for (const rule of rules) {
    it(rule.id, async () => {
      const module = (await import(`./${topicOf(rule.id)!.folder}/${rule.id}.ts`)) as { examples: Examples }
      expect(module.examples.valid.length).toBeGreaterThanOrEqual(2)
      expect(module.examples.invalid.length).toBeGreaterThanOrEqual(2)
      for (const [index, example] of module.examples.valid.entries()) {
        const { findings, missing } = outcome(rule, example)
        expect({ findings, missing }, `valid ${index}`).toEqual({ findings: [], missing: [] })
      }
      for (const [index, example] of module.examples.invalid.entries()) {
        const { findings } = outcome(rule, example)
        expect(findings.length, `invalid ${index} fires`).toBeGreaterThan(0)
        for (const { message, fix, fields } of findings) {
          expect(`${message}${fix}`, `invalid ${index} fills its placeholders`).not.toMatch(/\{\w+\}/)
          expect(fields.length, `invalid ${index} points somewhere`).toBeGreaterThan(0)
        }
      }
    })
  }

  it('cover every rule file', () => {
    const files = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((file) => /^[a-z]+\/[a-z0-9-]+\.ts$/.test(file) && !file.endsWith('/index.ts'))
      .map((file) => file.replace(/^.*\/|\.ts$/g, ''))
    expect(rules.map((rule) => rule.id).sort()).toEqual(files.sort())
  })
})
