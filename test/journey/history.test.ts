import { expect, test } from 'vitest'
import { enteredAt } from '../../extension/panel/journey/deadlines.ts'
import { historyOf } from '../../extension/panel/journey/history.ts'

const at = (minute: number) => `2026-11-26T10:${String(minute).padStart(2, '0')}:00.000Z`

test('comparisons of a notice are no changes of the order: the last one is told with its state', () => {
  const compared = Array.from({ length: 25 }, (_, i) => ({ on: at(i + 2), state: 'providerRejected', reason: `${i}` }))
  const noted = [{ on: at(0), state: 'awaitingProvider' }, { on: at(1), state: 'providerRejected' }, ...compared]
  expect(historyOf([...noted, { on: at(40), state: 'awaitingProvider' }])).toEqual([
    { on: at(0), state: 'awaitingProvider' },
    { on: at(1), state: 'providerRejected', reason: '24' },
    { on: at(40), state: 'awaitingProvider' },
  ])
})

test('a state that the order comes into twice is told twice; the number stays with the approval', () => {
  const noted = [
    { on: at(0), state: 'abandoned' },
    { on: at(1), state: 'draft' },
    { on: at(2), state: 'approved' },
    { on: at(3), state: 'approved', icpNumber: '京ICP备12345678号-1' },
  ]
  expect(historyOf(noted).map(({ state }) => state)).toEqual(['abandoned', 'draft', 'approved'])
  expect(historyOf(noted).at(-1)).toEqual({ on: at(2), state: 'approved', icpNumber: '京ICP备12345678号-1' })
  expect(historyOf([])).toEqual([])
})

test('the review under way began when the order came into its state, not at a later note', () => {
  const noted = [
    { on: at(0), state: 'bureauReview' },
    { on: at(9), state: 'bureauReview', reason: 'note' },
  ]
  expect(enteredAt('bureauReview', historyOf(noted))).toBe(at(0))
})
