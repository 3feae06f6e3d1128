/** Numbers from 0 to 1 that are the same in every run. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

/** One way of being damaged: bits turned, bytes replaced by extremes, a piece cut out, doubled, moved or zeroed. */
export function damaged(bytes: Uint8Array, random: () => number): Uint8Array {
  const at = (length: number) => Math.floor(random() * Math.max(1, length))
  const out = bytes.slice()
  switch (at(7)) {
    case 0:
      for (let count = 1 + at(8); count > 0; count--) out[at(out.length)]! ^= 1 << at(8)
      return out
    case 1: {
      const extremes = [0x00, 0xff, 0x7f, 0x80]
      const start = at(out.length)
      return out.fill(extremes[at(4)]!, start, start + 1 + at(8))
    }
    case 2:
      return out.subarray(0, at(out.length))
    case 3: {
      const start = at(out.length)
      const end = start + at(200)
      return new Uint8Array([...out.subarray(0, start), ...out.subarray(end)])
    }
    case 4: {
      const start = at(out.length)
      const piece = out.subarray(start, start + at(200))
      return new Uint8Array([...out.subarray(0, start), ...piece, ...out.subarray(start)])
    }
    case 5:
      out.copyWithin(at(out.length), at(out.length), at(out.length))
      return out
    default: {
      // Lengths and offsets are what readers trust most.
      const view = new DataView(out.buffer)
      for (let count = 1 + at(4); count > 0 && out.length > 4; count--) {
        view.setUint32(at(out.length - 4), Math.floor(random() * 2 ** (8 * (1 + at(4)))) >>> 0, true)
      }
      return out
    }
  }
}
