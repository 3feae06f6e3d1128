/** A box of the ISO base media file format (ISO/IEC 14496-12 §4.2): four letters and what they hold. */
export interface Box {
  readonly type: string
  /** Where its content starts and ends in the file. */
  readonly from: number
  readonly to: number
}

/** Why a file of this format is not read. `other`: whole, but of a form that we do not know. */
export class HeifProblem extends Error {
  readonly reason: 'truncated' | 'broken' | 'other'
  readonly detail: string

  constructor(reason: HeifProblem['reason'], detail: string) {
    super(`${reason}: ${detail}`)
    this.reason = reason
    this.detail = detail
  }
}

/** Boxes that a file may hold side by side; a photograph has a few dozen, one of many tiles some hundred. */
const most = 4096

/** The boxes that lie between two offsets. Throws `HeifProblem` where a box reaches over the end of what holds it. */
export function boxes(bytes: Uint8Array, from: number, to: number): Box[] {
  const found: Box[] = []
  let at = from
  while (at + 8 <= to) {
    if (found.length >= most) throw new HeifProblem('broken', 'too many boxes')
    const size32 = uint(bytes, at, 4)
    const long = size32 === 1
    const head = long ? 16 : 8
    if (at + head > to) throw new HeifProblem('truncated', 'box')
    const size = long ? uint(bytes, at + 8, 8) : size32 === 0 ? to - at : size32
    if (size < head) throw new HeifProblem('broken', 'box size')
    if (at + size > to) throw new HeifProblem(to === bytes.length ? 'truncated' : 'broken', letters(bytes, at + 4))
    found.push({ type: letters(bytes, at + 4), from: at + head, to: at + size })
    at += size
  }
  return found
}

/** The only box of its kind, which must be there. */
export function only(list: readonly Box[], type: string): Box {
  const box = list.find((one) => one.type === type)
  if (!box) throw new HeifProblem('broken', `no ${type}`)
  return box
}

export const letters = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))

/** A number of so many bytes, the highest first; 0 bytes are 0. Above 2^53 it is no place in any file. */
export function uint(bytes: Uint8Array, at: number, length: number): number {
  if (at + length > bytes.length) throw new HeifProblem('truncated', 'number')
  let value = 0
  for (let i = 0; i < length; i++) value = value * 256 + bytes[at + i]!
  return value
}

/** Reads numbers one after the other inside a box, never past its end. */
export function cursor(
  bytes: Uint8Array,
  box: Box,
): { take(length: number): number; skip(length: number): void; at(): number } {
  let at = box.from
  return {
    take(length) {
      if (at + length > box.to) throw new HeifProblem('broken', `${box.type} too short`)
      at += length
      return uint(bytes, at - length, length)
    },
    skip(length) {
      at += length
    },
    at: () => at,
  }
}
