import type { Quad } from '../image/geometry.ts'
import type { Raster } from '../image/raster.ts'
import type { Ink } from '../image/strip.ts'

export interface Glyph {
  readonly ch: string
  /** 0…1. */
  readonly conf: number
  /** Place along the line, 0 at its start, 1 at its end. */
  readonly x0: number
  readonly x1: number
  /** Other characters that the engine took into consideration, likeliest first. */
  readonly rivals?: readonly { readonly ch: string; readonly conf: number }[]
  /** A character of people's names that fits better than `ch`, the best of those that the engine's makers taught it. */
  readonly learned?: { readonly ch: string; readonly conf: number }
}

/** One line of text in one direction. */
export interface Line {
  readonly text: string
  readonly chars: readonly Glyph[]
  readonly quad: Quad
}

/** What a line can hold; engines that can restrict themselves do so. */
export type Charset = 'any' | 'digits' | 'id-number' | 'credit-code'

export interface RecogniseOptions {
  /** `black` leaves coloured print (labels, seals, guilloche) out. */
  readonly ink?: Ink
  readonly charset?: Charset
  /** Cuts gaps between characters down to this many print heights first (letter-spaced numbers). */
  readonly tight?: number
  /** Stretches the line by this along its direction, with a little more of it at both ends: small print, and characters that
   * come twice, are told apart better. Networks only. */
  readonly wide?: number
  readonly signal?: AbortSignal
}

export interface DetectOptions {
  readonly signal?: AbortSignal
  /** Longer side, in pixels, of what a network looks at; smaller is faster and misses small print. */
  readonly side?: number
}

export interface OcrEngine {
  readonly id: string
  /** Finds lines of text, in any direction. Coordinates are those of `image`. */
  detect(image: Raster, options?: DetectOptions): Promise<readonly Quad[]>
  /** Reads the given lines; the answer has one entry for each quad, in order. */
  recognise(image: Raster, quads: readonly Quad[], options?: RecogniseOptions): Promise<readonly Line[]>
  /** For each line: probability that it stands on its head; null when the engine cannot tell without reading. */
  upsideDown?(image: Raster, quads: readonly Quad[], options?: { signal?: AbortSignal }): Promise<readonly number[]>
  dispose(): Promise<void>
}

/** Signals an engine that cannot go on; the reader turns it into a refusal. */
export class EngineError extends Error {
  readonly reason: 'engine-missing' | 'engine-tampered' | 'engine-failed' | 'timeout' | 'aborted'
  constructor(reason: EngineError['reason'], detail?: string) {
    super(detail ?? reason)
    this.reason = reason
  }
}
