import { type FilingImage, measured } from './filing-image.ts'
import { decodeInBrowser } from './image/decode-browser.ts'
import type { Decode } from './image/decoder.ts'
import { sniff } from './image/sniff.ts'
import { hasNoColour } from './quality/colour.ts'

/** Enough to see whether anything in the picture is coloured. */
const glance = 1024

/**
 * What can be said of a picture that was not read as a document. Colour somewhere may be the table's, so only a picture
 * without any is said to be grey; corners and glare stay unknown.
 */
export async function glanceAt(file: Blob, role: string, decode: Decode = decodeInBrowser): Promise<FilingImage> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const seen = sniff(bytes)
  if (!seen.ok) return { role, bytes: file.size, ...(FORMATS[seen.reason] ? { format: FORMATS[seen.reason]! } : {}) }
  const { format, width, height } = seen.info
  const facts = measured({ format, width, height, bytes: bytes.length }, role)
  const image = await decode(bytes, seen.info, glance).catch(() => null)
  return image && hasNoColour(image) ? { ...facts, isColour: false } : facts
}

/** Refused as pictures to read, but known for what they are: the rule about formats decides. */
const FORMATS: Readonly<Record<string, string>> = {
  pdf: 'pdf',
  heic: 'heic',
  gif: 'gif',
  bmp: 'bmp',
  tiff: 'tiff',
  svg: 'svg',
}
