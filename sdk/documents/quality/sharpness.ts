import { type Quad, quadHeight, quadWidth } from '../image/geometry.ts'
import { luma } from '../image/grey.ts'
import type { Raster } from '../image/raster.ts'
import { cutQuad } from '../image/warp.ts'

const height = 40

/**
 * How steep the edges of print are, 0…1: the strongest step from one pixel to the next where lines are 40 pixels high, as a
 * share of the contrast. Null when there is no line to tell by.
 */
export function sharpness(image: Raster, quads: readonly Quad[]): number | null {
  const long = [...quads]
    .filter((quad) => quadWidth(quad) > quadHeight(quad) * 3)
    .sort((a, b) => quadHeight(b) - quadHeight(a))
  const steps: number[] = []
  for (const quad of long.slice(0, 8)) {
    const cut = cutQuad(image, quad, Math.min(900, Math.round((quadWidth(quad) * height) / quadHeight(quad))), height)
    if (!cut) continue
    const { data, width } = luma(cut)
    const sorted = data.slice().sort()
    const contrast = sorted[Math.floor(sorted.length * 0.9)]! - sorted[Math.floor(sorted.length * 0.02)]!
    if (contrast < 30) continue
    // From row to row there is no edge: the first of each stays 0, below every share that is asked for.
    const edges = new Uint8Array(data.length)
    for (let i = 1; i < data.length; i++) if (i % width !== 0) edges[i] = Math.abs(data[i]! - data[i - 1]!)
    edges.sort()
    steps.push(edges[Math.floor(edges.length * 0.985)]! / contrast)
  }
  steps.sort((a, b) => a - b)
  return steps.length === 0 ? null : steps[steps.length >> 1]!
}
