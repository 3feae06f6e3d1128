import { expect, test } from 'vitest'
import { type Corners, canStraighten, isWhole, turnedCorners, WHOLE_PICTURE, withCorner } from './corners.ts'

const tilted: Corners = [
  [0.1, 0.2],
  [0.9, 0.1],
  [0.8, 0.9],
  [0.2, 0.8],
]

test('a corner stays inside the picture', () => {
  expect(withCorner(WHOLE_PICTURE, 2, [1.4, -0.2])[2]).toEqual([1, 0])
  expect(isWhole(WHOLE_PICTURE)).toBe(true)
  expect(isWhole(withCorner(WHOLE_PICTURE, 0, [0.01, 0]))).toBe(false)
})

test('a quarter turn takes the corners along, and the first is the top left one again', () => {
  const turned = turnedCorners(tilted, 1)
  expect(turned[0]).toEqual([0.2, 0.2])
  expect(turned[1]).toEqual([0.8, 0.1])
  expect(canStraighten(turned)).toBe(true)
  expect(turnedCorners(tilted, 4)).toEqual(tilted)
  expect(turnedCorners(turnedCorners(tilted, 1), 3)).toEqual(tilted)
})

test('crossed or flat corners enclose nothing', () => {
  expect(canStraighten(tilted)).toBe(true)
  expect(canStraighten(withCorner(tilted, 0, [0.95, 0.95]))).toBe(false)
  expect(canStraighten([tilted[0], tilted[2], tilted[1], tilted[3]])).toBe(false)
})
