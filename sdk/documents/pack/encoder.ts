import type { Raster } from '../image/raster.ts'

export type PackFormat = 'jpeg' | 'png'

/** Pixels in, a file out that holds nothing but the pixels. `quality` 0…1, for JPEG. */
export type Encode = (image: Raster, format: PackFormat, quality: number) => Promise<Uint8Array>
