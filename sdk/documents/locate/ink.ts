import { flatten } from '../image/flatten.ts'
import { brightest, luma, toRaster } from '../image/grey.ts'
import { type Grey, greyImage, type Raster } from '../image/raster.ts'

/**
 * The picture as black print on white: shade taken out, coloured print faded, and everything paler than the middle between
 * print and paper gone, which is where watermarks are.
 */
export const inkOf = (image: Raster, print: number): Raster => withoutPale(brightest(image), print)

/** The same with coloured print left in, as far as it is dark: labels stay, watermarks go. */
export const printOf = (image: Raster, print: number): Raster => withoutPale(luma(image), print)

function withoutPale(image: Grey, print: number): Raster {
  const even = flatten(image, Math.max(24, Math.round(print * 2)))
  const histogram = new Uint32Array(256)
  for (const v of even.data) histogram[v]!++
  let low = 0
  for (let left = even.data.length * 0.004 - histogram[0]!; low < 150 && left > 0; left -= histogram[low]!) low++
  const high = low + (225 - low) * 0.62
  const out = greyImage(even.width, even.height)
  const gain = 255 / Math.max(24, high - low)
  for (let i = 0; i < out.data.length; i++) out.data[i] = Math.max(0, Math.min(255, (even.data[i]! - low) * gain))
  return toRaster(out)
}
