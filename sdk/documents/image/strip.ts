import { apply, fromRectangle, type Quad, quadHeight, quadWidth } from './geometry.ts'
import { brightest, luma } from './grey.ts'
import { type Grey, greyImage, type Raster } from './raster.ts'
import { warp } from './warp.ts'

/** `black` leaves coloured print out, `dark` pale print (watermarks) too. */
export type Ink = 'all' | 'black' | 'dark'

export interface Strip {
  readonly image: Grey
  /** Pixels of print across the line. */
  readonly print: number
  /** Position along the quad (0 start, 1 end) of a column of the strip. */
  readonly place: (x: number) => number
}

/**
 * One line of text, upright, black on white, `height` pixels of print plus a margin of a quarter of that on every side.
 */
export function cutStrip(source: Raster, quad: Quad, height: number, ink: Ink): Strip | null {
  const margin = Math.round(height / 4)
  const scale = height / Math.max(1, quadHeight(quad))
  const width = Math.max(4, Math.round(quadWidth(quad) * scale))
  if (width > 8000) return null
  const map = fromRectangle(width, height, quad)
  if (!map) return null
  const wide = width + margin * 2
  const tall = height + margin * 2
  const corners: Quad = [
    apply(map, [-margin, -margin]),
    apply(map, [width + margin, -margin]),
    apply(map, [width + margin, height + margin]),
    apply(map, [-margin, height + margin]),
  ]
  const whole = fromRectangle(wide, tall, corners)
  if (!whole) return null
  const cut = warp(source, whole, wide, tall)
  const grey = ink === 'all' ? luma(cut) : brightest(cut)
  return { image: stretch(evenOut(grey), ink === 'dark' ? 0.7 : 1), print: height, place: (x) => (x - margin) / width }
}

/** Divides each column by the paper brightness around it, so that a shadow along the line is gone. */
export function evenOut(image: Grey): Grey {
  const { width, height, data } = image
  const reach = height
  const paper = new Float32Array(width)
  const column = new Uint8Array(height)
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) column[y] = data[y * width + x]!
    column.sort()
    paper[x] = column[Math.floor(height * 0.8)]!
  }
  const out = greyImage(width, height)
  for (let x = 0; x < width; x++) {
    const around = [...paper.subarray(Math.max(0, x - reach), Math.min(width, x + reach + 1))].sort((a, b) => a - b)
    const level = Math.max(16, around[around.length >> 1]!)
    for (let y = 0; y < height; y++) out.data[y * width + x] = Math.min(255, (data[y * width + x]! * 235) / level)
  }
  return out
}

/**
 * Full contrast: the darkest hundredth becomes black, paper white. `span` below 1 whitens what is paler than that share of
 * the way from ink to paper (watermarks).
 */
export function stretch(image: Grey, span: number): Grey {
  const histogram = new Uint32Array(256)
  for (const v of image.data) histogram[v]!++
  let low = 0
  for (let left = image.data.length * 0.01 - histogram[0]!; low < 200 && left > 0; left -= histogram[low]!) low++
  const high = low + (225 - low) * span
  const out = greyImage(image.width, image.height)
  const gain = 255 / Math.max(24, high - low)
  for (let i = 0; i < out.data.length; i++) out.data[i] = Math.max(0, Math.min(255, (image.data[i]! - low) * gain))
  return out
}

/** Cuts empty stretches between characters down to `gap` print heights. */
export function tighten(strip: Strip, gap: number): Strip {
  const { width, height, data } = strip.image
  const most = Math.max(2, Math.round(strip.print * gap))
  const keep: number[] = []
  let empty = 0
  for (let x = 0; x < width; x++) {
    let ink = 0
    for (let y = 0; y < height; y++) if (data[y * width + x]! < 128) ink++
    empty = ink === 0 ? empty + 1 : 0
    if (empty <= most) keep.push(x)
  }
  const out = greyImage(keep.length, height)
  keep.forEach((x, i) => {
    for (let y = 0; y < height; y++) out.data[y * keep.length + i] = data[y * width + x]!
  })
  const place = (x: number) => strip.place(keep[Math.max(0, Math.min(keep.length - 1, Math.round(x)))] ?? x)
  return { image: out, print: strip.print, place }
}

/** Places along the quad (0…1) where at least `gap` print heights are free of ink: [from, to]. */
export function gaps(strip: Strip, gap: number): [number, number][] {
  const { width, height, data } = strip.image
  const found: [number, number][] = []
  let start = -1
  for (let x = 0; x <= width; x++) {
    let ink = 0
    if (x < width) for (let y = 0; y < height; y++) if (data[y * width + x]! < 110) ink++
    const empty = x < width && ink === 0
    if (empty && start < 0) start = x
    if (!empty && start >= 0) {
      if (x - start >= gap * strip.print) found.push([strip.place(start), strip.place(x)])
      start = -1
    }
  }
  return found
}
