import type { Bytes } from '../bytes.ts'

/** For which telephones a resource is meant, as far as names and icons need it. */
export interface Config {
  /** `zh-CN`, `zh-Hant-TW`; '' for all languages. */
  readonly locale: string
  /** Dots per inch; 0 for all, 0xfffe for drawings that fit all. */
  readonly density: number
}

export const ANY_DENSITY = 0xfffe

/** A ResTable_config at `at`. */
export function configOf(bytes: Bytes, at: number): Config {
  const size = bytes.u32(at)
  const language = code(bytes, at + 8, 0x61)
  const region = code(bytes, at + 10, 0x30)
  const script = size >= 40 ? letters(bytes, at + 36, 4) : ''
  return {
    locale: [language, script, region].filter((part) => part !== '').join('-'),
    density: size >= 16 ? bytes.u16(at + 14) : 0,
  }
}

/** Two letters, or three packed into two bytes. */
function code(bytes: Bytes, at: number, base: number): string {
  const first = bytes.u8(at)
  const second = bytes.u8(at + 1)
  if (first === 0) return ''
  if ((first & 0x80) === 0) return String.fromCharCode(first, second)
  const packed = [second & 0x1f, ((second & 0xe0) >> 5) | ((first & 0x03) << 3), (first & 0x7c) >> 2]
  return String.fromCharCode(...packed.map((value) => base + value))
}

function letters(bytes: Bytes, at: number, length: number): string {
  const all = Array.from(bytes.slice(at, length)).filter((value) => value !== 0)
  return String.fromCharCode(...all)
}
