import type { Source } from '../engine/report.ts'
import type { FieldId, FieldPath } from '../filing/field.ts'

/** What the picture of a paper must be like. */
export interface MaterialImage {
  /** File formats, in lower case. */
  readonly formats: readonly string[]
  readonly maxBytes: number
  readonly minShortSide: number
  readonly minLongSide: number
  /** A coloured picture of the original is demanded; otherwise it is only better. */
  readonly colour: boolean
  readonly sources: readonly Source[]
}

/** A paper that a filing needs. */
export interface Material {
  /** Material id, as in a filing's `materials`; the first of `anyOf`. */
  readonly id: string
  /** Papers one of which is enough. */
  readonly anyOf: readonly string[]
  /** Its name; alternatives joined. */
  readonly name: string
  /**
   * `required`: refused or questioned without it; `advised`: some source or reviewer wants it; `undecided`: hangs on the
   * values in `missing`.
   */
  readonly need: 'required' | 'advised' | 'undecided'
  /** Why, one sentence for each cause; empty while undecided. */
  readonly reasons: readonly string[]
  /** Where to get it, who signs it. */
  readonly how: string
  /** What the province adds. */
  readonly notes: readonly { readonly text: string; readonly sources: readonly Source[] }[]
  /** One of `anyOf` is among the filing's materials; absent while these are unknown. */
  readonly attached?: boolean
  /** Places in the filing that ask for it. */
  readonly fields: readonly FieldPath[]
  readonly missing: readonly FieldId[]
  readonly image: MaterialImage
  readonly sources: readonly Source[]
  /** Sources that say otherwise. */
  readonly disputed?: readonly Source[]
}
