import { type Piece, type Row, startOf, textIn } from './glyphs.ts'
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

/** A label is this many heights of print wide at most, with the space behind it. */
const labelWidth = 9

/** Where values that were found begin, from left to right: one place for each column. */
export function columnStarts<Name extends string>(found: Pieces<Name>): number[] {
  const firsts = [...found.values()].map(([first]) => first).filter((piece) => piece !== undefined)
  const starts = firsts.map(({ marks, row }) => ({ x: marks[0]!.x0, h: row.h })).sort((a, b) => a.x - b.x)
  return starts.filter(({ x, h }, i) => i === 0 || x - starts[i - 1]!.x > h * 1.2).map(({ x }) => x)
}

/** What of a row stands in the column of the values: in front of it are the remains of a label that nobody could read. */
export function inColumn(row: Row, columns: readonly number[]): Piece {
  const start = startOf(row)
  for (const x of columns) {
    if (x - start < row.h * 1.2 || x - start > row.h * labelWidth) continue
    const at = row.marks.findIndex((mark) => Math.abs(mark.x0 - x) < row.h * 0.6)
    // A label of two characters stands apart from its value; print that goes on without a gap is a value of its own.
    if (at > 0 && row.marks[at]!.x0 - row.marks[at - 1]!.x1 > row.h * 0.4) return { row, marks: row.marks.slice(at) }
  }
  return wholeRow(row)
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
    const columns = known.map(({ marks }) => marks[0]!.x0)
    const top = Math.max(...above.map((other) => found.get(other)?.at(-1)?.row.cy ?? Number.NEGATIVE_INFINITY))
    const foot = Math.min(...under.map((other) => firstOf(other)?.row.cy ?? Number.POSITIVE_INFINITY))
    // Titles stand in the way of many a column, in print of another size.
    const alike = (row: Row) => known.length === 0 || known.some((piece) => row.h < piece.row.h * 1.5)
    const piece = free
      .filter((row) => row.cy > top + row.h * 0.5 && row.cy < foot - row.h * 0.5 && alike(row))
      .map((row) => inColumn(row, columns))
      .find(
        ({ row, marks }) =>
          (alone || columns.some((x) => Math.abs(marks[0]!.x0 - x) < row.h * 1.2)) && fits(textIn(marks)),
      )
    if (piece) found.set(name, [piece, ...below(piece, free, [], more)])
  }
}
