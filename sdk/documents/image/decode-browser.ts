import type { Decode } from './decoder.ts'
import { drawHeif } from './heif/decode-browser.ts'
import { readHeif } from './heif/picture.ts'
import type { Raster } from './raster.ts'

/**
 * Works in a page and in a worker. The browser applies the EXIF orientation itself. Throws `NoDecoder` for a HEIC that neither
 * the browser nor the system behind it can decode.
 */
export const decodeInBrowser: Decode = async (bytes, info, maxSide) => {
  const bitmap = await createImageBitmap(new Blob([bytes.slice()], { type: `image/${info.format}` }), {
    imageOrientation: 'from-image',
    premultiplyAlpha: 'default',
  }).catch((error: unknown) => {
    // Safari opens HEIC like any other picture; elsewhere the system may know how. Firefox opens no AVIF in tiles.
    if (info.format !== 'heic' && info.format !== 'avif') throw error
    return null
  })
  if (!bitmap) return taken(await drawHeif(readHeif(bytes), maxSide))
  try {
    const scale = Math.min(1, maxSide / Math.max(bitmap.width, bitmap.height))
    const width = Math.max(1, Math.round(bitmap.width * scale))
    const height = Math.max(1, Math.round(bitmap.height * scale))
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context) throw new Error('no 2d context')
    context.fillStyle = '#fff'
    context.fillRect(0, 0, width, height)
    context.imageSmoothingQuality = 'high'
    context.drawImage(bitmap, 0, 0, width, height)
    return taken(canvas)
  } finally {
    bitmap.close()
  }
}

/** The pixels; the picture must not linger in the canvas after it was read. */
function taken(canvas: OffscreenCanvas): Raster {
  const { width, height } = canvas
  const { data } = canvas.getContext('2d', { willReadFrequently: true })!.getImageData(0, 0, width, height)
  canvas.width = 0
  canvas.height = 0
  return { width, height, data }
}
