import { expect, test } from 'vitest'
import { rectangle } from '../image/geometry.ts'
import { raster } from '../image/raster.ts'
import { toRow } from '../layout/glyphs.ts'
import { lateRows } from './unread.ts'
import { valueLines } from './upright.ts'

const row = (text: string, x: number, y: number) =>
  toRow({
    text,
    chars: [...text].map((ch, i, all) => ({ ch, conf: 0.99, x0: i / all.length, x1: (i + 1) / all.length })),
    quad: rectangle(x, y, x + [...text].length * 20, y + 27),
  })

/** White paper with black bars where characters stand. */
function paper(...bars: readonly (readonly [x: number, y: number, width: number])[]) {
  const image = raster(400, 120)
  image.data.fill(255)
  for (const [x0, y0, width] of bars)
    for (let y = y0; y < y0 + 18; y++)
      for (let x = x0; x < x0 + width; x++) image.data.set([20, 20, 20], (y * image.width + x) * 4)
  return image
}

test('a row that begins behind its column has lost what is printed in front of it, and is read from the column on', () => {
  const first = row('某路三百号某某园', 100, 10)
  const second = row('室', 112, 45)
  const pieces = [first, second].map((one) => ({ row: one, marks: one.marks }))
  const late = lateRows(paper([102, 14, 150], [102, 50, 5], [114, 50, 16]), pieces)
  expect([...late.keys()]).toEqual([second])
  const [line] = valueLines([pieces[1]!], late)[0]!.lines
  expect(line![0][0]).toBeLessThan(101)
})

test('a row that only stands a little in, on bare paper, has lost nothing', () => {
  const first = row('某路三百号某某园', 100, 10)
  const pieces = [first, row('室', 112, 45)].map((one) => ({ row: one, marks: one.marks }))
  expect(lateRows(paper([102, 14, 150], [114, 50, 16]), pieces).size).toBe(0)
})
