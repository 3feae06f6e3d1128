import { type Bounds, bounds } from '../image/geometry.ts'
import { evidenceFor, kinds } from '../kinds/index.ts'
import type { Kind, Pass } from '../kinds/kind.ts'
import { endOf, type Row, startOf } from '../layout/glyphs.ts'

/** Rows that belong to one document. */
export interface Group {
  readonly kind: Kind
  readonly rows: Pass
}

/** The documents among the rows of a picture: one, or the two sides of a card on one sheet. */
export function groupsIn(rows: Pass): Group[] {
  const scored = kinds
    .map((kind) => ({ kind, score: evidenceFor(kind, rows), least: kind.least }))
    .filter(({ score, least }) => score >= least)
    .sort((a, b) => b.score / b.least - a.score / a.least)
  const sides = scored.filter(({ kind }) => kind.side !== undefined)
  const [first] = scored
  if (!first) return []
  const other = first.kind.side && sides.find(({ kind }) => kind.side === first.kind.side && kind !== first.kind)
  if (!other) return [{ kind: first.kind, rows }]
  return parted(rows, first.kind, other.kind)
}

/** Each row goes to the side whose own print is nearer. */
function parted(rows: Pass, a: Kind, b: Kind): Group[] {
  const own = (kind: Kind) => extent(rows.filter((row) => evidenceFor(kind, [row]) > 0))
  const [first, second] = [own(a), own(b)]
  if (!first || !second) return [{ kind: a, rows }]
  const nearer = rows.filter((row) => distance(row, first) <= distance(row, second))
  return [
    { kind: a, rows: nearer },
    { kind: b, rows: rows.filter((row) => !nearer.includes(row)) },
  ]
}

function extent(rows: readonly Row[]): Bounds | null {
  if (rows.length === 0) return null
  return bounds(rows.flatMap((row) => [[startOf(row), row.y0] as const, [endOf(row), row.y1] as const]))
}

function distance(row: Row, box: Bounds): number {
  const x = (startOf(row) + endOf(row)) / 2
  const dx = Math.max(0, box.x0 - x, x - box.x1)
  const dy = Math.max(0, box.y0 - row.cy, row.cy - box.y1)
  return Math.hypot(dx, dy)
}
