/** A picture as it goes into the vault: judged by its bytes, decoded, drawn anew. What a camera wrote beside it stays behind. */
import { decodeInBrowser, type RefusalReason, sniff } from '@beian-assist/sdk/documents'

export const MAX_SIDE = 4096
const QUALITY = 0.92

export type Prepared =
  | { ok: true; bytes: Uint8Array<ArrayBuffer>; width: number; height: number }
  | { ok: false; reason: RefusalReason; detail?: string }

/** The header is judged before any decoder sees the bytes; the file's name and declared type are not consulted. */
export async function preparePicture(file: Blob): Promise<Prepared> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const seen = sniff(bytes)
  if (!seen.ok) return seen
  try {
    // Turned as the file says, so that the copy needs no note of it.
    const { data, width, height } = await decodeInBrowser(bytes, seen.info, MAX_SIDE)
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d')
    if (!context) return { ok: false, reason: 'broken' }
    context.putImageData(new ImageData(data as Uint8ClampedArray<ArrayBuffer>, width, height), 0, 0)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
    canvas.width = 0
    canvas.height = 0
    return { ok: true, bytes: new Uint8Array(await blob.arrayBuffer()), width, height }
  } catch (error) {
    return { ok: false, reason: error instanceof Error && error.name === 'NoDecoder' ? 'heic' : 'broken' }
  }
}
