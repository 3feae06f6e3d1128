import { Bytes } from '../bytes.ts'
import { refuse } from '../problem.ts'
import type { ByteSource } from '../source.ts'

/** Numbers of the parts that are read: who signed, and the profile that allows it. */
export const PART = { signature: 0x20000000, profile: 0x20000002 } as const

/** Of the two versions of the block; the older one is for API 7 and before. */
const MAGICS = ['<hap sign block>', 'HAP Sig Block 42']
const FOOTER = 32
const HEAD = 12
const MOST = 4 * 1024 * 1024
const MOST_PARTS = 100

/**
 * The parts of a HarmonyOS signing block, by number; empty when there is none. It stands in front of the ZIP directory: heads
 * of 12 bytes (number, length, offset), the parts, then count, size, 16 bytes of magic and a version.
 */
export async function readHapBlock(source: ByteSource, directory: number): Promise<ReadonlyMap<number, Uint8Array>> {
  const parts = new Map<number, Uint8Array>()
  if (directory < FOOTER) return parts
  const footer = new Bytes(await source.read(directory - FOOTER, FOOTER))
  if (!MAGICS.includes(new TextDecoder('latin1').decode(footer.slice(12, 16)))) return parts
  const count = footer.u32(0)
  const size = footer.u64(4)
  const start = directory - size
  if (start < 0 || count > MOST_PARTS || size < FOOTER + count * HEAD) refuse('damaged', 'signing-block')
  const heads = new Bytes(await source.read(start, count * HEAD))
  const wanted: ReadonlySet<number> = new Set(Object.values(PART))
  for (let index = 0; index < count; index++) {
    const id = heads.u32(index * HEAD)
    const length = heads.u32(index * HEAD + 4)
    const offset = heads.u32(index * HEAD + 8)
    if (offset < count * HEAD || offset + length > size - FOOTER) refuse('damaged', 'signing-block')
    if (!wanted.has(id)) continue
    // The system takes the first of a number; a second one is there to mislead.
    if (parts.has(id) || length > MOST) refuse('damaged', 'signing-block')
    parts.set(id, await source.read(start + offset, length))
  }
  return parts
}
