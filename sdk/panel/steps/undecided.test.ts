import { check } from '@beian-assist/rules'
import { expect, test } from 'vitest'
import { exampleFiling } from '../../../rules/catalogue/example.ts'
import { filingSteps } from './steps.ts'
import { isLater, undecidedApart } from './undecided.ts'

const { filing } = exampleFiling({ on: 'organisation', set: { 'resource.publicIp': null } })
const { findings, undecided } = check(filing)

test('an address that an error asks for is not also listed as what a rule waits for', () => {
  expect(findings.map(({ ruleId }) => ruleId)).toContain('res-no-public-ip')
  expect(undecided.map(({ ruleId }) => ruleId)).toContain('ip-not-resource')
  const apart = undecidedApart(undecided, findings).map(({ ruleId }) => ruleId)
  expect(apart).not.toContain('ip-not-resource')
  // Nothing else goes with it, and without the error it stands.
  expect(apart).toHaveLength(undecided.length - 1)
  expect(undecidedApart(undecided, [])).toEqual(undecided)
})

test('nor is it named among the missing values of its step, which are still counted', () => {
  const facts = { filing, filled: new Set<string>(), shown: [], materials: [] }
  const resource = (list: typeof findings) =>
    filingSteps({ ...facts, findings: list }).find(({ id }) => id === 'resource')
  expect(resource(findings)).toMatchObject({ missing: ['resource.publicIp'], unsaid: [] })
  expect(resource([])).toMatchObject({ missing: ['resource.publicIp'], unsaid: ['resource.publicIp'] })
})

test('what only the process brings is told from what can be answered now', () => {
  const later = undecided.filter(isLater).map(({ ruleId }) => ruleId)
  expect(later).toEqual(expect.arrayContaining(['sms-overdue', 'ver-background', 'post-police-30d']))
  expect(later).not.toContain('ip-not-resource')
  for (const { missing } of undecided.filter(isLater)) expect(missing.join()).not.toMatch(/subject|principal|domain/)
})
