import { type Row, startOf, textIn } from './glyphs.ts'
import { below, type Pieces, wholeRow } from './labelled.ts'

/** A value whose label may be lost: where it stands among those that were found, and what it looks like. */
export interface Unlabelled<Name extends string> {
  readonly name: Name
  /** Values of the same column, above it and below it. */
  readonly above: readonly Name[]
  readonly under: readonly Name[]
  readonly fits: (text: string) => boolean
  /** What it says proves it, wherever it stands. */
  readonly alone?: boolean
  /** Rows it may go on for. */
  readonly more?: number
}

/**
 * Values without a label: rows that nothing claims, in the column where the values of other labels begin, between those that
 * stand above and below. Coloured labels fade with a watermark while the black values stay.
 */
export function fromColumns<Name extends string>(
  found: Pieces<Name>,
  rows: readonly Row[],
  wanted: readonly Unlabelled<Name>[],
): void {
  for (const { name, above, under, fits, alone = false, more = 0 } of wanted) {
    if (found.has(name)) continue
    const taken = new Set([...found.values()].flat().map((piece) => piece.row))
    const free = rows.filter((row) => !taken.has(row) && row.marks.length > 0)
    const firstOf = (other: Name) => found.get(other)?.[0]
    const known = [...above, ...under].map(firstOf).filter((piece) => piece !== undefined)
    if (known.length === 0 && !alone) continue
    const top = Math.max(...above.map((other) => found.get(other)?.at(-1)?.row.cy ?? Number.NEGATIVE_INFINITY))
    const foot = Math.min(...under.map((other) => firstOf(other)?.row.cy ?? Number.POSITIVE_INFINITY))
    const row = free.find(
      (one) =>
        one.cy > top + one.h * 0.5 &&
        one.cy < foot - one.h * 0.5 &&
        (alone || known.some(({ marks }) => Math.abs(startOf(one) - marks[0]!.x0) < one.h * 1.2)) &&
        fits(textIn(one.marks)),
    )
    if (row) found.set(name, [wholeRow(row), ...below(wholeRow(row), free, [], more)])
  }
}
