import { expect, test } from 'vitest'
import { decode } from './ctc.ts'

const keys = ['甲', '乙', '1', '１', ' ']

/** One row a step: probabilities by key, the rest for nothing. */
function rows(...steps: readonly Partial<Record<string, number>>[]): Float32Array {
  return new Float32Array(
    steps.flatMap((step) => {
      const given = keys.map((key) => step[key] ?? 0)
      return [1 - given.reduce((a, b) => a + b, 0), ...given]
    }),
  )
}

const read = (steps: readonly Partial<Record<string, number>>[], allowed: readonly number[] | null = null) =>
  decode(rows(...steps), steps.length, keys, 1, allowed)

test('a character that goes on over several steps is one, and after nothing it is another', () => {
  const text = read([{ 甲: 0.9 }, { 甲: 0.95 }, {}, { 甲: 0.8 }, { 乙: 0.9 }]).map(({ ch }) => ch)
  expect(text.join('')).toBe('甲甲乙')
})

test('characters stand along the line in order, each within it', () => {
  const glyphs = read([{}, { 甲: 0.9 }, {}, {}, { 乙: 0.9 }, {}])
  expect(glyphs[0]!.x0).toBeGreaterThanOrEqual(0)
  expect(glyphs[0]!.x1).toBeLessThanOrEqual(glyphs[1]!.x0 + 1e-9)
  expect(glyphs[1]!.x1).toBeLessThanOrEqual(1)
})

test('a digit in either width is the narrow one, as sure as both together', () => {
  const [glyph] = read([{ '1': 0.45, '１': 0.5 }])
  expect(glyph).toMatchObject({ ch: '1' })
  expect(glyph!.conf).toBeCloseTo(0.95)
})

test('with a charset only its characters come out', () => {
  expect(read([{ 甲: 0.7, '1': 0.3 - 1e-6 }], [3]).map(({ ch }) => ch)).toEqual(['1'])
})

test('a doubtful character names its rivals', () => {
  expect(read([{ 甲: 0.6, 乙: 0.35 }])[0]!.rivals).toMatchObject([{ ch: '乙' }])
})
