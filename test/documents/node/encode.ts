import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import type { Encode } from '../../../sdk/documents/pack/encoder.ts'

/** JPEG and PNG for tests outside a browser. */
export const encodeInNode: Encode = async ({ width, height, data }, format, quality) => {
  if (format === 'jpeg') {
    return new Uint8Array(jpeg.encode({ width, height, data: Buffer.from(data) }, Math.round(quality * 100)).data)
  }
  const png = new PNG({ width, height })
  png.data.set(data)
  return new Uint8Array(PNG.sync.write(png))
}
