import { cap, type Raster, resize } from '../image/raster.ts'
import type { Encode, PackFormat } from './encoder.ts'

/** What a page accepts; `MaterialImage` of the rules has this shape. */
export interface Limits {
  /** File formats, in lower case. */
  readonly formats: readonly string[]
  readonly maxBytes: number
  readonly minShortSide?: number
  readonly minLongSide?: number
  readonly maxLongSide?: number
}

export interface Fitted {
  readonly bytes: Uint8Array
  readonly format: PackFormat
  readonly width: number
  readonly height: number
  /** 0…1; 1 for PNG. */
  readonly quality: number
  /** The picture had to become smaller than it was. */
  readonly shrunk: boolean
}

export type FitOutcome =
  | { readonly ok: true; readonly fitted: Fitted }
  /** `no-format`: neither JPEG nor PNG is taken. `too-large`: legible is not to be had in so few bytes. */
  | { readonly ok: false; readonly reason: 'no-format' | 'too-large' }

const QUALITIES = [0.92, 0.85, 0.75, 0.65, 0.55]
const LONGEST = 4096
/** A side below this is no longer a document. */
const SMALLEST = 320

/** Encodes within the limit: quality goes first, then pixels, and both only as far as print stays legible. */
export async function fitPicture(image: Raster, limits: Limits, encode: Encode): Promise<FitOutcome> {
  const takes = (name: string) => limits.formats.includes(name)
  const format: PackFormat | null = takes('jpg') || takes('jpeg') ? 'jpeg' : takes('png') ? 'png' : null
  if (!format) return { ok: false, reason: 'no-format' }
  let current = cap(image, limits.maxLongSide ?? LONGEST).image
  for (;;) {
    let smallest = Number.POSITIVE_INFINITY
    for (const quality of format === 'png' ? [1] : QUALITIES) {
      const bytes = await encode(current, format, quality)
      smallest = Math.min(smallest, bytes.length)
      if (bytes.length > limits.maxBytes) continue
      const { width, height } = current
      return { ok: true, fitted: { bytes, format, width, height, quality, shrunk: width < image.width } }
    }
    const next = smaller(current, Math.sqrt(limits.maxBytes / smallest) * 0.97, limits, image)
    if (!next) return { ok: false, reason: 'too-large' }
    current = next
  }
}

/** Scaled down, but not below what the page wants, unless the picture came so. */
function smaller(image: Raster, wanted: number, limits: Limits, first: Raster): Raster | null {
  const [short, long] = [Math.min(image.width, image.height), Math.max(image.width, image.height)]
  const floor = (least: number | undefined, had: number) => Math.min(least ?? SMALLEST, had)
  const leastShort = floor(limits.minShortSide, Math.min(first.width, first.height))
  const leastLong = floor(limits.minLongSide, Math.max(first.width, first.height))
  const scale = Math.max(Math.min(0.9, wanted), leastShort / short, leastLong / long)
  if (scale > 0.97) return null
  const side = (value: number) => Math.max(1, Math.round(value * scale))
  return resize(image, side(image.width), side(image.height))
}

const ICON_SIDES = [1024, 512, 384, 256, 192, 144]
export const ICON_BYTES = 100 * 1024

/** An icon of at most 100 KB: as PNG as large as it goes, else as JPEG. Never larger than it is. */
export async function fitIcon(image: Raster, encode: Encode, maxBytes = ICON_BYTES): Promise<FitOutcome> {
  const long = Math.max(image.width, image.height)
  const sides = [long, ...ICON_SIDES].filter((side) => side <= Math.min(long, 1024))
  const tries = [
    ...sides.filter((side) => side >= 256 || side === sides[0]).map((side) => [side, 'png', 1] as const),
    ...sides.flatMap((side) => [0.9, 0.7].map((quality) => [side, 'jpeg', quality] as const)),
  ]
  for (const [side, format, quality] of tries) {
    const { image: small } = cap(image, side)
    const bytes = await encode(small, format, quality)
    if (bytes.length > maxBytes) continue
    const { width, height } = small
    return { ok: true, fitted: { bytes, format, width, height, quality, shrunk: width < image.width } }
  }
  return { ok: false, reason: 'too-large' }
}
