import type { SourceId } from '../sources/index.ts'

/** What an uploaded picture must be like. */
export interface ImageLimits {
  /** File formats, in lower case. */
  readonly formats: readonly string[]
  readonly maxBytes: number
  /** Pixels that the shorter and the longer side should have; below, a reviewer may not be able to read it. */
  readonly minShortSide: number
  readonly minLongSide: number
  readonly sources: readonly SourceId[]
}

/**
 * The limits known best: Huawei's format and size, WeChat's resolution. Other providers publish none that is known, so
 * these hold everywhere; a mini program's filing at WeChat takes 2 MB.
 */
export const imageLimits: ImageLimits = {
  formats: ['jpg', 'jpeg', 'png'],
  maxBytes: 4 * 1024 * 1024,
  minShortSide: 720,
  minLongSide: 1280,
  sources: ['hw-kb', 'wx'],
}

/** Certificates: they must be pictures of the coloured original. Letters may be scanned in any way. */
export const certificateRoles: ReadonlySet<string> = new Set([
  'subjectCert',
  'principalIdFront',
  'principalIdBack',
  'ownerIdFront',
  'ownerIdBack',
])
