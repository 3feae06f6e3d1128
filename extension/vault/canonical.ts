import { type Bytes, fromUtf8, join, uint, utf8 } from './bytes.ts'

/** What the canonical encoding can carry: one value has exactly one encoding, so that it can be signed and compared. */
export type Canon = null | boolean | number | string | Uint8Array | readonly Canon[] | { readonly [key: string]: Canon }

const TAG = { null: 0, false: 1, true: 2, int: 3, text: 4, bytes: 5, list: 6, map: 7 } as const
const MAX_DEPTH = 12

function parts(value: Canon, depth: number, out: Uint8Array[]): void {
  if (depth > MAX_DEPTH) throw new RangeError('canonical: too deep')
  if (value === null) out.push(uint(TAG.null, 1))
  else if (typeof value === 'boolean') out.push(uint(value ? TAG.true : TAG.false, 1))
  else if (typeof value === 'number') out.push(uint(TAG.int, 1), uint(value, 8))
  else if (typeof value === 'string') tagged(TAG.text, utf8(value), out)
  else if (value instanceof Uint8Array) tagged(TAG.bytes, value, out)
  else if (Array.isArray(value)) {
    out.push(uint(TAG.list, 1), uint(value.length, 4))
    for (const item of value) parts(item, depth + 1, out)
  } else {
    const entries = Object.entries(value as { [key: string]: Canon }).sort(([a], [b]) => (a < b ? -1 : 1))
    out.push(uint(TAG.map, 1), uint(entries.length, 4))
    for (const [key, item] of entries) {
      tagged(TAG.text, utf8(key), out)
      parts(item, depth + 1, out)
    }
  }
}

function tagged(tag: number, bytes: Uint8Array, out: Uint8Array[]): void {
  out.push(uint(tag, 1), uint(bytes.length, 4), bytes)
}

/** Throws RangeError for a number that is not a non-negative safe integer, or for nesting beyond 12. */
export function encode(value: Canon): Bytes {
  const out: Uint8Array[] = []
  parts(value, 0, out)
  return join(out)
}

/** Undefined when the bytes are not exactly one canonical value. Lengths are checked before anything is allocated. */
export function decode(bytes: Uint8Array): Canon | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const fail = (): never => {
    throw new SyntaxError('canonical')
  }
  const need = (length: number) => (length <= bytes.length - at ? length : fail())
  const u32 = () => {
    need(4)
    at += 4
    return view.getUint32(at - 4)
  }
  const chunk = () => {
    const length = need(u32())
    at += length
    return bytes.subarray(at - length, at)
  }
  const read = (depth: number): Canon => {
    if (depth > MAX_DEPTH) fail()
    need(1)
    const tag = bytes[at++]
    if (tag === TAG.null) return null
    if (tag === TAG.false) return false
    if (tag === TAG.true) return true
    if (tag === TAG.int) {
      need(8)
      at += 8
      const value = view.getBigUint64(at - 8)
      return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : fail()
    }
    if (tag === TAG.text) return fromUtf8(chunk())
    if (tag === TAG.bytes) return new Uint8Array(chunk())
    if (tag === TAG.list) {
      const length = need(u32())
      return Array.from({ length }, () => read(depth + 1))
    }
    if (tag !== TAG.map) return fail()
    const length = need(u32())
    const map: { [key: string]: Canon } = Object.create(null)
    let last: string | undefined
    for (let i = 0; i < length; i++) {
      if (bytes[at++] !== TAG.text) fail()
      const key = fromUtf8(chunk())
      if (last !== undefined && key <= last) fail()
      map[key] = read(depth + 1)
      last = key
    }
    return map
  }
  try {
    const value = read(0)
    return at === bytes.length ? value : undefined
  } catch {
    return undefined
  }
}
