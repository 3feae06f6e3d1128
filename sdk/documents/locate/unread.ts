import type { Raster } from '../image/raster.ts'
import { endOf, type Piece, type Row, startOf } from '../layout/glyphs.ts'

interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** Share of dark pixels that a place with print in it has at least. */
const inked = 0.05

/**
 * Whether print stands right behind a value, or below one that may go on, that no line covers: the detector passes over
 * lines that a watermark runs through, and what it passed over cannot be missed in the text alone.
 */
export function hasUnread(image: Raster, pieces: readonly Piece[], rows: readonly Row[], goesOn: boolean): boolean {
  const last = pieces[pieces.length - 1]
  if (!last) return false
  const { row, marks } = last
  const ink = darkness(image, { x0: marks[0]!.x0, y0: row.y0, x1: marks[marks.length - 1]!.x1, y1: row.y1 })
  if (!ink) return false
  const end = marks[marks.length - 1]!.x1
  const places: Box[] = []
  if (marks[marks.length - 1] === row.marks[row.marks.length - 1]) {
    const from = Math.max(end, row.to) + row.h * 0.15
    places.push({ x0: from, y0: row.cy - row.h * 0.4, x1: from + row.h, y1: row.cy + row.h * 0.4 })
  }
  if (goesOn) {
    const x = startOf(pieces[0]!.row === row ? { ...row, marks } : { ...row, marks: pieces[0]!.marks })
    places.push({ x0: x, y0: row.cy + row.h * 0.85, x1: x + row.h * 1.6, y1: row.cy + row.h * 1.85 })
  }
  return places.some((place) => !covered(place, rows) && darkShare(image, place, ink) > inked)
}

/** Where a character begins is known to half of one's width; the narrowest is that wide. */
const narrowest = 0.38
const brackets = /[(（[《〈“"‘'·]/

/**
 * Rows of a value that begin behind the column they stand in, with ink before their first character, and where the column is:
 * readers drop a narrow character at the start of a short row (1室) and are sure of the rest.
 */
export function lateRows(image: Raster, pieces: readonly Piece[]): Map<Row, number> {
  const late = new Map<Row, number>()
  const [first] = pieces
  if (!first) return late
  const column = first.marks[0]!.x0
  for (const { row, marks } of pieces.slice(1)) {
    const start = marks[0]
    if (!start || start !== row.marks[0] || row.cy < first.row.cy + row.h * 0.7 || brackets.test(start.glyph.ch))
      continue
    const gap = { x0: column - row.h * 0.1, y0: row.cy - row.h * 0.45, x1: start.x0, y1: row.cy + row.h * 0.45 }
    const ink = start.x0 - column > row.h * narrowest && darkness(image, { ...gap, x1: endOf(row) })
    if (ink && darkShare(image, gap, ink) > inked) late.set(row, column)
  }
  return late
}

const covered = (box: Box, rows: readonly Row[]) =>
  rows.some(
    (row) =>
      !row.smeared &&
      row.from < box.x1 &&
      box.x0 < row.to &&
      row.y0 + row.h * 0.2 < box.y1 &&
      box.y0 < row.y1 - row.h * 0.2,
  )

const level = (data: Uint8ClampedArray, at: number) => Math.max(data[at]!, data[at + 1]!, data[at + 2]!)

function clipped(image: Raster, box: Box): Box {
  return {
    x0: Math.max(0, Math.round(box.x0)),
    y0: Math.max(0, Math.round(box.y0)),
    x1: Math.min(image.width, Math.round(box.x1)),
    y1: Math.min(image.height, Math.round(box.y1)),
  }
}

/** The brightness below which a pixel is print like that in a box; null when there is no contrast. */
function darkness(image: Raster, box: Box): number | null {
  const { x0, y0, x1, y1 } = clipped(image, box)
  const values: number[] = []
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) values.push(level(image.data, (y * image.width + x) * 4))
  values.sort((a, b) => a - b)
  const dark = values[Math.floor(values.length * 0.05)] ?? 0
  const paper = values[Math.floor(values.length * 0.8)] ?? 0
  return paper - dark < 30 ? null : dark + (paper - dark) * 0.42
}

function darkShare(image: Raster, box: Box, limit: number): number {
  const { x0, y0, x1, y1 } = clipped(image, box)
  let dark = 0
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) if (level(image.data, (y * image.width + x) * 4) < limit) dark++
  }
  return dark / Math.max(1, (x1 - x0) * (y1 - y0))
}
