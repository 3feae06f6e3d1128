import { type Grey, greyImage, type Raster } from './raster.ts'

/** Rec. 601 luma. */
export function luma(image: Raster): Grey {
  const out = greyImage(image.width, image.height)
  const { data } = image
  for (let i = 0, at = 0; i < out.data.length; i++, at += 4) {
    out.data[i] = (data[at]! * 77 + data[at + 1]! * 150 + data[at + 2]! * 29) >> 8
  }
  return out
}

/** Brightest channel: coloured print (blue labels, red seals, guilloche) fades, black ink stays. */
export function brightest(image: Raster): Grey {
  const out = greyImage(image.width, image.height)
  const { data } = image
  for (let i = 0, at = 0; i < out.data.length; i++, at += 4) {
    out.data[i] = Math.max(data[at]!, data[at + 1]!, data[at + 2]!)
  }
  return out
}

export function toRaster(grey: Grey): Raster {
  const data = new Uint8ClampedArray(grey.width * grey.height * 4)
  for (let i = 0, at = 0; i < grey.data.length; i++, at += 4) {
    const v = grey.data[i]!
    data[at] = v
    data[at + 1] = v
    data[at + 2] = v
    data[at + 3] = 255
  }
  return { width: grey.width, height: grey.height, data }
}

/** Share of pixels with visible colour; a photocopy or grey scan has almost none. */
export function colourfulness(image: Raster): number {
  const { data } = image
  let coloured = 0
  let seen = 0
  for (let at = 0; at < data.length; at += 28) {
    const high = Math.max(data[at]!, data[at + 1]!, data[at + 2]!)
    const low = Math.min(data[at]!, data[at + 1]!, data[at + 2]!)
    if (high - low > 24) coloured++
    seen++
  }
  return seen === 0 ? 0 : coloured / seen
}
