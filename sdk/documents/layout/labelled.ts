import { bounds } from '../image/geometry.ts'
import { endOf, type Mark, type Piece, type Row, startOf, textIn } from './glyphs.ts'

export interface Slot {
  /** What the document calls the value, in any of its forms. */
  readonly labels: readonly string[]
  /** Rows the value may go on for below the first; default 0. */
  readonly more?: number
  /** Fewer characters than this in the first row, and the value ends with it. */
  readonly wraps?: number
  /** Whether a value that says `text` so far is whole, and the row below it another value whose label was lost. */
  readonly ends?: (text: string, next: string) => boolean
  /** The label may stand behind another value in the same row without a gap (民族 behind 性别). */
  readonly inline?: boolean
  /** What a value can look like; where the rest of the row does not, the next one to the right is looked at. */
  readonly fits?: (text: string) => boolean
}

export type Schema<Name extends string> = Readonly<Record<Name, Slot>>
export type Pieces<Name extends string> = Map<Name, readonly Piece[]>

export interface Hit<Name extends string> {
  readonly name: Name
  readonly label: string
  readonly row: Row
  /** Marks of the row: first, behind last. */
  readonly from: number
  readonly to: number
  readonly score: number
}

const noise = /[\s·.,:;：；，、。'"“”‘’|_\-—~]/
/** Marks that part a label from its value. */
const colon = /[:：;；.,，·、]/

/** Where each label stands; of rival places and overlapping labels the better and longer one. */
export function findHits<Name extends string>(rows: readonly Row[], schema: Schema<Name>): Hit<Name>[] {
  const all: Hit<Name>[] = []
  for (const [name, slot] of Object.entries(schema) as [Name, Slot][]) {
    for (const label of slot.labels) {
      for (const row of rows) all.push(...hitsIn(row, name, label, slot.inline === true))
    }
  }
  const worth = (hit: Hit<Name>) =>
    hit.score * [...hit.label].length + (hit.from === 0 ? 0.5 : 0) + (schema[hit.name].fits?.(restOf(hit)) ? 1 : 0)
  all.sort((a, b) => worth(b) - worth(a))
  const kept: Hit<Name>[] = []
  for (const hit of all) {
    if (kept.some((other) => other.name === hit.name)) continue
    if (kept.some((other) => other.row === hit.row && other.from < hit.to && hit.from < other.to)) continue
    kept.push(hit)
  }
  return kept
}

const restOf = ({ row, to }: { row: Row; to: number }) => textIn(row.marks.slice(to))

function hitsIn<Name extends string>(row: Row, name: Name, label: string, inline: boolean): Hit<Name>[] {
  const want = [...label]
  const hits: Hit<Name>[] = []
  for (let from = 0; from < row.marks.length; from++) {
    if (noise.test(row.marks[from]!.glyph.ch)) continue
    const found = match(row.marks, want, from)
    if (!found) continue
    const least = want.length <= 2 ? 1 : want.length === 3 ? 0.66 : 0.6
    if (found.right / want.length < least - 0.01) continue
    const before = row.marks[from - 1]
    const free = from === 0 || (from === 1 && noise.test(before!.glyph.ch))
    const apart = before !== undefined && row.marks[from]!.x0 - before.x1 > row.h * 0.5
    // A long label, all of it there, is one wherever it stands: columns that touch come as one line.
    const certain = want.length >= 4 && (from <= 2 || found.right === want.length)
    if (!free && !apart && !(inline && from > 0) && !certain) continue
    hits.push({ name, label, row, from, to: found.to, score: found.right / want.length })
  }
  return hits
}

function match(marks: readonly Mark[], want: readonly string[], from: number) {
  let right = 0
  let at = from
  let w = 0
  while (w < want.length && at < marks.length) {
    const ch = marks[at]!.glyph.ch
    if (noise.test(ch)) {
      at++
      continue
    }
    if (ch === want[w]) right++
    else if (marks[at + 1]?.glyph.ch === want[w]) {
      at++
      right++
    } else if (want[w + 1] === ch) {
      w++
      right++
    }
    at++
    w++
  }
  return right === 0 ? null : { right, to: at }
}

/** The labels that a pass found, without what stands behind them: another pass may have lost them. */
export function labelRows<Name extends string>(
  rows: readonly Row[],
  others: readonly Row[],
  schema: Schema<Name>,
): Row[] {
  const known = new Set(findHits(others, schema).map((hit) => hit.name))
  const lost = findHits(rows, schema).filter((hit) => !known.has(hit.name))
  return lost.map(({ row, from, to }) => {
    const marks = row.marks.slice(from, to)
    const { smeared: _, ...rest } = row
    return { ...rest, marks, lines: [], from: marks[0]!.x0, to: marks[marks.length - 1]!.x1 }
  })
}

/** What stands right of each label, and below it in the same column. */
export function labelled<Name extends string>(rows: readonly Row[], schema: Schema<Name>): Pieces<Name> {
  const hits = findHits(rows, schema)
  const found: Pieces<Name> = new Map()
  for (const hit of hits) {
    const pieces = valueAt(hit, rows, hits, schema[hit.name])
    if (pieces.length > 0) found.set(hit.name, pieces)
  }
  return found
}

function valueAt<Name extends string>(
  hit: Hit<Name>,
  rows: readonly Row[],
  hits: readonly Hit<Name>[],
  slot: Slot,
): Piece[] {
  const first = besideLabel(hit, rows, hits, slot)
  if (!first) return []
  if (first.marks.length < (slot.wraps ?? 0)) return [first]
  if ((slot.more ?? 0) > 0) return withRest(first, rows, others(hits, hit), slot, hit)
  return slot.fits && !slot.fits(textIn(first.marks)) ? inParts(first, rows, hits, slot.fits) : [first]
}

/** A value that the detector saw in parts, as dates are whose digits stand apart: as many of them as make one that fits. */
function inParts<Name extends string>(
  first: Piece,
  rows: readonly Row[],
  hits: readonly Hit<Name>[],
  fits: (text: string) => boolean,
): Piece[] {
  const parts = [first]
  while (parts.length < 6) {
    // What stood between the parts may be print that fades in the bare ink.
    const next = goingOn(parts[parts.length - 1]!, rows, hits, 4)
    if (next.length === 0) break
    parts.push(...next)
    if (fits(parts.map((part) => textIn(part.marks)).join(''))) return parts
  }
  return [first]
}

/** Its own label may stand level with the second row, where the print still leans. */
const others = <Name extends string>(hits: readonly Hit<Name>[], own: Hit<Name>) => hits.filter((hit) => hit !== own)

function withRest<Name extends string>(
  first: Piece,
  rows: readonly Row[],
  hits: readonly Hit<Name>[],
  { more = 0, ends = () => false }: Slot,
  own: Hit<Name>,
): Piece[] {
  const column = [first, ...below(first, rows, hits, more, startOf(own.row))]
  const upTo = (n: number) => column.slice(0, n).map(({ marks }) => textIn(marks))
  const last = column.findIndex((piece, i) => i > 0 && ends(upTo(i).join(''), textIn(piece.marks)))
  const all = last < 0 ? column : column.slice(0, last)
  return all.flatMap((piece) => [piece, ...goingOn(piece, rows, hits)])
}

/** What the detector parted from a row's end: a thin character or a mark across it is enough for that. */
function goingOn<Name extends string>(
  piece: Piece,
  rows: readonly Row[],
  hits: readonly Hit<Name>[],
  reach = 2,
): Piece[] {
  const { row, marks } = piece
  if (marks[marks.length - 1] !== row.marks[row.marks.length - 1]) return []
  const next = rows
    .filter((other) => other !== row && Math.abs(other.cy - row.cy) < row.h * 0.5 && other.h < row.h * 1.5)
    .filter((other) => startOf(other) > endOf(row) - row.h * 0.3 && startOf(other) - endOf(row) < row.h * reach)
    .sort((a, b) => startOf(a) - startOf(b))[0]
  return !next || hits.some((hit) => hit.row === next) ? [] : [{ row: next, marks: next.marks }]
}

function besideLabel<Name extends string>(
  hit: Hit<Name>,
  rows: readonly Row[],
  hits: readonly Hit<Name>[],
  { fits }: Slot,
): Piece | null {
  const { row } = hit
  const end = Math.min(row.marks.length, ...hits.filter((h) => h.row === row && h.from >= hit.to).map((h) => h.from))
  let from = hit.to
  while (from < end && colon.test(row.marks[from]!.glyph.ch)) from++
  const marks = row.marks.slice(from, end)
  const own = marks.length > 0 ? { row, marks } : null
  if (own && (!fits || fits(textIn(marks)))) return own
  const right = row.marks[hit.to - 1]!.x1
  const beside = rows
    .filter((other) => other !== row && Math.abs(other.cy - row.cy) < Math.max(other.h, row.h) * 0.75)
    .filter((other) => startOf(other) > right - row.h * 0.4 && startOf(other) - right < row.h * 9)
    .filter((other) => row.smeared || (other.h < row.h * 2 && row.h < other.h * 2))
    .sort((a, b) => startOf(a) - startOf(b))[0]
  if (!beside) return own
  const stop = Math.min(beside.marks.length, ...hits.filter((h) => h.row === beside).map((h) => h.from))
  const next = { row: beside, marks: beside.marks.slice(0, stop) }
  return stop === 0 || (own && fits && !fits(textIn(next.marks))) ? own : next
}

/** In the same line of a form: what stands beside another label is that label's value. */
const levelWith = (a: Row, b: Row) =>
  Math.abs(a.cy - b.cy) < Math.max(a.h, b.h) * 0.6 && startOf(b) - endOf(a) < a.h * 9

/** A row may have lost its first characters to a stamp, or stand a little before the others. */
const inReach = (off: number, h: number) => off > -1.7 * h && off < 3.2 * h

/** The rows that go on below: same column, print of the same size, no label, no gap. */
export function below<Name extends string>(
  first: Piece,
  rows: readonly Row[],
  hits: readonly Hit<Name>[],
  more: number,
  labelStart = Number.NEGATIVE_INFINITY,
): Piece[] {
  const found: Piece[] = []
  const x = first.marks[0]!.x0
  let last = first.row
  while (found.length < more) {
    const next = rows
      .filter((row) => row.cy > last.cy + last.h * 0.7 && row.cy < last.cy + last.h * 2.6)
      .filter((row) => inReach(startOf(row) - x, first.row.h) && startOf(row) > labelStart - first.row.h)
      .filter((row) => row.h > first.row.h * 0.6 && row.h < first.row.h * 1.7)
      .filter(
        (row) => !hits.some((hit) => hit.row !== row && startOf(hit.row) < startOf(row) && levelWith(hit.row, row)),
      )
      .sort((a, b) => a.cy - b.cy)[0]
    if (!next) break
    const stop = Math.min(next.marks.length, ...hits.filter((hit) => hit.row === next).map((hit) => hit.from))
    if (stop === 0) break
    found.push({ row: next, marks: next.marks.slice(0, stop) })
    last = next
  }
  return found
}

export { wholeOf as wholeRow } from './glyphs.ts'

/** Rows whose text passes a test, from top to bottom. */
export const rowsWith = (rows: readonly Row[], test: (text: string) => boolean) =>
  rows.filter((row) => test(textIn(row.marks)))

/** Extent of some rows. */
export const extent = (rows: readonly Row[]) =>
  bounds(rows.flatMap((row) => [[startOf(row), row.y0] as const, [endOf(row), row.y1] as const]))
