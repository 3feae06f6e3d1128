import { expect, test } from 'vitest'
import { filingSteps, stepOf } from './steps.ts'

const filing = {
  images: [{ role: 'principalIdBack', width: 10, height: 10 }],
  websites: [{ owner: { name: '林示例' } }],
}
const steps = filingSteps({ filing, findings: [], filled: new Set(), shown: [], materials: [] })

test.each([
  ['images[0]', 'materials'],
  ['images[0].width', 'materials'],
  ['materials.principalId', 'materials'],
  ['websites[0].owner.name', 'websites[0].owner'],
  ['websites[0].name', 'websites[0]'],
  ['province', 'filing'],
] as const)('a finding about %s stands in the step %s', (path, step) => {
  expect(stepOf(path, steps)?.id).toBe(step)
})

test('a flaw of a picture counts among the papers', () => {
  const finding = { fields: ['images[0]'], severity: 'warning' } as never
  const counted = filingSteps({ filing, findings: [finding], filled: new Set(), shown: [], materials: [] })
  expect(counted.find(({ id }) => id === 'materials')?.warnings).toBe(1)
  expect(counted.find(({ id }) => id === 'filing')?.warnings).toBe(0)
})
