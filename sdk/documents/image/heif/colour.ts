import { cursor, letters } from './boxes.ts'
import type { Property } from './items.ts'

/** Code points of ISO/IEC 23091-2 by their names in WebCodecs. */
const primaries: Readonly<Record<number, string>> = {
  1: 'bt709',
  5: 'bt470bg',
  6: 'smpte170m',
  9: 'bt2020',
  12: 'smpte432',
}
const transfers: Readonly<Record<number, string>> = {
  1: 'bt709',
  6: 'smpte170m',
  8: 'linear',
  13: 'iec61966-2-1',
  16: 'pq',
  18: 'hlg',
}
const matrices: Readonly<Record<number, string>> = {
  0: 'rgb',
  1: 'bt709',
  5: 'bt470bg',
  6: 'smpte170m',
  9: 'bt2020-ncl',
}

/**
 * How the stored values become colours: what a `colr` of the kind `nclx` says. Where none does, what the standard supposes
 * (MIAF, ISO/IEC 23000-22 §7.3.6.4), and what phones write: sRGB, all values in use. Decoders by themselves take films' narrow range.
 */
export function colourOf(bytes: Uint8Array, properties: readonly Property[]): VideoColorSpaceInit {
  const usual = { primaries: 'bt709', transfer: 'iec61966-2-1', matrix: 'smpte170m', fullRange: true }
  const box = properties.find((one) => one.box.type === 'colr' && letters(bytes, one.box.from) === 'nclx')?.box
  if (!box) return usual as VideoColorSpaceInit
  const read = cursor(bytes, box)
  read.skip(4)
  return {
    primaries: primaries[read.take(2)] ?? usual.primaries,
    transfer: transfers[read.take(2)] ?? usual.transfer,
    matrix: matrices[read.take(2)] ?? usual.matrix,
    fullRange: read.take(1) >= 128,
  } as VideoColorSpaceInit
}
