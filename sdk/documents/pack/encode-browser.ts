import type { Encode } from './encoder.ts'

/** Works in a page and in a worker. */
export const encodeInBrowser: Encode = async (image, format, quality) => {
  const canvas = new OffscreenCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no 2d context')
  context.putImageData(new ImageData(new Uint8ClampedArray(image.data), image.width, image.height), 0, 0)
  const blob = await canvas.convertToBlob({ type: `image/${format}`, quality })
  // The picture must not linger in the canvas after it was written.
  canvas.width = 0
  canvas.height = 0
  if (blob.type !== `image/${format}`) throw new Error(`no encoder for ${format}`)
  return new Uint8Array(await blob.arrayBuffer())
}
