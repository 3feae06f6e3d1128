import { Bytes } from '../bytes.ts'
import { refuse } from '../problem.ts'

const UTF8 = 1 << 8

/** The texts of a resource file, read when they are asked for. */
export class StringPool {
  private readonly bytes: Bytes
  private readonly count: number
  private readonly wide: boolean
  private readonly start: number

  /** `chunk`: the whole string pool chunk, header included. */
  constructor(chunk: Uint8Array) {
    this.bytes = new Bytes(chunk)
    this.count = this.bytes.u32(8)
    this.wide = (this.bytes.u32(16) & UTF8) === 0
    this.start = this.bytes.u32(20)
    if (this.count * 4 > chunk.length) refuse('damaged', 'strings')
  }

  /** Text number `index`; undefined for the number that stands for none. */
  get(index: number): string | undefined {
    if (index === 0xffff_ffff) return undefined
    if (index >= this.count) refuse('damaged', 'strings')
    const at = this.start + this.bytes.u32(this.bytes.u16(2) + index * 4)
    return this.wide ? this.utf16(at) : this.utf8(at)
  }

  private utf16(at: number): string {
    const first = this.bytes.u16(at)
    const long = (first & 0x8000) !== 0
    const length = long ? (first & 0x7fff) * 0x10000 + this.bytes.u16(at + 2) : first
    return new TextDecoder('utf-16le').decode(this.bytes.slice(at + (long ? 4 : 2), length * 2))
  }

  private utf8(at: number): string {
    const skip = (from: number) => from + ((this.bytes.u8(from) & 0x80) === 0 ? 1 : 2)
    const second = skip(at)
    const first = this.bytes.u8(second)
    const length = first & 0x80 ? (first & 0x7f) * 256 + this.bytes.u8(second + 1) : first
    return new TextDecoder().decode(this.bytes.slice(skip(second), length))
  }
}
