import { fromRectangle, type Quad, quadHeight, quadWidth } from '../../image/geometry.ts'
import { brightest, toRaster } from '../../image/grey.ts'
import type { Raster } from '../../image/raster.ts'
import { evenOut, type Ink, stretch } from '../../image/strip.ts'
import { warp } from '../../image/warp.ts'

export const lineHeight = 48
/** Longer lines are squeezed: no document has more print in one line, and memory grows with it. */
const longest = 1600

/**
 * One line, upright, 48 pixels high, stretched by `wide`; `all` as photographed, otherwise the paper evened out and coloured
 * print faded.
 */
export function cropLine(image: Raster, quad: Quad, ink: Ink, wide = 1): Raster | null {
  const height = quadHeight(quad)
  if (height < 2) return null
  const width = Math.max(12, Math.min(longest, Math.round((quadWidth(quad) * lineHeight * wide) / height)))
  const map = fromRectangle(width, lineHeight, quad)
  if (!map) return null
  const cut = warp(image, map, width, lineHeight)
  return ink === 'all' ? cut : toRaster(stretch(evenOut(brightest(cut)), ink === 'dark' ? 0.7 : 1))
}
