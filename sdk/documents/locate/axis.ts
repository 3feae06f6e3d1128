import { type Quad, quadAngle, quadHeight, quadWidth } from '../image/geometry.ts'

/** A direction that lines of text run in, radians, −π/2…π/2: which end is the start is not known yet. */
export interface Axis {
  readonly angle: number
  /** Print that runs this way, in characters. */
  readonly weight: number
}

const half = Math.PI
/** Lines may lean this much from the direction of the rest (perspective) and still belong to it. */
export const lean = (7 * Math.PI) / 180

/** Difference of two directions without start and end, −π/2…π/2. */
export function axisDifference(a: number, b: number): number {
  const d = (((a - b) % half) + half) % half
  return d > half / 2 ? d - half : d
}

/** 1 for the same direction, 0 for one that leans too much. */
const nearness = (off: number) => Math.max(0, 1 - Math.abs(off) / lean)

/** Characters a line can hold; single ones have no direction. */
const length = (quad: Quad) => quadWidth(quad) / Math.max(1, quadHeight(quad))

/**
 * Directions of text in a picture, the most print first. A watermark has one of its own, and may hold more characters than
 * the document: it is for reading to tell which is which.
 */
export function axes(quads: readonly Quad[]): Axis[] {
  const lines = quads
    .map((quad) => ({ angle: quadAngle(quad), weight: Math.min(12, length(quad)) }))
    .filter(({ weight }) => weight >= 2)
  const left = new Set(lines)
  const found: Axis[] = []
  while (left.size > 0 && found.length < 3) {
    let best: Axis | null = null
    for (const line of left) {
      let weight = 0
      for (const other of left) weight += other.weight * nearness(axisDifference(other.angle, line.angle))
      if (!best || weight > best.weight) best = { angle: line.angle, weight }
    }
    if (!best) break
    const { angle } = best
    const own = [...left].filter((line) => Math.abs(axisDifference(line.angle, angle)) < lean)
    const mean =
      own.reduce((sum, line) => {
        const off = axisDifference(line.angle, angle)
        return sum + off * line.weight * nearness(off)
      }, 0) / best.weight
    found.push({ angle: best.angle + mean, weight: best.weight })
    for (const line of own) left.delete(line)
  }
  return found
}

/** The lines that run along an axis; single characters have no direction and belong to every one. */
export const along = (quads: readonly Quad[], angle: number) =>
  quads.filter((quad) => length(quad) < 2 || Math.abs(axisDifference(quadAngle(quad), angle)) < lean)
