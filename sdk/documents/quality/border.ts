import { type Bounds, bounds, type Quad, quadHeight } from '../image/geometry.ts'
import type { Raster } from '../image/raster.ts'

/** Bounds of the document's lines, and the height of its print. */
export function printed(quads: readonly Quad[]): { box: Bounds; height: number } | null {
  if (quads.length === 0) return null
  const heights = quads.map(quadHeight).sort((a, b) => a - b)
  return { box: bounds(quads.flat()), height: heights[heights.length >> 1]! }
}

/** Distance of the print from the nearest edge of the picture, in heights of a line: every card has more margin than one. */
export function leastMargin(
  image: Pick<Raster, 'width' | 'height'>,
  { box, height }: { box: Bounds; height: number },
): number {
  return Math.min(box.x0, box.y0, image.width - box.x1, image.height - box.y1) / Math.max(1, height)
}
