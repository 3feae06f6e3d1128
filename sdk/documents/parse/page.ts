import type { Charset, Glyph, Line } from '../engines/engine.ts'
import { apply, applyQuad, type Bounds, bounds, type Homography, type Quad } from '../image/geometry.ts'
import type { Ink } from '../image/strip.ts'

/** A line as read, with its place in the level frame: text runs along x, the top of the page is up. */
export interface Placed {
  readonly line: Line
  readonly box: Bounds
  readonly cy: number
  /** Height of the print. */
  readonly h: number
}

export interface Page {
  readonly lines: readonly Placed[]
  /** From image to level frame. */
  readonly level: Homography
  /** Reads again; quads are in image coordinates. */
  readonly read: (
    quads: readonly Quad[],
    options: { readonly charset?: Charset; readonly ink?: Ink; readonly tight?: number },
  ) => Promise<readonly Line[]>
  /** Stretches of a line (0…1 along it) without ink, at least `least` print heights long. */
  readonly gaps: (quad: Quad, ink: Ink, least: number) => readonly (readonly [number, number])[]
}

export function place(line: Line, level: Homography): Placed {
  const quad = applyQuad(level, line.quad)
  const left = (quad[0][1] + quad[3][1]) / 2
  const right = (quad[1][1] + quad[2][1]) / 2
  const h = (quad[3][1] - quad[0][1] + quad[2][1] - quad[1][1]) / 2
  return { line, box: bounds(quad), cy: (left + right) / 2, h }
}

/** Level x of a position along the line (0 start, 1 end). */
export function levelX(placed: Placed, level: Homography, along: number): number {
  const [tl, tr, br, bl] = placed.line.quad
  const x = (tl[0] + bl[0]) / 2 + ((tr[0] + br[0]) / 2 - (tl[0] + bl[0]) / 2) * along
  const y = (tl[1] + bl[1]) / 2 + ((tr[1] + br[1]) / 2 - (tl[1] + bl[1]) / 2) * along
  return apply(level, [x, y])[0]
}

/** Position along the line of a level x. */
export function alongOf(placed: Placed, level: Homography, x: number): number {
  const from = levelX(placed, level, 0)
  const to = levelX(placed, level, 1)
  return to === from ? 0 : (x - from) / (to - from)
}

/** The part of a line's quad between two positions along it. */
export function part(quad: Quad, from: number, to: number): Quad {
  const mix = (a: readonly [number, number], b: readonly [number, number], t: number) =>
    [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t] as const
  return [
    mix(quad[0], quad[1], from),
    mix(quad[0], quad[1], to),
    mix(quad[3], quad[2], to),
    mix(quad[3], quad[2], from),
  ]
}

/** One quad round several on the same line, left to right. */
export function span(quads: readonly Quad[]): Quad {
  const first = quads[0]!
  const last = quads[quads.length - 1]!
  return [first[0], last[1], last[2], first[3]]
}

export const meanConfidence = (chars: readonly Glyph[]) =>
  chars.length === 0 ? 0 : chars.reduce((sum, c) => sum + c.conf, 0) / chars.length

export const textOf = (chars: readonly Glyph[]) => chars.map((c) => c.ch).join('')
