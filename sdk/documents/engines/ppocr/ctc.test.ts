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

/** 甲 is the reader's own, 乙 it learned. */
const taught = (...steps: readonly Partial<Record<string, number>>[]) =>
  decode(rows(...steps), steps.length, keys, 1, null, 1)

test('a learned character stands beside what the own keys say, which is as it was without', () => {
  const [glyph] = taught({ 甲: 0.02, 乙: 0.975 })
  expect(glyph).toMatchObject({ ch: '甲', learned: { ch: '乙', conf: 0.89 } })
  expect(glyph!.conf).toBeCloseTo(0.8)
  expect(taught({ 甲: 0.6, 乙: 0.35 })[0]!.learned).toBeUndefined()
})

test('where the own keys have nothing, a learned character is one, and never quite sure', () => {
  expect(taught({ 乙: 0.99 })).toMatchObject([{ ch: '乙', conf: 0.89 }])
})

test('a character that own and learned keys see at neighbouring steps is one', () => {
  expect(taught({ 甲: 0.7 }, { 乙: 0.8 })).toMatchObject([{ ch: '甲', learned: { ch: '乙' } }])
  expect(taught({ 乙: 0.8 }, { 甲: 0.95 }).map(({ ch, learned }) => [ch, learned])).toEqual([['甲', undefined]])
  expect(taught({ 甲: 0.7 }, {}, { 乙: 0.8 }).map(({ ch }) => ch)).toEqual(['甲', '乙'])
})
