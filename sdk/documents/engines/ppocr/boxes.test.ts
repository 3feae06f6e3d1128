import { expect, test } from 'vitest'
import { quadAngle, quadCentre, quadHeight, quadWidth } from '../../image/geometry.ts'
import { boxesIn } from './boxes.ts'

const side = 200

/** A map with one bar of text: middle, length, height, direction. */
function bar(cx: number, cy: number, long: number, short: number, degrees: number): Float32Array {
  const map = new Float32Array(side * side)
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const u = (x + 0.5 - cx) * c + (y + 0.5 - cy) * s
      const v = (y + 0.5 - cy) * c - (x + 0.5 - cx) * s
      if (Math.abs(u) < long / 2 && Math.abs(v) < short / 2) map[y * side + x] = 0.9
    }
  }
  return map
}

test.each([0, 12, -30, 60])('a bar at %i° is one line in that direction, larger all round', (degrees) => {
  const boxes = boxesIn(bar(100, 90, 120, 12, degrees), side, side)
  expect(boxes).toHaveLength(1)
  const [box] = boxes
  expect((quadAngle(box!) * 180) / Math.PI).toBeCloseTo(degrees, -0.5)
  expect(quadCentre(box!)[0]).toBeCloseTo(100, -0.5)
  expect(quadCentre(box!)[1]).toBeCloseTo(90, -0.5)
  expect(quadHeight(box!)).toBeGreaterThan(20)
  expect(quadHeight(box!)).toBeLessThan(42)
  expect(quadWidth(box!)).toBeGreaterThan(128)
})

test('specks and faint patches are no lines', () => {
  const faint = bar(100, 90, 120, 12, 0).map((p) => p * 0.4)
  expect(boxesIn(faint, side, side)).toEqual([])
  expect(boxesIn(bar(50, 50, 2, 2, 0), side, side)).toEqual([])
})

test('two bars are two lines', () => {
  const two = bar(100, 50, 120, 12, 0)
  bar(100, 120, 120, 12, 0).forEach((p, i) => {
    if (p > 0) two[i] = p
  })
  expect(boxesIn(two, side, side)).toHaveLength(2)
})
