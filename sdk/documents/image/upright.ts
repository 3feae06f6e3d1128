import { type Homography, type Quad, quadAngle, quadWidth, rotation } from './geometry.ts'

/** The same place read the other way round. */
export const flipped = (quad: Quad): Quad => [quad[2], quad[3], quad[0], quad[1]]

/** Direction of most of the text, radians; long lines count more. */
export function textAngle(quads: readonly Quad[]): number {
  let x = 0
  let y = 0
  for (const quad of quads) {
    const weight = quadWidth(quad)
    x += Math.cos(quadAngle(quad)) * weight
    y += Math.sin(quadAngle(quad)) * weight
  }
  return Math.atan2(y, x)
}

/** Map from image to the level frame. */
export const levelMap = (quads: readonly Quad[]): Homography => rotation(-textAngle(quads))
