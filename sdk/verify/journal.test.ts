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
