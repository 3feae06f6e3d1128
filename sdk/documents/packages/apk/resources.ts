import { Bytes } from '../bytes.ts'
import { refuse } from '../problem.ts'
import { type Config, configOf } from './config.ts'
import { StringPool } from './strings.ts'
import { TYPE, type Value } from './xml.ts'

export interface Choice {
  readonly config: Config
  readonly value: Value
}

const CHUNK = { table: 0x0002, strings: 0x0001, package: 0x0200, type: 0x0201 } as const
const NO_ENTRY = 0xffff_ffff
const FLAG = { sparse: 0x01, offset16: 0x02, complex: 0x0001, compact: 0x0008 } as const
/** References that lead to references. */
const DEEPEST = 20
const MOST_CHUNKS = 200_000

/** resources.arsc: what a resource number stands for, in each configuration. Entries are looked up, never unpacked as a whole. */
export class Resources {
  private readonly bytes: Bytes
  private strings: StringPool | undefined
  /** Where the chunks of a package's types stand, by the upper half of a resource number. */
  private readonly types = new Map<number, number[]>()

  constructor(data: Uint8Array) {
    this.bytes = new Bytes(data)
    if (this.bytes.u16(0) !== CHUNK.table) refuse('damaged', 'resources')
    this.each(this.bytes.u16(2), this.bytes.length, (type, at, size) => {
      if (type === CHUNK.strings) this.strings ??= new StringPool(this.bytes.slice(at, size))
      if (type === CHUNK.package) this.index(at, size)
    })
  }

  /** Every value of a resource, references followed. */
  choices(id: number, depth = 0): Choice[] {
    if (depth > DEEPEST) return []
    const found: Choice[] = []
    for (const at of this.types.get(id >>> 16) ?? []) {
      const value = this.entry(at, id & 0xffff)
      if (!value) continue
      const config = configOf(this.bytes, at + 20)
      if (value.type === TYPE.reference || value.type === TYPE.dynamicReference) {
        const own = (inner: Config) => (config.locale || config.density ? { ...inner, ...config } : inner)
        for (const { config: inner, value: last } of this.choices(value.data, depth + 1)) {
          found.push({ config: own(inner), value: last })
          if (found.length > 1000) refuse('damaged', 'resources')
        }
      } else found.push({ config, value })
    }
    return found
  }

  private index(start: number, size: number): void {
    const packageId = this.bytes.u32(start + 8)
    this.each(start + this.bytes.u16(start + 2), start + size, (type, at) => {
      if (type !== CHUNK.type) return
      const key = ((packageId & 0xff) << 8) | this.bytes.u8(at + 8)
      const known = this.types.get(key)
      if (known) known.push(at)
      else this.types.set(key, [at])
    })
  }

  private each(from: number, to: number, visit: (type: number, at: number, size: number) => void): void {
    let count = 0
    for (let at = from; at + 8 <= to; ) {
      const size = this.bytes.u32(at + 4)
      if (size < 8 || at + size > to || count++ > MOST_CHUNKS) refuse('damaged', 'resources')
      visit(this.bytes.u16(at), at, size)
      at += size
    }
  }

  private entry(chunk: number, index: number): Value | undefined {
    const offset = this.offset(chunk, index)
    if (offset === NO_ENTRY) return undefined
    const at = chunk + this.bytes.u32(chunk + 16) + offset
    const flags = this.bytes.u16(at + 2)
    if (flags & FLAG.complex) return undefined
    if (flags & FLAG.compact) return this.value(flags >>> 8, this.bytes.u32(at + 4))
    const size = this.bytes.u16(at)
    return this.value(this.bytes.u8(at + size + 3), this.bytes.u32(at + size + 4))
  }

  private value(type: number, data: number): Value {
    return { type, data, text: type === TYPE.string ? this.strings?.get(data) : undefined }
  }

  private offset(chunk: number, index: number): number {
    const { bytes } = this
    const flags = bytes.u8(chunk + 9)
    const count = bytes.u32(chunk + 12)
    const table = chunk + bytes.u16(chunk + 2)
    if (flags & FLAG.sparse) {
      for (let at = 0; at < count; at++) {
        if (bytes.u16(table + at * 4) === index) return bytes.u16(table + at * 4 + 2) * 4
      }
      return NO_ENTRY
    }
    if (index >= count) return NO_ENTRY
    if (flags & FLAG.offset16) {
      const short = bytes.u16(table + index * 2)
      return short === 0xffff ? NO_ENTRY : short * 4
    }
    return bytes.u32(table + index * 4)
  }
}
