import { expect, test } from 'vitest'
import type { Reading } from '../types.ts'
import { Journal } from './journal.ts'

const shown = (text: string): Reading => ({ text, values: [] })
const entry = (at: number) => ({
  control: `c${at}`,
  kind: 'text' as const,
  signature: '',
  label: '',
  old: shown(''),
  after: shown('x'),
  target: { kind: 'text' as const, text: 'x' },
})

test('a fill of the longest form is taken back whole, last first', () => {
  const journal = new Journal()
  for (let at = 0; at < 2000; at += 1) journal.add('fill', entry(at))
  const taken = journal.take('fill')
  expect(taken).toHaveLength(2000)
  expect(taken[0]?.control).toBe('c1999')
  expect(journal.take('fill')).toEqual([])
})

test('of many fills the oldest are forgotten, each as a whole', () => {
  const journal = new Journal()
  for (let fill = 0; fill < 60; fill += 1) for (let at = 0; at < 100; at += 1) journal.add(`fill-${fill}`, entry(at))
  expect(journal.take('fill-0')).toEqual([])
  expect(journal.take('fill-59')).toHaveLength(100)
  const sizes = Array.from({ length: 60 }, (_, fill) => journal.take(`fill-${fill}`).length)
  expect(new Set(sizes)).toEqual(new Set([0, 100]))
})

test('a fill that is cut off says what it was to write and did not', () => {
  const journal = new Journal()
  const item = (at: number) => ({ control: `c${at}`, label: `第 ${at} 项` })
  expect(journal.latest()).toBeUndefined()
  journal.intend('fill', [item(1), item(2), item(3), item(4)])
  journal.add('fill', entry(1))
  // The page showed this one already.
  journal.stood('fill', 'c2')
  // A second wave of the same fill.
  journal.intend('fill', [item(5)])
  expect(journal.latest()).toMatchObject({
    transaction: 'fill',
    entries: [{ control: 'c1' }],
    left: [item(3), item(4), item(5)],
  })
  journal.add('fill', entry(3))
  journal.take('fill', ['c3'])
  expect(journal.latest()).toMatchObject({ entries: [{ control: 'c1' }], left: [item(4), item(5)] })
  journal.take('fill')
  expect(journal.latest()).toBeUndefined()
})

test('a fill that was stopped before its first write is told too, and not mixed up with the one before it', () => {
  const journal = new Journal()
  journal.intend('first', [{ control: 'c1', label: '甲' }])
  journal.add('first', entry(1))
  expect(journal.latest()).toMatchObject({ transaction: 'first', entries: [{ control: 'c1' }] })
  expect(journal.latest()).not.toHaveProperty('left')
  journal.intend('second', [{ control: 'c2', label: '乙' }])
  expect(journal.latest()).toMatchObject({ transaction: 'second', entries: [], left: [{ control: 'c2', label: '乙' }] })
  journal.stood('second', 'c2')
  expect(journal.latest()).toMatchObject({ transaction: 'first' })
})

test('what was tried and refused is told apart from what the fill did not get to', () => {
  const journal = new Journal()
  const item = (at: number) => ({ control: `c${at}`, label: '' })
  journal.intend('fill', [item(1), item(2), item(3)])
  journal.failed('fill', 'c1', 'refused-by-page', false)
  journal.failed('fill', 'c2', 'not-kept', true)
  // Of another fill, or unknown: nothing is noted.
  journal.failed('other', 'c3', 'gone', false)
  journal.failed('fill', 'c9', 'gone', false)
  expect(journal.latest()?.left).toEqual([
    { ...item(1), reason: 'refused-by-page' },
    { ...item(2), reason: 'not-kept', changed: true },
    item(3),
  ])
  // Written at a second try.
  journal.add('fill', entry(1))
  expect(journal.latest()?.left?.map(({ control }) => control)).toEqual(['c2', 'c3'])
})
