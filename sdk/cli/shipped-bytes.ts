import { createHash } from 'node:crypto'
import type { Asset } from '../documents/assets.ts'
import { narrowed } from '../documents/engines/ppocr/narrow.ts'

/** A package delivers another file than the pinned one, or another one is made of it. */
export class OtherBytes extends Error {}

/**
 * A file as it is shipped, from the bytes of the package that carries it: those bytes, or the network of them narrowed. Both
 * are compared with their hashes, as the reader compares what was shipped before it uses it.
 */
export function shippedBytes({ file, from, origin, sha256 }: Asset, found: Uint8Array): Uint8Array {
  expectHash(from, found, origin ?? sha256)
  if (origin === undefined) return found
  const made = narrowed(found)
  expectHash(`${file} made of ${from}`, made, sha256)
  return made
}

function expectHash(name: string, bytes: Uint8Array, pinned: string): void {
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (hash !== pinned)
    throw new OtherBytes(`${name}: SHA-256 of its ${bytes.length} bytes is ${hash}, pinned is ${pinned}`)
}
