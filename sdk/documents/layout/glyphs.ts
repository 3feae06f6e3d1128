import type { Glyph, Line } from '../engines/engine.ts'
import { bounds, type Quad, rectangle } from '../image/geometry.ts'
import type { Reading } from '../parse/reading.ts'

/** A character where it stands on a level sheet. */
export interface Mark {
  readonly glyph: Glyph
  readonly x0: number
  readonly x1: number
}

/** Characters that stand in one row, left to right, close enough to belong together. */
export interface Row {
  readonly marks: readonly Mark[]
  readonly y0: number
  readonly y1: number
  readonly cy: number
  /** Height of the print. */
  readonly h: number
  /** Where the detector saw the line start and end. */
  readonly from: number
  readonly to: number
  /** The lines it is made of, as the detector saw them. */
  readonly lines: readonly Line[]
  /** Far higher than the print around it: print that something else runs into. */
  readonly smeared?: boolean
}

/** The detector's boxes are larger than the print in them by this factor. */
export const boxed = 1.35

export function toRow(line: Line): Row {
  const box = bounds(line.quad)
  const width = box.x1 - box.x0
  const left = (line.quad[0][1] + line.quad[3][1]) / 2
  const right = (line.quad[1][1] + line.quad[2][1]) / 2
  const h = (line.quad[3][1] - line.quad[0][1] + line.quad[2][1] - line.quad[1][1]) / 2
  const marks = line.chars.map((glyph) => ({ glyph, x0: box.x0 + glyph.x0 * width, x1: box.x0 + glyph.x1 * width }))
  const cy = (left + right) / 2
  return { marks, y0: cy - h / 2, y1: cy + h / 2, cy, h: h / boxed, from: box.x0, to: box.x1, lines: [line] }
}

export const textIn = (marks: readonly Mark[]) => marks.map((mark) => mark.glyph.ch).join('')
export const startOf = (row: Row) => row.marks[0]?.x0 ?? 0
export const endOf = (row: Row) => row.marks[row.marks.length - 1]?.x1 ?? 0

const level = (a: Row, b: Row) => Math.abs(a.cy - b.cy) < Math.max(a.h, b.h) * 0.6
const alike = (a: Row, b: Row) => a.h < b.h * 1.9 && b.h < a.h * 1.9

/**
 * Letter-spaced labels (名　　称) come as separate lines: a piece of one or two characters joins what stands right of it, as
 * far as a label may be spaced.
 */
export function joinPieces(lines: readonly Line[]): Row[] {
  const pool = lines.filter((line) => line.chars.length > 0).map(toRow)
  dropDoubles(pool)
  pool.sort((a, b) => startOf(a) - startOf(b))
  const used = new Set<Row>()
  const rows: Row[] = []
  for (const first of pool) {
    if (used.has(first)) continue
    used.add(first)
    let current = first
    while (current.marks.length <= 2) {
      const next = pool.find(
        (row) =>
          !used.has(row) &&
          level(row, current) &&
          alike(row, current) &&
          startOf(row) > endOf(current) - current.h * 0.5 &&
          startOf(row) - endOf(current) < Math.max(row.h, current.h) * 4.2,
      )
      if (!next) break
      used.add(next)
      const y0 = Math.min(current.y0, next.y0)
      const y1 = Math.max(current.y1, next.y1)
      const marks = [...current.marks, ...next.marks]
      const lines = [...current.lines, ...next.lines]
      current = { marks, y0, y1, cy: next.cy, h: Math.max(current.h, next.h), from: current.from, to: next.to, lines }
    }
    rows.push(current)
  }
  return markSmeared(rows.sort((a, b) => a.cy - b.cy))
}

/** Titles are high as well; they hold no values. */
function markSmeared(rows: readonly Row[]): Row[] {
  const heights = rows
    .filter((row) => row.marks.length >= 3)
    .map((row) => row.h)
    .sort((a, b) => a - b)
  const usual = heights[heights.length >> 1] ?? 0
  return rows.map((row) => (usual > 0 && row.h > usual * 1.5 ? { ...row, smeared: true } : row))
}

/** Where two boxes of the same line overlap and both have the same characters there, the longer one keeps them. */
function dropDoubles(pool: Row[]): void {
  pool.forEach((row, i) => {
    const rival = pool.find(
      (other) =>
        other !== row &&
        other.marks.length + (other.from > row.from ? 1 : 0) > row.marks.length &&
        level(row, other) &&
        other.from < row.to &&
        row.from < other.to,
    )
    if (!rival) return
    // A box may reach over the start of its neighbour without having read it.
    const has = (x: number) => rival.marks.some((mark) => Math.abs((mark.x0 + mark.x1) / 2 - x) < row.h * 0.6)
    const own = row.marks.filter(({ x0, x1 }) => !has((x0 + x1) / 2))
    pool[i] = { ...row, marks: own }
  })
  for (let i = pool.length - 1; i >= 0; i--) if (pool[i]!.marks.length === 0) pool.splice(i, 1)
}

