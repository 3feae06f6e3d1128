/** HEIC and AVIF, still pictures in the boxes of a film: what their header says. Pure; the browser decodes them, or does not. */

export interface StillHeader {
  readonly format: 'heic' | 'avif'
  /** Largest picture named in the header, 0 when it names none: with tiles, the whole. */
  readonly width: number
  readonly height: number
  /** Offset behind the last box; null when the file stops before its end. */
  readonly end: number | null
}

interface Box {
  readonly type: string
  /** Of what is inside. */
  readonly from: number
  readonly to: number
  /** As the box says, which may be behind the end of the file. */
  readonly claimed: number
}

/** Brands of the general container: which codec is inside is said by the others. */
const GENERAL = /^(?:mif1|mif2|msf1|miaf)$/
const HEIC = /^he(?:ic|ix|vc|vx|im|is|vm|vs)$/
const AVIF = /^avi[fso]$/
/** Boxes gone through at most; a picture has some ten. */
const MOST_BOXES = 4000

/** The header of a still picture; the brand alone of another film; undefined when the bytes are neither. */
export function stillHeader(bytes: Uint8Array): StillHeader | { readonly brand: string } | undefined {
  if (text(bytes, 4) !== 'ftyp') return undefined
  const brand = text(bytes, 8)
  const budget = { left: MOST_BOXES }
  const outer = [...boxes(bytes, 0, bytes.length, budget)]
  const [first] = outer
  const brands = [brand]
  for (let at = 16; first && at + 4 <= Math.min(first.to, 256); at += 4) brands.push(text(bytes, at))
  const format = formatOf(brand, brands)
  if (!format) return { brand }
  const meta = outer.find(({ type }) => type === 'meta')
  const sizes = meta ? sizesIn(bytes, meta, budget) : []
  const last = outer.at(-1)
  return {
    format,
    width: Math.max(0, ...sizes.map(([width]) => width)),
    height: Math.max(0, ...sizes.map(([, height]) => height)),
    end: last && last.claimed <= bytes.length ? last.claimed : null,
  }
}

/** By the brand that the file bears first; a general one names its codec among those it is compatible with. */
function formatOf(brand: string, brands: readonly string[]): StillHeader['format'] | undefined {
  if (AVIF.test(brand)) return 'avif'
  if (HEIC.test(brand)) return 'heic'
  if (!GENERAL.test(brand)) return undefined
  return brands.some((one) => AVIF.test(one)) && !brands.some((one) => HEIC.test(one)) ? 'avif' : 'heic'
}

/** meta › iprp › ipco › ispe: the sizes of the picture, of its tiles and of its thumbnail. */
function sizesIn(bytes: Uint8Array, meta: Box, budget: { left: number }): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  // `meta` is a full box: version and flags come first.
  for (const iprp of boxes(bytes, meta.from + 4, meta.to, budget)) {
    if (iprp.type !== 'iprp') continue
    for (const ipco of boxes(bytes, iprp.from, iprp.to, budget)) {
      if (ipco.type !== 'ipco') continue
      for (const { type, from, to } of boxes(bytes, ipco.from, ipco.to, budget))
        if (type === 'ispe' && from + 12 <= to) found.push([u32(bytes, from + 4), u32(bytes, from + 8)])
    }
  }
  return found
}

function* boxes(bytes: Uint8Array, from: number, to: number, budget: { left: number }): Generator<Box> {
  for (let at = from; at + 8 <= to && budget.left > 0; budget.left -= 1) {
    const named = u32(bytes, at)
    // 0: up to the end of the file; 1: a long length follows.
    const isLong = named === 1 && at + 16 <= to
    const length = named === 0 ? to - at : isLong ? u32(bytes, at + 8) * 0x1_0000_0000 + u32(bytes, at + 12) : named
    const head = isLong ? 16 : 8
    if (length < head) return
    yield { type: text(bytes, at + 4), from: at + head, to: Math.min(to, at + length), claimed: at + length }
    at += length
  }
}

const text = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
const u32 = (b: Uint8Array, at: number): number =>
  (b[at]! * 0x1000000 + (b[at + 1]! << 16) + (b[at + 2]! << 8) + b[at + 3]!) >>> 0
