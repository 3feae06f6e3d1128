import type { Decode } from './decoder.ts'

/** Works in a page and in a worker. The browser applies the EXIF orientation itself. */
export const decodeInBrowser: Decode = async (bytes, info, maxSide) => {
  const bitmap = await createImageBitmap(new Blob([bytes.slice()], { type: `image/${info.format}` }), {
    imageOrientation: 'from-image',
    premultiplyAlpha: 'default',
  })
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
    const { data } = context.getImageData(0, 0, width, height)
    // The picture must not linger in the canvas after it was read.
    canvas.width = 0
    canvas.height = 0
    return { width, height, data }
  } finally {
    bitmap.close()
  }
}
