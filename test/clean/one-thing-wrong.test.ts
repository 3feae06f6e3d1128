import { describe, expect, it } from 'vitest'
import { exampleFiling } from '../../rules/catalogue/example.ts'
import { check } from '../../rules/index.ts'
import { cases } from './one-thing-wrong.data.ts'

describe('a filing with one thing wrong', () => {
  for (const [title, example, due] of cases) {
    it(title, () => {
      const { filing, options } = exampleFiling(example)
      const found = check(filing, options).findings.filter((one) => one.severity !== 'info')
      expect([...new Set(found.map((one) => one.ruleId))].sort()).toEqual([...due].sort())
    })
  }
})
