import type { Raster } from './raster.ts'
import type { PictureInfo } from './sniff.ts'

/**
 * Turns an accepted file into pixels that stand as they were seen (EXIF applied), transparent parts on white,
 * longer side at most `maxSide`. Throws when the data does not decode; the reader reports that as `broken`.
 */
export type Decode = (bytes: Uint8Array, info: PictureInfo, maxSide: number) => Promise<Raster>

export const maxSide = 4096
