import type { Decode } from '../image/decoder.ts'
import type { Raster } from '../image/raster.ts'
import { sniff } from '../image/sniff.ts'
import type { Encode } from '../pack/encoder.ts'
import { type FitOutcome, fitIcon, ICON_BYTES } from '../pack/fit.ts'
import type { AppIcon } from './features.ts'
import { readCrushedPng } from './ipa/crushed-png.ts'
import { PackageRefusal } from './problem.ts'

const LONGEST = 1024

/** A package's icon as a file of at most 100 KB that a filing page takes; null when the picture does not decode. */
export async function iconFile(icon: AppIcon, decode: Decode, encode: Encode): Promise<FitOutcome | null> {
  const image = await pixels(icon, decode)
  return image && fitIcon(image, encode, ICON_BYTES)
}

async function pixels({ format, bytes }: AppIcon, decode: Decode): Promise<Raster | null> {
  try {
    if (format === 'crushed-png') return readCrushedPng(bytes)
    const sniffed = sniff(bytes)
    // Small is no fault in an icon: the reader of documents refuses it, this one does not.
    const info = sniffed.ok ? sniffed.info : null
    if (!info && !(!sniffed.ok && sniffed.reason === 'too-small')) return null
    return await decode(bytes, info ?? { format, width: 0, height: 0, orientation: 1 }, LONGEST)
  } catch (error) {
    if (error instanceof PackageRefusal || error instanceof Error) return null
    throw error
  }
}
