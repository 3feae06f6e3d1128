import { Inflate } from 'fflate'
import { Bytes } from '../bytes.ts'
import { refuse } from '../problem.ts'
import type { ByteSource } from '../source.ts'
import { crc32 } from './crc.ts'
import type { Entry } from './directory.ts'

const LOCAL = 0x04034b50
/** Deflate makes a thousandth of its input at best. */
const BEST_RATIO = 1032
/** Small, so that no single piece unpacks to more than 16 MB before it is counted. */
const PIECE = 16 * 1024

/** The unpacked bytes of an entry: at most `limit`, as many as it claims, and with the checksum it names. */
export async function readEntry(source: ByteSource, entry: Entry, limit: number): Promise<Uint8Array> {
  const name = entry.name.slice(0, 200)
  if (entry.size > limit) refuse('entry-too-large', name)
  if (entry.flags & 1) refuse('encrypted', name)
  const from = await dataOf(source, entry)
  const bytes = await unpack(source, entry, from)
  if (crc32(bytes) !== entry.crc) refuse('damaged', name)
  return bytes
}

async function unpack(source: ByteSource, entry: Entry, from: number): Promise<Uint8Array> {
  const name = entry.name.slice(0, 200)
  if (entry.method === 0) {
    if (entry.packed !== entry.size) refuse('forged-size', name)
    return source.read(from, entry.size)
  }
  if (entry.method !== 8) refuse('unknown-compression', `${entry.method}`)
  if (entry.size > entry.packed * BEST_RATIO) refuse('forged-size', name)
  const out = new Uint8Array(entry.size)
  let filled = 0
  let over = false
  let finished = false
  const inflate = new Inflate((piece, final) => {
    finished = final
    if (filled + piece.length > out.length) over = true
    else out.set(piece, filled)
    filled += piece.length
  })
  for (let at = 0; at < entry.packed && !over && !finished; at += PIECE) {
    const length = Math.min(PIECE, entry.packed - at)
    const piece = await source.read(from + at, length)
    try {
      inflate.push(piece, at + length >= entry.packed)
    } catch {
      refuse('damaged', name)
    }
  }
  if (over || filled !== out.length) refuse('forged-size', name)
  return out
}

/** Where the entry's bytes begin; its own header must tell the same story as the directory. */
async function dataOf(source: ByteSource, entry: Entry): Promise<number> {
  const header = new Bytes(await source.read(entry.at, 30))
  if (header.u32(0) !== LOCAL) refuse('entry-mismatch', entry.name.slice(0, 200))
  const nameLength = header.u16(26)
  const name = new TextDecoder().decode(await source.read(entry.at + 30, nameLength))
  if (name !== entry.name || header.u16(8) !== entry.method) refuse('entry-mismatch', entry.name.slice(0, 200))
  return entry.at + 30 + nameLength + header.u16(28)
}
