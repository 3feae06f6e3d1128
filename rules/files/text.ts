/** Text of a file, by its byte-order mark or as UTF-8; undefined when the bytes are no such text. `legacy`: GB 18030 as well, as spreadsheets write it. */
export function decodeText(bytes: Uint8Array, legacy = false): string | undefined {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  for (const encoding of marked ? [marked] : legacy ? ['utf-8', 'gb18030'] : ['utf-8']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not in this encoding.
    }
  }
  return undefined
}
