import { Bytes } from '../bytes.ts'
import { refuse } from '../problem.ts'
import type { ByteSource } from '../source.ts'

/** Numbers of the blocks in which the signature schemes stand. */
export const BLOCK = { v2: 0x7109871a, v3: 0xf05368c0, v31: 0x1b93ad61 } as const

const MAGIC = 'APK Sig Block 42'
const FOOTER = 24
/** A signer with a chain of 4096-bit keys takes some 10 kB; 64 signers fit. */
const MOST = 4 * 1024 * 1024
const MOST_PAIRS = 1000

/** The signature blocks in front of an APK's central directory, by number; empty when there are none. Only those of the schemes are read. */
export async function readSigningBlock(
  source: ByteSource,
  directory: number,
): Promise<ReadonlyMap<number, Uint8Array>> {
  const blocks = new Map<number, Uint8Array>()
  if (directory < FOOTER + 8) return blocks
  const footer = new Bytes(await source.read(directory - FOOTER, FOOTER))
  if (new TextDecoder('latin1').decode(footer.slice(8, 16)) !== MAGIC) return blocks
  const size = footer.u64(0)
  const start = directory - size - 8
  if (size < FOOTER || start < 0) refuse('damaged', 'signing-block')
  if (new Bytes(await source.read(start, 8)).u64(0) !== size) refuse('damaged', 'signing-block')
  const wanted: ReadonlySet<number> = new Set(Object.values(BLOCK))
  const end = directory - FOOTER
  let at = start + 8
  for (let count = 0; at < end; count++) {
    if (count > MOST_PAIRS || at + 12 > end) refuse('damaged', 'signing-block')
    const head = new Bytes(await source.read(at, 12))
    const length = head.u64(0)
    const id = head.u32(8)
    if (length < 4 || at + 8 + length > end) refuse('damaged', 'signing-block')
    // The platform takes the first of a number; a second one is there to mislead.
    if (wanted.has(id)) {
      if (blocks.has(id) || length > MOST) refuse('damaged', 'signing-block')
      blocks.set(id, await source.read(at + 12, length - 4))
    }
    at += 8 + length
  }
  return blocks
}
