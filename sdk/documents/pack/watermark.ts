import type { Bounds } from '../image/geometry.ts'
import { luma } from '../image/grey.ts'
import { type Raster, raster } from '../image/raster.ts'
import { WATERMARK } from './watermark-text.ts'

/** Ink of a text: 0 none, 255 full. */
export interface Mask {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** Draws a text so many pixels high. Fonts are the host's. */
export type DrawText = (text: string, height: number) => Promise<Mask>

export interface Marked {
  readonly image: Raster
  /** Where the mark stands; null when there was no room off the print: the picture is then unmarked. */
  readonly at: Bounds | null
}

/** Heights of the text in shares of the shorter side, largest first. */
const HEIGHTS = [0.06, 0.048, 0.038, 0.03]
const LEAST_HEIGHT = 16
const INK = { grey: 96, strength: 0.55 }
/** Changes of brightness from pixel to pixel that print makes and paper does not. */
const EDGE = 40
/** Share of edges above which a place counts as printed on. */
const CROWDED = 0.03

/**
 * Writes `text` once, small, where neither a box of `taken` nor other print is. Covered text is a reason for refusal, so a
 * picture without room stays as it is.
 */
export async function watermark(
  image: Raster,
  taken: readonly Bounds[],
  draw: DrawText,
  text: string = WATERMARK,
): Promise<Marked> {
  const edges = edgeSums(image)
  const short = Math.min(image.width, image.height)
  for (const share of HEIGHTS) {
    const height = Math.round(short * share)
    if (height < LEAST_HEIGHT) break
    const mask = await draw(text, height)
    const place = freePlace(image, mask, taken, edges, Math.round(height * 0.4))
    if (!place) continue
    const { width } = mask
    const at = { x0: place.x, y0: place.y, x1: place.x + width, y1: place.y + mask.height }
    return { image: blend(image, mask, place), at }
  }
  return { image, at: null }
}

type Sums = { readonly width: number; readonly data: Float64Array }

/** Number of edge pixels above and left of each place. */
function edgeSums(image: Raster): Sums {
  const { width, height, data } = luma(image)
  const sums = new Float64Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      const here = data[at]!
      const right = x + 1 < width ? data[at + 1]! : here
      const below = y + 1 < height ? data[at + width]! : here
      if (Math.abs(here - right) + Math.abs(here - below) > EDGE) row++
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1]! + row
    }
  }
  return { width: width + 1, data: sums }
}

function edgesIn({ width, data }: Sums, { x0, y0, x1, y1 }: Bounds): number {
  const at = (x: number, y: number) => data[y * width + x]!
  return at(x1, y1) - at(x0, y1) - at(x1, y0) + at(x0, y0)
}

/** The emptiest place; among equals the one nearest to what was read, so that it stands on the document and not beside it. */
function freePlace(image: Raster, mask: Mask, taken: readonly Bounds[], edges: Sums, margin: number) {
  const whole = wrap(taken) ?? { x0: 0, y0: 0, x1: image.width, y1: image.height }
  const middle = { x: (whole.x0 + whole.x1) / 2, y: (whole.y0 + whole.y1) / 2 }
  const step = Math.max(2, Math.round(mask.height / 3))
  let best: { x: number; y: number; score: number } | null = null
  for (let y = margin; y + mask.height + margin <= image.height; y += step) {
    for (let x = margin; x + mask.width + margin <= image.width; x += step) {
      const around = { x0: x - margin, y0: y - margin, x1: x + mask.width + margin, y1: y + mask.height + margin }
      if (taken.some((box) => overlap(box, around))) continue
      const crowd = edgesIn(edges, around) / ((around.x1 - around.x0) * (around.y1 - around.y0))
      if (crowd > CROWDED) continue
      const away = Math.hypot(x + mask.width / 2 - middle.x, y + mask.height / 2 - middle.y)
      const score = crowd / CROWDED + (2 * away) / Math.hypot(image.width, image.height)
      if (!best || score < best.score) best = { x, y, score }
    }
  }
  return best
}

const overlap = (a: Bounds, b: Bounds) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1

function wrap(boxes: readonly Bounds[]): Bounds | null {
  if (boxes.length === 0) return null
  return {
    x0: Math.min(...boxes.map((box) => box.x0)),
    y0: Math.min(...boxes.map((box) => box.y0)),
    x1: Math.max(...boxes.map((box) => box.x1)),
    y1: Math.max(...boxes.map((box) => box.y1)),
  }
}

function blend(image: Raster, mask: Mask, { x, y }: { x: number; y: number }): Raster {
  const out = raster(image.width, image.height)
  out.data.set(image.data)
  for (let row = 0; row < mask.height; row++) {
    for (let column = 0; column < mask.width; column++) {
      const ink = (mask.data[row * mask.width + column]! / 255) * INK.strength
      const at = ((y + row) * image.width + x + column) * 4
      for (let k = 0; k < 3; k++) out.data[at + k] = out.data[at + k]! * (1 - ink) + INK.grey * ink
    }
  }
  return out
}
