import type { Quad } from '../image/geometry.ts'

/** What reading a picture saw of it, in the picture's own pixels. */
export interface Observed {
  /** Lines of the document. */
  readonly lines: readonly {
    readonly quad: Quad
    readonly text: string
    readonly smeared: boolean
    /** Other print seems to run into it. */
    readonly marked: boolean
    readonly sure: number
  }[]
  /** Lines that run across the document's own. */
  readonly across: readonly Quad[]
  /** What those say, where they are too few to tell by. */
  readonly said: readonly string[]
}
