import { type Box, HeifProblem, uint } from './boxes.ts'

/**
 * Names of the codec for WebCodecs, the exact one first, from the decoder's own configuration (ISO/IEC 14496-15 §8.3.3 and
 * annex E.3). A "main still picture" that says it is decodable as "main" is offered as that too: some decoders list only main.
 */
export function hevcNames(bytes: Uint8Array, hvcC: Box): string[] {
  if (hvcC.to - hvcC.from < 23) throw new HeifProblem('broken', 'hvcC too short')
  const packed = bytes[hvcC.from + 1]!
  const space = ['', 'A', 'B', 'C'][packed >> 6]!
  const tier = (packed >> 5) & 1 ? 'H' : 'L'
  const profile = packed & 31
  const compatible = uint(bytes, hvcC.from + 2, 4)
  const constraints = [...bytes.subarray(hvcC.from + 6, hvcC.from + 12)]
  while (constraints.length > 0 && constraints[constraints.length - 1] === 0) constraints.pop()
  const level = bytes[hvcC.from + 12]!
  const tail = [`${tier}${level}`, ...constraints.map((byte) => byte.toString(16).toUpperCase())].join('.')
  const own = `hvc1.${space}${profile}.${reversed(compatible).toString(16).toUpperCase()}.${tail}`
  const asMain = profile === 3 && ((compatible >>> 30) & 1) === 1 ? [`hvc1.1.6.${tail}`] : []
  return [own, ...asMain]
}

/** The same for AV1 (AV1 codec ISO media file format binding §2.3). */
export function av1Names(bytes: Uint8Array, av1C: Box): string[] {
  if (av1C.to - av1C.from < 4) throw new HeifProblem('broken', 'av1C too short')
  const [levels, flags] = [bytes[av1C.from + 1]!, bytes[av1C.from + 2]!]
  const level = String(levels & 31).padStart(2, '0')
  const depth = flags & 64 ? (flags & 32 ? '12' : '10') : '08'
  return [`av01.${levels >> 5}.${level}${flags & 128 ? 'H' : 'M'}.${depth}`]
}

/** The flags are written into the name from the last to the first. */
function reversed(flags: number): number {
  let out = 0
  for (let i = 0; i < 32; i++) out = out * 2 + (Math.floor(flags / 2 ** i) % 2)
  return out
}
