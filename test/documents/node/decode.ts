import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import type { Decode } from '../../../sdk/documents/image/decoder.ts'
import { upright } from '../../../sdk/documents/image/exif.ts'
import { NoDecoder } from '../../../sdk/documents/image/heif/decode-browser.ts'
import { cap, type Raster, raster } from '../../../sdk/documents/image/raster.ts'

/** JPEG and PNG for tests outside a browser; the others are decoded by browsers only. */
export const decodeInNode: Decode = async (bytes, info, maxSide) => {
  const pixels = info.format === 'jpeg' ? decodeJpeg(bytes) : info.format === 'png' ? decodePng(bytes) : null
  if (info.format === 'heic') throw new NoDecoder('node')
  if (!pixels) throw new Error(info.format)
  return cap(upright(pixels, info.orientation), maxSide).image
}

function decodeJpeg(bytes: Uint8Array): Raster {
  const { width, height, data } = jpeg.decode(bytes, { useTArray: true, maxMemoryUsageInMB: 1024 })
  return onWhite(width, height, data)
}

function decodePng(bytes: Uint8Array): Raster {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes))
  return onWhite(width, height, data)
}

function onWhite(width: number, height: number, data: Uint8Array): Raster {
  const out = raster(width, height)
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3]! / 255
    for (let k = 0; k < 3; k++) out.data[at + k] = data[at + k]! * alpha + 255 * (1 - alpha)
    out.data[at + 3] = 255
  }
  return out
}
