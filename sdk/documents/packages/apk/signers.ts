import { Bytes } from '../bytes.ts'
import type { Signer } from '../features.ts'
import { refuse } from '../problem.ts'
import type { ByteSource } from '../source.ts'
import type { Directory } from '../zip/directory.ts'
import { type BlockSigner, readBlockSigners } from './block-signers.ts'
import { readJarSigners } from './jar-signers.ts'
import { BLOCK, readSigningBlock } from './signing-block.ts'

/** Says in a v2 signature which newer scheme must be there too. */
const NEWER_SCHEME = 0xbeeff00d
/** Says in a v3 signature that newer systems are to look at v3.1. */
const ROTATED_FROM = 0x559f8b02

/**
 * Who signed an APK, the one that counts first. A system takes the newest scheme it knows: v3.1 since Android 13, v3 since
 * 9, v2 since 7, else v1; where signers are for different systems, the one for the newest.
 */
export async function readApkSigners(source: ByteSource, directory: Directory): Promise<readonly Signer[]> {
  const blocks = await readSigningBlock(source, directory.start)
  const v31 = blocks.get(BLOCK.v31)
  const v3 = blocks.get(BLOCK.v3)
  const v2 = blocks.get(BLOCK.v2)
  if (v31 && !v3) refuse('damaged', 'v3')
  if (v3) {
    const base = await readBlockSigners(v3, 'v3')
    if (!v31 && base.some(({ attributes }) => attributes.has(ROTATED_FROM))) refuse('signature-stripped', 'v3.1')
    return newestFirst([...(v31 ? await readBlockSigners(v31, 'v3.1') : []), ...base])
  }
  if (v2) {
    const signers = await readBlockSigners(v2, 'v2')
    for (const { attributes } of signers) {
      const newer = attributes.get(NEWER_SCHEME)
      if (newer && new Bytes(newer).u32(0) === 3) refuse('signature-stripped', 'v3')
    }
    return signers.map(plain)
  }
  const { signers, alsoSigned } = await readJarSigners(source, directory)
  if (alsoSigned.some((scheme) => scheme === 2 || scheme === 3)) refuse('signature-stripped', 'v2')
  if (signers.length === 0) refuse('unsigned')
  return signers
}

function newestFirst(signers: readonly BlockSigner[]): Signer[] {
  const sorted = [...signers].sort((a, b) => (b.maxSdk ?? 0) - (a.maxSdk ?? 0) || (b.minSdk ?? 0) - (a.minSdk ?? 0))
  return sorted.map(plain)
}

const plain = ({ attributes: _, ...signer }: BlockSigner): Signer => signer
