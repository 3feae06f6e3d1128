/**
 * The picture once more, for the crops. Its header passed the limits before it was decoded, so this is safe. What the browser does
 * not open by itself (HEIC) goes the reader's own way.
 */
export async function pictureOf(file: Blob, size: { width: number; height: number }): Promise<ImageBitmap> {
  const resize = { resizeWidth: size.width, resizeHeight: size.height }
  try {
    return await createImageBitmap(file, resize)
  } catch (error) {
    const { decodeInBrowser, sniff } = await import('../../documents/index.ts')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const seen = sniff(bytes)
    if (!seen.ok) throw error
    const { data, width, height } = await decodeInBrowser(bytes, seen.info, Math.max(size.width, size.height))
    return createImageBitmap(new ImageData(new Uint8ClampedArray(data), width, height), resize)
  }
}
