import { type Bounds, bounds, distance, type Point, type Quad, quadAngle, rotation } from '../image/geometry.ts'
import { cap, type Raster, raster, resize, turn } from '../image/raster.ts'
import { cutQuad, warp } from '../image/warp.ts'

/** What is done to a picture, in this order. */
export interface Arrangement {
  /** Clockwise quarter turns. */
  readonly turns?: number
  /** Corners of the document in the turned picture: it is cut out and straightened. */
  readonly quad?: Quad
  /** Small turn in radians, clockwise, for a document that lies askew. */
  readonly angle?: number
  /** Shares of width and height to cut off at each side, 0…0.45. */
  readonly crop?: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
}

const MOST_PIXELS = 40_000_000

/** The picture turned, straightened and cut. */
export function arrange(image: Raster, { turns = 0, quad, angle = 0, crop }: Arrangement): Raster {
  let out = turn(image, turns)
  if (quad) out = straighten(out, quad)
  if (Math.abs(angle) > 0.001) out = tilt(out, angle)
  return crop ? cut(out, crop) : out
}

/** The quad's content as a rectangle of its own size; a quad that folds leaves the picture as it is. */
export function straighten(image: Raster, quad: Quad): Raster {
  const width = Math.round(Math.max(distance(quad[0], quad[1]), distance(quad[3], quad[2])))
  const height = Math.round(Math.max(distance(quad[0], quad[3]), distance(quad[1], quad[2])))
  if (width < 16 || height < 16 || width * height > MOST_PIXELS || !isConvex(quad)) return image
  return cutQuad(image, quad, width, height) ?? image
}

/** Turned about its middle; the sheet grows so that no corner is lost, and is white where nothing was. */
export function tilt(image: Raster, angle: number): Raster {
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))]
  const width = Math.round(image.width * cos + image.height * sin)
  const height = Math.round(image.width * sin + image.height * cos)
  const [a, b, , c, d] = rotation(-angle)
  const [cx, cy, dx, dy] = [image.width / 2, image.height / 2, width / 2, height / 2]
  return warp(image, [a, b, cx - a * dx - b * dy, c, d, cy - c * dx - d * dy, 0, 0, 1], width, height)
}

export function cut(image: Raster, { left, top, right, bottom }: NonNullable<Arrangement['crop']>): Raster {
  const share = (value: number) => Math.min(0.45, Math.max(0, value))
  const x0 = Math.round(share(left) * image.width)
  const y0 = Math.round(share(top) * image.height)
  const width = Math.max(1, image.width - x0 - Math.round(share(right) * image.width))
  const height = Math.max(1, image.height - y0 - Math.round(share(bottom) * image.height))
  const out = raster(width, height)
  for (let y = 0; y < height; y++) {
    const from = ((y0 + y) * image.width + x0) * 4
    out.data.set(image.data.subarray(from, from + width * 4), y * width * 4)
  }
  return out
}

const GAP = 0.04

/** Front above back on one white sheet, both as wide as the wider one. */
export function sheetOf(pictures: readonly Raster[], longest = 4096): Raster {
  const width = Math.max(...pictures.map((one) => one.width))
  const gap = Math.round(width * GAP)
  const fitted = pictures.map((one) => resize(one, width, Math.max(1, Math.round((one.height * width) / one.width))))
  const height = fitted.reduce((sum, one) => sum + one.height + gap, gap)
  const sheet = raster(width + gap * 2, height)
  sheet.data.fill(255)
  let y = gap
  for (const one of fitted) {
    for (let row = 0; row < one.height; row++) {
      const from = row * one.width * 4
      sheet.data.set(one.data.subarray(from, from + one.width * 4), ((y + row) * sheet.width + gap) * 4)
    }
    y += one.height + gap
  }
  return cap(sheet, longest).image
}

/** How the lines of text that were read lie: whole quarter turns to undo, and the rest. */
export function leaning(boxes: readonly Quad[]): { readonly turns: number; readonly angle: number } {
  const wide = boxes.filter((box) => distance(box[0], box[1]) > 2 * distance(box[0], box[3]))
  if (wide.length === 0) return { turns: 0, angle: 0 }
  const angles = wide.map(quadAngle).sort((a, b) => a - b)
  const middle = angles[angles.length >> 1]!
  const quarters = Math.round(middle / (Math.PI / 2))
  return { turns: (4 - ((quarters + 4) % 4)) % 4, angle: quarters * (Math.PI / 2) - middle }
}

/** Boxes of the picture before, in the picture as `arrange` leaves it with these turns alone. */
export function turnedBounds(boxes: readonly Quad[], image: Raster, turns: number): Bounds[] {
  const times = ((turns % 4) + 4) % 4
  const place = ([x, y]: Point): Point =>
    times === 1
      ? [image.height - y, x]
      : times === 2
        ? [image.width - x, image.height - y]
        : times === 3
          ? [y, image.width - x]
          : [x, y]
  return boxes.map((box) => bounds(box.map(place)))
}

function isConvex(quad: Quad): boolean {
  const signs = quad.map((point, index) => {
    const next = quad[(index + 1) % 4]!
    const after = quad[(index + 2) % 4]!
    return Math.sign((next[0] - point[0]) * (after[1] - next[1]) - (next[1] - point[1]) * (after[0] - next[0]))
  })
  return signs.every((sign) => sign === signs[0] && sign !== 0)
}
