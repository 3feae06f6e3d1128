import { expect, test } from 'vitest'
import { floatsOfHalves, halvesOf } from './half.ts'

/** All that are finite, and what each says by the standard. */
const finite = Uint16Array.from({ length: 0x10000 }, (_, half) => half).filter((half) => (half & 0x7c00) !== 0x7c00)
const said = Float32Array.from(finite, (half) => {
  const [sign, exponent, fraction] = [half >> 15 ? -1 : 1, (half >> 10) & 31, half & 1023]
  return sign * (exponent === 0 ? fraction / 1024 / 2 ** 14 : (1 + fraction / 1024) * 2 ** (exponent - 15))
})

test('every 16-bit float says what the standard says, and is written as it was', () => {
  expect(floatsOfHalves(finite)).toEqual(said)
  expect(halvesOf(said)).toEqual(finite)
})

test('a number between two becomes the nearer one; in the middle, the even one', () => {
  const sizes = said.subarray(0, said.length / 2)
  const wrong: number[] = []
  for (let half = 0; half < sizes.length - 1; half++) {
    const [below, above] = [sizes[half]!, sizes[half + 1]!]
    const middle = (below + above) / 2
    const little = (above - below) / 1000
    const got = halvesOf(Float32Array.of(middle - little, middle, middle + little, -middle))
    const even = half + (half % 2)
    if (String(got) !== String([half, even, half + 1, even + 0x8000])) wrong.push(half)
  }
  expect(wrong).toEqual([])
})

test('what is too large becomes infinite, what is too small nothing', () => {
  const numbers = Float32Array.of(65519, 65520, -1e30, Number.POSITIVE_INFINITY, 2 ** -26, 2 ** -149)
  expect([...halvesOf(numbers)]).toEqual([0x7bff, 0x7c00, 0xfc00, 0x7c00, 0, 0])
})
