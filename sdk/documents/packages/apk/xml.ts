import { Bytes } from '../bytes.ts'
import { refuse } from '../problem.ts'
import { StringPool } from './strings.ts'

/** A typed value as resources hold it. */
export interface Value {
  readonly type: number
  readonly data: number
  /** Text of a value of type string. */
  readonly text: string | undefined
}

export const TYPE = { reference: 0x01, string: 0x03, dynamicReference: 0x07, firstInt: 0x10, lastInt: 0x1f } as const

export interface Element {
  readonly name: string
  readonly depth: number
  /** By resource number where the attribute has one, else by name: some packers empty the names of the numbered ones. */
  readonly attributes: ReadonlyMap<number | string, Value>
}

const CHUNK = { xml: 0x0003, strings: 0x0001, map: 0x0180, start: 0x0102, end: 0x0103 } as const
const MOST = 100_000

/** Elements of a binary XML file in their order, each with its depth. */
export function readBinaryXml(data: Uint8Array): Element[] {
  const bytes = new Bytes(data)
  if (bytes.u16(0) !== CHUNK.xml) refuse('damaged', 'xml')
  const end = Math.min(bytes.u32(4), bytes.length)
  const elements: Element[] = []
  let strings: StringPool | undefined
  let numbers: Bytes | undefined
  let depth = 0
  for (let at = bytes.u16(2); at + 8 <= end; ) {
    const type = bytes.u16(at)
    const size = bytes.u32(at + 4)
    if (size < 8) refuse('damaged', 'xml')
    if (type === CHUNK.strings) strings = new StringPool(bytes.slice(at, size))
    else if (type === CHUNK.map) numbers = new Bytes(bytes.slice(at + bytes.u16(at + 2), size - bytes.u16(at + 2)))
    else if (type === CHUNK.end) depth--
    else if (type === CHUNK.start) {
      if (elements.length > MOST || !strings) return refuse('damaged', 'xml')
      elements.push(elementOf(new Bytes(bytes.slice(at, size)), strings, numbers, depth))
      depth++
    }
    at += size
  }
  return elements
}

function elementOf(chunk: Bytes, strings: StringPool, numbers: Bytes | undefined, depth: number): Element {
  const body = chunk.u16(2)
  const first = body + chunk.u16(body + 8)
  const step = chunk.u16(body + 10)
  const count = chunk.u16(body + 12)
  if (step < 20) refuse('damaged', 'xml')
  const attributes = new Map<number | string, Value>()
  for (let index = 0; index < count; index++) {
    const at = first + index * step
    const name = chunk.u32(at + 4)
    const raw = chunk.u32(at + 8)
    const type = chunk.u8(at + 15)
    const number = numbers && name * 4 + 4 <= numbers.length ? numbers.u32(name * 4) : 0
    const key = number !== 0 ? number : (strings.get(name) ?? '')
    const data = chunk.u32(at + 16)
    const text = type === TYPE.string ? strings.get(data) : strings.get(raw)
    if (!attributes.has(key)) attributes.set(key, { type, data, text })
  }
  return { name: strings.get(chunk.u32(body + 4)) ?? '', depth, attributes }
}
