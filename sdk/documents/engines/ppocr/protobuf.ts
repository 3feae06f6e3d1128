import { joined } from '../../packages/bytes.ts'

/** As much of Protocol Buffers' wire format as it takes to change a few parts of a message and copy the rest. */

/** One field of a message: its number, and where its value and the whole field lie. */
export interface Field {
  readonly number: number
  /** Of fields with a length (messages, strings, packed lists): their bytes. Empty for others. */
  readonly body: Uint8Array
  /** Of fields that are a whole number. */
  readonly value: number
  /** Tag and all. */
  readonly whole: Uint8Array
}

/** The fields of a message, in order. Throws RangeError on bytes that are none. */
export function fieldsOf(bytes: Uint8Array): Field[] {
  const found: Field[] = []
  let at = 0
  const varint = () => {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++]
      if (byte === undefined || factor > 2 ** 63) throw new RangeError('varint')
      value += (byte & 127) * factor
      if (byte < 128) return value
    }
  }
  while (at < bytes.length) {
    const from = at
    const tag = varint()
    const wire = tag % 8
    let value = 0
    let start = at
    if (wire === 0) value = varint()
    else if (wire === 1 || wire === 5) at += wire === 1 ? 8 : 4
    else if (wire === 2) {
      const length = varint()
      start = at
      at += length
    } else throw new RangeError('wire type')
    if (at > bytes.length) throw new RangeError('length')
    const body = wire === 2 ? bytes.subarray(start, at) : new Uint8Array(0)
    found.push({ number: Math.floor(tag / 8), body, value, whole: bytes.subarray(from, at) })
  }
  return found
}

/** A field with a length. */
export const lengthField = (number: number, body: Uint8Array): Uint8Array =>
  joined([varintOf(number * 8 + 2), varintOf(body.length), body])

/** A field that is a whole number. */
export const numberField = (number: number, value: number): Uint8Array =>
  joined([varintOf(number * 8), varintOf(value)])

function varintOf(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128)
  return Uint8Array.from([...bytes, rest])
}
