import type { OcrEngine } from '../engines/engine.ts'
import { applyQuad, type Bounds, bounds, quadCentre, translation } from '../image/geometry.ts'
import type { Pass } from '../kinds/kind.ts'
import { boxed, endOf, joinPieces, type Row, rereadRow, startOf } from '../layout/glyphs.ts'
import { inkOf } from './ink.ts'
import { cutPart, readSheet } from './sheet.ts'
import type { Upright, ValueLines } from './upright.ts'

/** Stretch of a sheet from top to bottom. */
export interface Zone {
  readonly y0: number
  readonly y1: number
}

interface Signal {
  readonly signal?: AbortSignal
}

/** Height of a sheet's print. */
function printOf(rows: Pass): number {
  const heights = rows.map((row) => row.h).sort((a, b) => a - b)
  return heights[heights.length >> 1] ?? 0
}

function bareInk(sheet: Upright, box: Bounds, print: number) {
  const piece = cutPart(sheet.image, box, print * 3)
  return { image: inkOf(piece.image, print), x: piece.x, y: piece.y }
}

/**
 * Finds and reads the lines round some rows once more in the bare ink; in the coordinates of the sheet. Only the lines of the
 * `zones` are read, where they are given.
 */
export async function inkPass(
  engine: OcrEngine,
  sheet: Upright,
  rows: Pass,
  signal: Signal,
  zones: readonly Zone[] | null = null,
): Promise<Pass> {
  if (rows.length === 0) return []
  const print = printOf(rows)
  const box = bounds(rows.flatMap((row) => [[startOf(row), row.y0] as const, [endOf(row), row.y1] as const]))
  const ink = bareInk(sheet, box, print)
  const wanted = zones && ((y: number) => zones.some(({ y0, y1 }) => y + ink.y > y0 && y + ink.y < y1))
  const { lines } = await readSheet(
    engine,
    { image: ink.image, toPicture: sheet.toPicture, print: print * boxed },
    'all',
    {
      ...signal,
      ...(wanted ? { only: (quad) => wanted(quadCentre(quad)[1]) } : {}),
    },
  )
  const move = translation(ink.x, ink.y)
  return joinPieces(lines.map((line) => ({ ...line, quad: applyQuad(move, line.quad) })))
}

/** Reads lines that are known once more in the bare ink. */
export async function inkLook(
  engine: OcrEngine,
  sheet: Upright,
  rows: Pass,
  wanted: readonly ValueLines[],
  signal: Signal,
): Promise<{ row: Row; again: Row | null }[]> {
  const all = wanted.flatMap(({ lines }) => lines.flat())
  if (all.length === 0) return []
  const ink = bareInk(sheet, bounds(all), printOf(rows))
  const there = translation(-ink.x, -ink.y)
  const back = translation(ink.x, ink.y)
  const looks: { row: Row; again: Row | null }[] = []
  for (const { row, lines } of wanted) {
    const quads = lines.map((quad) => applyQuad(there, quad))
    const read = await engine.recognise(ink.image, quads, signal)
    looks.push({
      row,
      again: rereadRow(
        row,
        read.map((line) => ({ ...line, quad: applyQuad(back, line.quad) })),
      ),
    })
  }
  return looks
}
