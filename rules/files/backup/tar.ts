/** Plain ustar, the small part of it that a backup needs: regular files with short names. Any `tar` reads what this writes. */
export interface TarEntry {
  readonly name: string
  readonly bytes: Uint8Array
}

export type TarProblem =
  | 'cut-off'
  | 'not-a-tar'
  | 'not-a-file'
  | 'bad-name'
  | 'doubled'
  | 'too-many'
  | 'checksum'
  | 'after-end'

const BLOCK = 512
const MAX_NAME = 100
const ZERO = 0x30

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)
const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`
const padded = (size: number): number => Math.ceil(size / BLOCK) * BLOCK

function checksum(header: Uint8Array): number {
  let sum = 0
  // The field of the checksum itself counts as spaces.
  for (let i = 0; i < BLOCK; i++) sum += i >= 148 && i < 156 ? 0x20 : header[i]!
  return sum
}

function headerOf(name: string, size: number, mtime: number): Uint8Array {
  const header = new Uint8Array(BLOCK)
  const put = (text: string, at: number) => header.set(ascii(text), at)
  put(name, 0)
  put(octal(0o600, 8), 100)
  put(octal(0, 8), 108)
  put(octal(0, 8), 116)
  put(octal(size, 12), 124)
  put(octal(mtime, 12), 136)
  put('0', 156)
  put('ustar\0' + '00', 257)
  put(octal(checksum(header), 7), 148)
  header[155] = 0x20
  return header
}

/** Throws RangeError for a name that is not plain ASCII of at most 100 characters. `mtime` in seconds. */
export function writeTar(entries: readonly TarEntry[], mtime: number): Uint8Array {
  const size = entries.reduce((sum, { bytes }) => sum + BLOCK + padded(bytes.length), 2 * BLOCK)
  const out = new Uint8Array(size)
  let at = 0
  for (const { name, bytes } of entries) {
    if (name.length > MAX_NAME || !/^[\x21-\x7e]+$/.test(name)) throw new RangeError('tar-name')
    out.set(headerOf(name, bytes.length, mtime), at)
    out.set(bytes, at + BLOCK)
    at += BLOCK + padded(bytes.length)
  }
  return out
}

function number(header: Uint8Array, at: number, width: number): number | undefined {
  let value = 0
  let end = at + width
  // Trailing NUL or space, as the various writers leave it.
  while (end > at && (header[end - 1] === 0 || header[end - 1] === 0x20)) end--
  if (end === at) return undefined
  for (let i = at; i < end; i++) {
    const digit = header[i]! - ZERO
    if (digit < 0 || digit > 7) return undefined
    value = value * 8 + digit
  }
  return value
}

function text(header: Uint8Array, at: number, width: number): string {
  let out = ''
  for (let i = at; i < at + width && header[i] !== 0; i++) out += String.fromCharCode(header[i]!)
  return out
}

const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0)

/** Reads only what `writeTar` writes: no links, folders, long names, extensions; `allowed` judges each name. Sizes are checked before anything is taken. */
export function readTar(
  bytes: Uint8Array,
  allowed: (name: string) => boolean,
  maxEntries: number,
): { ok: true; entries: Map<string, Uint8Array> } | { ok: false; problem: TarProblem } {
  const entries = new Map<string, Uint8Array>()
  const fail = (problem: TarProblem) => ({ ok: false, problem }) as const
  let at = 0
  for (;;) {
    const header = bytes.subarray(at, at + BLOCK)
    if (header.length < BLOCK) return fail('cut-off')
    if (isZero(header)) break
    if (text(header, 257, 5) !== 'ustar') return fail('not-a-tar')
    if (number(header, 148, 8) !== checksum(header)) return fail('checksum')
    if (header[156] !== ZERO || text(header, 157, 100) !== '' || text(header, 345, 155) !== '')
      return fail('not-a-file')
    const name = text(header, 0, MAX_NAME)
    const size = number(header, 124, 12)
    if (!allowed(name)) return fail('bad-name')
    if (entries.has(name)) return fail('doubled')
    if (entries.size >= maxEntries) return fail('too-many')
    at += BLOCK
    if (size === undefined || size > bytes.length - at) return fail('cut-off')
    entries.set(name, bytes.subarray(at, at + size))
    const end = at + padded(size)
    if (end > bytes.length || !isZero(bytes.subarray(at + size, end))) return fail('cut-off')
    at = end
  }
  if (bytes.length - at < 2 * BLOCK) return fail('cut-off')
  return isZero(bytes.subarray(at)) ? { ok: true, entries } : fail('after-end')
}