/** The row with its lines, or the parts of them that hold a value, read anew; null when nothing was. */
export function rereadRow(row: Row, lines: readonly Line[]): Row | null {
  const parts = lines.map(toRow).filter((part) => part.marks.length > 0)
  if (parts.length === 0) return null
  const marks = parts.flatMap((part) => part.marks)
  const start = Math.min(...parts.map((part) => part.from))
  const end = Math.max(...parts.map((part) => part.to))
  // Where a part was cut out of its line, the blank in front of its first character says nothing.
  const from = start > row.from + row.h * 0.5 ? marks[0]!.x0 : Math.min(row.from, start)
  const to = end < row.to - row.h * 0.5 ? marks[marks.length - 1]!.x1 : row.to
  return { ...row, marks, from, to }
}

/** Part of a row that holds a value. */
export interface Piece {
  readonly row: Row
  readonly marks: readonly Mark[]
}

export const wholeOf = (row: Row): Piece => ({ row, marks: row.marks })

export const boxOf = ({ row, marks }: Piece): Quad =>
  rectangle((marks[0]?.x0 ?? 0) - row.h * 0.2, row.y0, (marks[marks.length - 1]?.x1 ?? 0) + row.h * 0.2, row.y1)

/** The same piece in another reading of its row. */
export function samePiece({ marks, row }: Piece, again: Row): Piece {
  const [from, to] = [marks[0]!.x0 - row.h * 0.35, marks[marks.length - 1]!.x1 + row.h * 0.35]
  // A row that was read from further back may have won characters in front.
  const back = marks[0] === row.marks[0] ? Math.max(0, row.from - again.from) : 0
  const end = marks[marks.length - 1] === row.marks[row.marks.length - 1]
  const inside = again.marks.filter(({ x0, x1 }) => (x0 + x1) / 2 > from - back && (end || (x0 + x1) / 2 < to))
  return { row: again, marks: inside }
}

/** A row that holds other characters than were read there. */
export function rowOf(line: Line): Row {
  return toRow(line)
}

/** The pieces of one value as one reading. */
export function toReading(all: readonly Piece[]): Reading | null {
  const pieces = all.filter((piece) => piece.marks.length > 0)
  const chars = pieces.flatMap(({ row, marks }) =>
    marks.map(({ glyph }) => (row.smeared ? { ...glyph, conf: glyph.conf * 0.5 } : glyph)),
  )
  if (chars.length === 0) return null
  const boxes = pieces.map(boxOf)
  const box = bounds(boxes.flat())
  const confidence = chars.reduce((sum, c) => sum + c.conf, 0) / chars.length
  return {
    text: chars.map((c) => c.ch).join(''),
    chars,
    confidence,
    quad: rectangle(box.x0, box.y0, box.x1, box.y1),
    rows: new Set(pieces.map((piece) => Math.round(piece.row.cy / Math.max(1, piece.row.h)))).size,
    ...(isBroken(pieces) ? { broken: true } : {}),
    ...(isShort(pieces) ? { short: true } : {}),
  }
}

/** Whether a value of several rows ends well before the longest of them: it was not cut where it had to go on in another. */
function isShort(pieces: readonly Piece[]): boolean {
  const last = pieces[pieces.length - 1]
  if (!last) return false
  const ends = pieces.map(({ marks }) => marks[marks.length - 1]!.x1)
  return Math.max(...ends) - ends[ends.length - 1]! > last.row.h * 2.5
}

/**
 * Whether a character seems to be missing: a hole of a character's width between two others, or at an end of the line that
 * the detector saw. Readers drop characters that they do not know, and are sure of the rest all the same.
 */
function isBroken(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => hasHole(piece) || hasTail(piece))
}

/** Blank of one height of the line behind its last character, or before its first; a half is usual. */
function hasTail({ marks, row }: Piece): boolean {
  const height = row.h * boxed
  const first = marks[0]!
  const last = marks[marks.length - 1]!
  const behind = last === row.marks[row.marks.length - 1] && row.to - (last.x0 + last.x1) / 2 > height
  const before = first === row.marks[0] && (first.x0 + first.x1) / 2 - row.from > height
  return behind || before
}

function hasHole({ marks, row }: Piece): boolean {
  return marks.some((mark, i) => {
    const before = marks[i - 1]
    if (!before || !/\p{Script=Han}/u.test(mark.glyph.ch) || !/\p{Script=Han}/u.test(before.glyph.ch)) return false
    return (mark.x0 + mark.x1) / 2 - (before.x0 + before.x1) / 2 > row.h * 1.75
  })
}
