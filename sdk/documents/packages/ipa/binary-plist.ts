import { Bytes } from '../bytes.ts'
import { refuse } from '../problem.ts'
import type { Plist } from './plist.ts'

const DEEPEST = 32
const MOST_OBJECTS = 500_000

/** Reads a binary property list (`bplist00`). */
export function readBinaryPlist(data: Uint8Array): Plist {
  const bytes = new Bytes(data)
  const trailer = bytes.length - 32
  const offsetSize = bytes.u8(trailer + 6)
  const referenceSize = bytes.u8(trailer + 7)
  const count = big(bytes, trailer + 8, 8)
  const top = big(bytes, trailer + 16, 8)
  const table = big(bytes, trailer + 24, 8)
  if (count > MOST_OBJECTS || table + count * offsetSize > trailer || top >= count) refuse('damaged', 'plist')
  // An object that many others name could be unpacked without end: all that is read is counted.
  let budget = MOST_OBJECTS

  const object = (index: number, depth: number): Plist => {
    if (depth > DEEPEST || index >= count || budget-- <= 0) refuse('damaged', 'plist')
    const at = big(bytes, table + index * offsetSize, offsetSize)
    const marker = bytes.u8(at)
    const kind = marker >> 4
    const low = marker & 0x0f
    if (kind === 0) return low === 9 ? true : low === 8 ? false : null
    if (kind === 1) return big(bytes, at + 1, 1 << low)
    if (kind === 2) return real(bytes, at + 1, 1 << low)
    if (kind === 3) return new Date(Date.UTC(2001, 0, 1) + real(bytes, at + 1, 8) * 1000)
    if (kind === 8) return big(bytes, at + 1, low + 1)
    const { length, from } = sized(bytes, at, low)
    if (kind === 4) return bytes.slice(from, length)
    if (kind === 5) return new TextDecoder('latin1').decode(bytes.slice(from, length))
    if (kind === 6) return new TextDecoder('utf-16be').decode(bytes.slice(from, length * 2))
    const reference = (place: number) => big(bytes, from + place * referenceSize, referenceSize)
    if (kind === 10 || kind === 12) {
      bytes.slice(from, length * referenceSize)
      return Array.from({ length }, (_, place) => object(reference(place), depth + 1))
    }
    if (kind !== 13) return refuse('damaged', 'plist')
    bytes.slice(from, length * 2 * referenceSize)
    const entries = new Map<string, Plist>()
    for (let place = 0; place < length; place++) {
      const key = object(reference(place), depth + 1)
      if (typeof key !== 'string') return refuse('damaged', 'plist')
      entries.set(key, object(reference(length + place), depth + 1))
    }
    return entries
  }
  return object(top, 0)
}

function sized(bytes: Bytes, at: number, low: number): { length: number; from: number } {
  if (low !== 0x0f) return { length: low, from: at + 1 }
  const size = 1 << (bytes.u8(at + 1) & 0x0f)
  return { length: big(bytes, at + 2, size), from: at + 2 + size }
}

/** Big-endian; numbers beyond 2^53 stand for no length and no place. */
function big(bytes: Bytes, at: number, size: number): number {
  let value = 0
  for (let index = 0; index < size; index++) value = value * 256 + bytes.u8(at + index)
  return value
}

function real(bytes: Bytes, at: number, size: number): number {
  const part = bytes.slice(at, size)
  const view = new DataView(part.buffer, part.byteOffset, part.byteLength)
  return size === 4 ? view.getFloat32(0) : size === 8 ? view.getFloat64(0) : refuse('damaged', 'plist')
}
