import { refuse } from './problem.ts'

/** Reads numbers and slices of a block of bytes; leaving the block is a refusal, never `undefined`. */
export class Bytes {
  readonly data: Uint8Array
  private readonly view: DataView

  constructor(data: Uint8Array) {
    this.data = data
    this.view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  }

  get length(): number {
    return this.data.length
  }

  u8(at: number): number {
    this.need(at, 1)
    return this.view.getUint8(at)
  }

  u16(at: number): number {
    this.need(at, 2)
    return this.view.getUint16(at, true)
  }

  u32(at: number): number {
    this.need(at, 4)
    return this.view.getUint32(at, true)
  }

  /** A 64-bit length or offset; beyond 2^53 no file reaches, so it is damage. */
  u64(at: number): number {
    this.need(at, 8)
    const value = this.view.getUint32(at + 4, true) * 0x1_0000_0000 + this.view.getUint32(at, true)
    if (!Number.isSafeInteger(value)) refuse('damaged', 'number')
    return value
  }

  slice(at: number, length: number): Uint8Array {
    this.need(at, length)
    return this.data.subarray(at, at + length)
  }

  private need(at: number, length: number): void {
    if (!(at >= 0 && length >= 0 && at + length <= this.data.length)) refuse('damaged', 'range')
  }
}

/** Length-prefixed pieces, one after the other, as in the signing block. */
export class Pieces {
  private readonly bytes: Bytes
  private at = 0

  constructor(data: Uint8Array) {
    this.bytes = new Bytes(data)
  }

  get done(): boolean {
    return this.at >= this.bytes.length
  }

  u32(): number {
    this.at += 4
    return this.bytes.u32(this.at - 4)
  }

  piece(): Uint8Array {
    const length = this.u32()
    const piece = this.bytes.slice(this.at, length)
    this.at += length
    return piece
  }

  rest(): Uint8Array {
    const rest = this.bytes.slice(this.at, this.bytes.length - this.at)
    this.at = this.bytes.length
    return rest
  }

  /** All pieces of a sequence that is itself one. */
  list(): Uint8Array[] {
    const inner = new Pieces(this.piece())
    const all: Uint8Array[] = []
    while (!inner.done) {
      all.push(inner.piece())
      if (all.length > MOST) refuse('damaged', 'list')
    }
    return all
  }
}

/** Far more certificates, digests or attributes than any signer has. */
const MOST = 1000

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}
