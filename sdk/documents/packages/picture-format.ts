import type { AppIcon } from './features.ts'

const starts = (bytes: Uint8Array, magic: readonly number[], at = 0) =>
  magic.every((byte, index) => bytes[at + index] === byte)

/** What kind of picture it is, by its first bytes; null for a drawing or anything else. */
export function pictureFormat(bytes: Uint8Array): AppIcon['format'] | null {
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) {
    // Apple's tools write PNG files that only Apple reads: their first part is CgBI.
    return starts(bytes, [0x43, 0x67, 0x42, 0x49], 12) ? 'crushed-png' : 'png'
  }
  if (starts(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (starts(bytes, [0x52, 0x49, 0x46, 0x46]) && starts(bytes, [0x57, 0x45, 0x42, 0x50], 8)) return 'webp'
  return null
}
