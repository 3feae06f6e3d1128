import type { Bounds } from '../image/geometry.ts'
import type { Raster } from '../image/raster.ts'
import type { DocumentKind } from '../types.ts'

/** sRGB, 0…255. */
export type Colour = readonly [number, number, number]

/** A card's own margins round its print, in shares of the print's width and height: beyond them lies what it was laid on. */
const OWN: Partial<Record<DocumentKind, { left: number; right: number; down: number }>> = {
  'id-card-front': { left: 0.2, right: 0.25, down: 0.3 },
  'id-card-back': { left: 0.7, right: 0.4, down: 0.35 },
}
/** Steps of colour that the same ground never shows in two pictures, lamp and exposure apart. */
const APART = 22

/**
 * Colour of what a document lies on, the middle one of the points on the picture's edge that are well outside its print; null
 * where the document fills the picture, where the edge shows several grounds, and for documents without a second side.
 */
export function groundColour(image: Raster, print: Bounds, kind: DocumentKind): Colour | null {
  const own = OWN[kind]
  if (!own) return null
  const [w, h] = [print.x1 - print.x0, print.y1 - print.y0]
  const [x0, x1] = [print.x0 - w * own.left, print.x1 + w * own.right]
  const [y0, y1] = [print.y0 - h * own.down, print.y1 + h * own.down]
  const inside = (x: number, y: number) => x > x0 && x < x1 && y > y0 && y < y1
  const channels: number[][] = [[], [], []]
  const rim = Math.max(2, Math.round(Math.min(image.width, image.height) * 0.03))
  for (let y = 1; y < image.height - 1; y += 6) {
    for (let x = 1; x < image.width - 1; x += 6) {
      const edge = x < rim || x >= image.width - rim || y < rim || y >= image.height - rim
      if (!edge || inside(x, y)) continue
      const at = (y * image.width + x) * 4
      for (let k = 0; k < 3; k++) channels[k]!.push(image.data[at + k]!)
    }
  }
  if (channels[0]!.length < 60) return null
  const sorted = channels.map((values) => values.sort((a, b) => a - b))
  const at = (share: number) => sorted.map((values) => values[Math.floor((values.length - 1) * share)]!)
  const [low, middle, high] = [at(0.2), at(0.5), at(0.8)]
  // A table's edge or a second sheet runs through the picture: no one colour speaks for it.
  if (Math.max(...high.map((value, k) => value - low[k]!)) > 90) return null
  return middle as unknown as Colour
}

/** Lightness and the two colour axes of CIE Lab (D65), source: CIE 15:2004. */
function lab(colour: Colour): Colour {
  const [r, g, b] = colour.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  const f = (value: number) => (value > 0.008856 ? Math.cbrt(value) : value * 7.787 + 16 / 116)
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** Whether two pictures were plainly taken on different grounds. Lightness counts half: two shots differ in exposure. */
export function groundsDiffer(one: Colour, other: Colour): boolean {
  const [a, b] = [lab(one), lab(other)]
  return Math.hypot((a[0] - b[0]) / 2, a[1] - b[1], a[2] - b[2]) > APART
}
