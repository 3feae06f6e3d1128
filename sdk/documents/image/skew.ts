/** Ink points, two numbers each: x, y. */
export type InkPoints = Float32Array

/** At most `limit` evenly picked ink pixels. */
export function inkPoints(ink: Uint8Array, width: number, limit = 40_000): InkPoints {
  let count = 0
  for (const v of ink) count += v
  const every = Math.max(1, Math.ceil(count / limit))
  const points = new Float32Array(Math.ceil(count / every) * 2)
  let seen = 0
  let at = 0
  for (let i = 0; i < ink.length; i++) {
    if (!ink[i] || seen++ % every !== 0) continue
    points[at++] = i % width
    points[at++] = Math.floor(i / width)
  }
  return points.subarray(0, at)
}

/**
 * Angle of the text rows in radians, −π/2 … π/2: the direction across which the projection of the ink changes most.
 * Which of the two ways along it is up is not known here.
 */
export function rowAngle(points: InkPoints, extent: number): number {
  const bin = Math.max(1, extent / 800)
  let best = 0
  let bestScore = -1
  const consider = (degrees: number) => {
    const score = sharpness(points, (degrees * Math.PI) / 180, extent, bin)
    if (score > bestScore) {
      bestScore = score
      best = degrees
    }
  }
  for (let degrees = -90; degrees < 90; degrees += 1) consider(degrees)
  for (const step of [0.5, 0.25, 0.1]) {
    const centre = best
    consider(centre - step)
    consider(centre + step)
  }
  return (best * Math.PI) / 180
}

function sharpness(points: InkPoints, angle: number, extent: number, bin: number): number {
  const c = Math.cos(angle) / bin
  const s = Math.sin(angle) / bin
  const offset = Math.ceil((extent * 1.5) / bin)
  const profile = new Float32Array(offset * 2 + 1)
  for (let i = 0; i < points.length; i += 2) {
    const at = Math.round(points[i + 1]! * c - points[i]! * s) + offset
    profile[at] = profile[at]! + 1
  }
  let sum = 0
  for (let i = 1; i < profile.length; i++) {
    const step = profile[i]! - profile[i - 1]!
    sum += step * step
  }
  return sum
}
