/** A picture as it goes into the vault: judged by its bytes, decoded, drawn anew. What a camera wrote beside it stays behind. */
import { type RefusalReason, sniff, undecoded } from '@beian-assist/sdk/documents'

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
  const { format, width, height } = seen.info
  const scale = Math.min(1, MAX_SIDE / Math.max(width, height))
  let bitmap: ImageBitmap
  try {
    // Turned as its EXIF says, so that the copy needs none.
    bitmap = await createImageBitmap(new Blob([bytes], { type: `image/${format}` }), {
      imageOrientation: 'from-image',
    })
  } catch {
    return { ok: false, reason: undecoded(seen.info) }
  }
  try {
    const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale))
    const context = canvas.getContext('2d')
    if (!context) return { ok: false, reason: 'broken' }
    // A transparent picture would turn black in a format without transparency.
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
    return { ok: true, bytes: new Uint8Array(await blob.arrayBuffer()), width: canvas.width, height: canvas.height }
  } finally {
    bitmap.close()
  }
}
