import { describe, expect, it } from 'vitest'
import { assign } from '../../sdk/mapping/assign.ts'

const worth = (scores: readonly (readonly number[])[], given: readonly number[]): number =>
  given.reduce((sum, column, row) => sum + (column < 0 ? 0 : scores[row]![column]!), 0)

/** The greatest sum, by trying everything. */
const greatest = (scores: readonly (readonly number[])[], row = 0, taken: ReadonlySet<number> = new Set()): number => {
  if (row === scores.length) return 0
  let best = greatest(scores, row + 1, taken)
  for (const [column, score] of scores[row]!.entries()) {
    if (!taken.has(column)) best = Math.max(best, score + greatest(scores, row + 1, new Set([...taken, column])))
  }
  return best
}

/** The same numbers in every run. */
const numbers = (seed: number) => () => {
  seed = (seed * 48271) % 2147483647
  return seed / 2147483647
}

describe('places are given so that the sum is greatest', () => {
  it('whatever the scores are', () => {
    const next = numbers(20261126)
    for (let round = 0; round < 300; round++) {
      const columns = 1 + Math.floor(next() * 5)
      const scores = Array.from({ length: 1 + Math.floor(next() * 5) }, () =>
        // Many are worth nothing, and many are worth the same.
        Array.from({ length: columns }, () => (next() < 0.4 ? 0 : Math.round(next() * 10) / 10)),
      )
      const given = assign(scores)
      const used = given.filter((column) => column >= 0)
      expect(new Set(used).size).toBe(used.length)
      expect(given.every((column, row) => column < 0 || scores[row]![column]! > 0)).toBe(true)
      expect(worth(scores, given)).toBeCloseTo(greatest(scores), 9)
    }
  })

  it('and a thousand controls for the same few places take no time', () => {
    const scores = Array.from({ length: 1000 }, () => Array.from({ length: 40 }, () => 0.4))
    const started = performance.now()
    const given = assign(scores)
    expect(given.filter((column) => column >= 0)).toHaveLength(40)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
