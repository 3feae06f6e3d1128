/** Writes ZIP files that lie: every size, place and name can be set to what it is not. */

import { crc32 } from 'node:zlib'
import { deflateSync } from 'fflate'

export interface Forged {
  readonly name: string
  readonly bytes?: Uint8Array
  readonly method?: number
  /** In the local header; default: the name. */
  readonly localName?: string
  readonly flags?: number
  /** What the directory claims; default: the truth. */
  readonly size?: number
  readonly packed?: number
  readonly crc?: number
  /** Place of the local header; default: where it is. */
  readonly at?: number
  /** Bytes as they stand in the file, in place of the packed `bytes`. */
  readonly raw?: Uint8Array
}

export interface ForgedArchive {
  readonly before?: Uint8Array
  /** Between the entries and the directory, where an APK's signing block stands. */
  readonly block?: Uint8Array
  readonly zip64?: boolean
  readonly count?: number
}

const u16 = (...values: number[]) =>
  Buffer.concat(values.map((value) => Buffer.from([value & 0xff, (value >> 8) & 0xff])))
const u32 = (...values: number[]) =>
  Buffer.concat(
    values.map((value) => {
      const bytes = Buffer.alloc(4)
      bytes.writeUInt32LE(value >>> 0)
      return bytes
    }),
  )
export const u64 = (value: number) => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}

export function forge(entries: readonly Forged[], archive: ForgedArchive = {}): Uint8Array {
  const parts: Uint8Array[] = [archive.before ?? new Uint8Array()]
  const directory: Uint8Array[] = []
  let at = parts[0]!.length
  for (const entry of entries) {
    const bytes = entry.bytes ?? new Uint8Array()
    const method = entry.method ?? 8
    const data = entry.raw ?? (method === 8 ? deflateSync(bytes) : bytes)
    const name = Buffer.from(entry.name)
    const localName = Buffer.from(entry.localName ?? entry.name)
    const crc = entry.crc ?? crc32(bytes)
    const size = entry.size ?? bytes.length
    const packed = entry.packed ?? data.length
    const flags = entry.flags ?? 0
    const local = [
      u32(0x04034b50),
      u16(20, flags, method, 0, 0),
      u32(crc, packed, size),
      u16(localName.length, 0),
      localName,
      data,
    ]
    const place = entry.at ?? at
    const extra = archive.zip64 ? Buffer.concat([u16(1, 24), u64(size), u64(packed), u64(place)]) : Buffer.alloc(0)
    const narrow = (value: number) => (archive.zip64 ? 0xffffffff : value)
    directory.push(
      u32(0x02014b50),
      u16(20, 20, flags, method, 0, 0),
      u32(crc, narrow(packed), narrow(size)),
      u16(name.length, extra.length, 0, 0, 0),
      u32(0, narrow(place)),
      name,
      extra,
    )
    parts.push(...local)
    at += local.reduce((sum, part) => sum + part.length, 0)
  }
  if (archive.block) parts.push(archive.block)
  const start = at + (archive.block?.length ?? 0)
  const central = Buffer.concat(directory)
  const count = archive.count ?? entries.length
  return Buffer.concat([...parts, central, ...endOf(start, central.length, count, archive.zip64 ?? false)])
}

function endOf(start: number, size: number, count: number, zip64: boolean): Uint8Array[] {
  if (!zip64) return [u32(0x06054b50), u16(0, 0, count, count), u32(size, start), u16(0)]
  const record = Buffer.concat([
    u32(0x06064b50),
    u64(44),
    u16(45, 45),
    u32(0, 0),
    u64(count),
    u64(count),
    u64(size),
    u64(start),
  ])
  return [
    record,
    u32(0x07064b50, 0),
    u64(start + size),
    u32(1),
    u32(0x06054b50),
    u16(0, 0, 0xffff, 0xffff),
    u32(0xffffffff, 0xffffffff),
    u16(0),
  ]
}
