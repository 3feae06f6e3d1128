import { Bytes } from '../bytes.ts'
import { refuse } from '../problem.ts'
import type { ByteSource } from '../source.ts'

export interface Entry {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  /** Where its local header stands. */
  readonly at: number
}

export interface Directory {
  readonly entries: ReadonlyMap<string, Entry>
  /** Where the central directory starts: an APK's signing block ends there. */
  readonly start: number
}

const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const CENTRAL = 0x02014b50
const END_SIZE = 22
const LOCAL_SIZE = 30
/** Entries of the largest known applications: some 100,000. */
const MOST_BYTES = 64 * 1024 * 1024
const MOST_ENTRIES = 500_000

/** The central directory of a ZIP file, ZIP64 included, judged as a whole before anything is unpacked. */
export async function readDirectory(source: ByteSource): Promise<Directory> {
  const { start, size, count } = await locate(source)
  if (size > MOST_BYTES || count > MOST_ENTRIES) refuse('too-many-entries', String(count))
  const bytes = new Bytes(await source.read(start, size))
  const decoder = new TextDecoder()
  const entries = new Map<string, Entry>()
  let at = 0
  for (let index = 0; index < count; index++) {
    if (bytes.u32(at) !== CENTRAL) refuse('damaged', 'directory')
    const nameLength = bytes.u16(at + 28)
    const extraLength = bytes.u16(at + 30)
    const name = decoder.decode(bytes.slice(at + 46, nameLength))
    const extra = new Bytes(bytes.slice(at + 46 + nameLength, extraLength))
    const sizes = wide(extra, {
      size: bytes.u32(at + 24),
      packed: bytes.u32(at + 20),
      at: bytes.u32(at + 42),
    })
    if (isUnsafe(name)) refuse('unsafe-name', name.slice(0, 200))
    if (entries.has(name)) refuse('duplicate-entry', name.slice(0, 200))
    entries.set(name, {
      name,
      flags: bytes.u16(at + 8),
      method: bytes.u16(at + 10),
      crc: bytes.u32(at + 16),
      ...sizes,
    })
    at += 46 + nameLength + extraLength + bytes.u16(at + 32)
  }
  if (at !== size) refuse('damaged', 'directory')
  checkOverlap([...entries.values()], start)
  return { entries, start }
}

/** The end record must close the file, and the directory must end where it begins: readers that are more lenient can be told two stories. */
async function locate(source: ByteSource): Promise<{ start: number; size: number; count: number }> {
  if (source.size === 0) refuse('empty-file')
  const tailSize = Math.min(source.size, END_SIZE + 0xffff)
  const tail = new Bytes(await source.read(source.size - tailSize, tailSize))
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (tail.u32(at) !== END || at + END_SIZE + tail.u16(at + 20) !== tail.length) continue
    const record = source.size - tailSize + at
    const narrow = { count: tail.u16(at + 10), size: tail.u32(at + 12), start: tail.u32(at + 16) }
    if (tail.u16(at + 4) !== 0 || tail.u16(at + 8) !== narrow.count) {
      // A file in several parts; 0xffff stands for "see the 64-bit record".
      if (tail.u16(at + 4) !== 0xffff && tail.u16(at + 8) !== 0xffff) refuse('damaged', 'parts')
    }
    const wideRecord = at >= 20 && tail.u32(at - 20) === LOCATOR_64 ? tail.u64(at - 12) : null
    if (wideRecord === null) return closed(narrow, record)
    const end = new Bytes(await source.read(wideRecord, 56))
    if (end.u32(0) !== END_64 || wideRecord + 12 + end.u64(4) !== record - 20) refuse('damaged', 'end-64')
    return closed({ count: end.u64(32), size: end.u64(40), start: end.u64(48) }, wideRecord)
  }
  const head = new Bytes(await source.read(0, Math.min(4, source.size)))
  return refuse(head.length === 4 && head.u32(0) === 0x04034b50 ? 'truncated' : 'not-a-package')
}

function closed(found: { count: number; size: number; start: number }, record: number) {
  if (found.start + found.size !== record) refuse('damaged', 'end')
  // 46 bytes are the least an entry takes: a forged count must not size anything.
  if (found.count * 46 > found.size) refuse('damaged', 'count')
  return found
}

const FULL = 0xffff_ffff

/** Sizes of 4 GB and more stand in an extra field, only those that do not fit, in this order. */
function wide(extra: Bytes, narrow: { size: number; packed: number; at: number }) {
  const missing = (['size', 'packed', 'at'] as const).filter((key) => narrow[key] === FULL)
  if (missing.length === 0) return narrow
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.u16(at + 2)) {
    if (extra.u16(at) !== 1) continue
    const field = new Bytes(extra.slice(at + 4, extra.u16(at + 2)))
    const found = { ...narrow }
    for (const [index, key] of missing.entries()) found[key] = field.u64(index * 8)
    return found
  }
  return refuse('damaged', 'sizes')
}

/** Names that would leave the folder they are unpacked to, or that show as something else. */
function isUnsafe(name: string): boolean {
  if (name === '' || name.startsWith('/') || name.includes('\\') || /^[A-Za-z]:/.test(name)) return true
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(name)) return true
  return name.split('/').includes('..')
}

/** Two entries over the same bytes are how a small file claims to hold a large one. */
function checkOverlap(entries: readonly Entry[], directory: number): void {
  const sorted = [...entries].sort((a, b) => a.at - b.at)
  for (const [index, entry] of sorted.entries()) {
    const next = sorted[index + 1]?.at ?? directory
    if (entry.at + LOCAL_SIZE + entry.packed > next) refuse('overlapping-entries', entry.name.slice(0, 200))
  }
}
