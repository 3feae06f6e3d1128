import { describe, expect, test } from 'vitest'
import { type Raster, raster } from '../image/raster.ts'
import { type Colour, groundColour, groundsDiffer } from './ground.ts'

const wood: Colour = [150, 112, 78]
const white: Colour = [226, 226, 222]
const slate: Colour = [62, 66, 74]
const green: Colour = [40, 96, 58]

/** A card of 600 × 380 on a ground with its grain, `margin` pixels of it on every side. */
function picture(ground: Colour, margin: number, light = 1, tint: Colour = [1, 1, 1]): Raster {
  const image = raster(600 + 2 * margin, 380 + 2 * margin)
  let seed = 7
  for (let y = 0; y < image.height; y++)
    for (let x = 0; x < image.width; x++) {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff
      const card = x >= margin && x < margin + 600 && y >= margin && y < margin + 380
      const at = (y * image.width + x) * 4
      for (let k = 0; k < 3; k++) {
        const own = card ? 236 : ground[k]! + (seed % 21) - 10
        image.data[at + k] = Math.max(0, Math.min(255, own * light * tint[k]!))
      }
      image.data[at + 3] = 255
    }
  return image
}

/** Where a front's print stands on such a card. */
const print = (margin: number) => ({ x0: margin + 50, y0: margin + 48, x1: margin + 545, y1: margin + 340 })
const seen = (...[ground, margin, light, tint]: Parameters<typeof picture>) =>
  groundColour(picture(ground, margin, light, tint), print(margin), 'id-card-front')

describe('what a card was laid on', () => {
  test('is seen round it, and not where the card fills the picture', () => {
    for (const ground of [wood, white, slate, green])
      expect(Math.max(...seen(ground, 90)!.map((value, k) => Math.abs(value - ground[k]!)))).toBeLessThan(4)
    expect(seen(wood, 0)).toBeNull()
    expect(seen(wood, 20)).toBeNull()
  })

  test('has no one colour where the edge of a table runs through the picture', () => {
    const image = picture(white, 90)
    for (let y = 0; y < image.height / 2; y++)
      for (let x = 0; x < image.width * 4; x++) image.data[y * image.width * 4 + x] = 30
    expect(groundColour(image, print(90), 'id-card-front')).toBeNull()
  })

  test('is the same in less light and under a warmer lamp, and another one on another ground', () => {
    for (const ground of [wood, white, slate, green])
      for (const light of [0.75, 1.1])
        for (const tint of [
          [1, 1, 1],
          [1.06, 1, 0.92],
          [0.95, 1, 1.06],
        ] as const)
          expect(groundsDiffer(seen(ground, 90)!, seen(ground, 90, light, tint)!), `${ground} ${light} ${tint}`).toBe(
            false,
          )
    for (const [one, other] of [
      [wood, white],
      [wood, green],
      [slate, white],
      [green, white],
      [slate, wood],
    ] as const)
      expect(groundsDiffer(seen(one, 90)!, seen(other, 90)!), `${one} ${other}`).toBe(true)
  })
})
