/** Encodes text as GBK. Throws on a character that GBK lacks. Node only decodes GBK, so its table is turned round once. */
let table: Map<string, number> | undefined

function buildTable(): Map<string, number> {
  const decoder = new TextDecoder('gbk', { fatal: true })
  const map = new Map<string, number>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue
      try {
        const character = decoder.decode(new Uint8Array([lead, trail]))
        if (!map.has(character)) map.set(character, lead * 256 + trail)
      } catch {
        // An unassigned pair: nothing to encode to.
      }
    }
  return map
}

export function encodeGbk(text: string): Uint8Array {
  table ??= buildTable()
  const bytes: number[] = []
  for (const character of text) {
    const point = character.codePointAt(0)!
    if (point < 0x80) {
      bytes.push(point)
      continue
    }
    const pair = table.get(character)
    if (pair === undefined) throw new Error(`GBK has no ${character}`)
    bytes.push(pair >> 8, pair & 0xff)
  }
  return new Uint8Array(bytes)
}
