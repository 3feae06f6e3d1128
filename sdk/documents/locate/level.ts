import {
  apply,
  compose,
  type Homography,
  type Point,
  type Quad,
  quadAngle,
  quadCentre,
  quadHeight,
  quadWidth,
  rotation,
  translation,
} from '../image/geometry.ts'

/**
 * A map that makes lines of text level: turns by `angle`, then takes out the convergence that a camera held askew gives
 * (lines further down lean more). Origin: the middle of the lines.
 */
export function levelling(quads: readonly Quad[], angle: number): Homography {
  const centre = middle(quads)
  const turned = compose(rotation(-angle), translation(-centre[0], -centre[1]))
  const slopes = quads
    .filter((quad) => quadWidth(quad) > quadHeight(quad) * 3)
    .map((quad) => {
      const a = apply(turned, mid(quad[0], quad[3]))
      const b = apply(turned, mid(quad[1], quad[2]))
      const dx = b[0] - a[0]
      return { slope: dx === 0 ? 0 : (b[1] - a[1]) / dx, y: (a[1] + b[1]) / 2, weight: Math.abs(dx) }
    })
    .filter(({ slope }) => Math.abs(slope) < 0.3)
  if (slopes.length < 3) return turned
  const { offset, gain } = robustLine(slopes)
  const straight = compose(rotation(-Math.atan(offset)), turned)
  const spread = Math.max(...slopes.map((s) => s.y)) - Math.min(...slopes.map((s) => s.y))
  // Less than a degree from the first line to the last is within what the detector errs by.
  return Math.abs(gain * spread) < 0.012 ? straight : compose([1, 0, 0, 0, 1, 0, gain, 0, 1], straight)
}

const mid = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]

function middle(quads: readonly Quad[]): Point {
  const centres = quads.map(quadCentre)
  const n = Math.max(1, centres.length)
  return [centres.reduce((s, c) => s + c[0], 0) / n, centres.reduce((s, c) => s + c[1], 0) / n]
}

/** slope = offset + gain · y by weighted least squares, done again without what lies far off. */
function robustLine(all: readonly { slope: number; y: number; weight: number }[]) {
  let used = all
  let fit = { offset: 0, gain: 0 }
  for (let round = 0; round < 3; round++) {
    const total = used.reduce((s, p) => s + p.weight, 0)
    const my = used.reduce((s, p) => s + p.y * p.weight, 0) / total
    const ms = used.reduce((s, p) => s + p.slope * p.weight, 0) / total
    const vy = used.reduce((s, p) => s + p.weight * (p.y - my) ** 2, 0)
    const cov = used.reduce((s, p) => s + p.weight * (p.y - my) * (p.slope - ms), 0)
    const gain = used.length >= 4 && vy > 0 ? cov / vy : 0
    fit = { offset: ms - gain * my, gain }
    const errors = used.map((p) => Math.abs(p.slope - fit.offset - fit.gain * p.y)).sort((a, b) => a - b)
    const limit = Math.max(0.012, (errors[errors.length >> 1] ?? 0) * 3)
    const kept = all.filter((p) => Math.abs(p.slope - fit.offset - fit.gain * p.y) <= limit)
    if (kept.length < 3) return fit
    used = kept
  }
  return fit
}

/** How far a line leans in the level frame, radians. */
export const leanOf = (quad: Quad) => quadAngle(quad)
