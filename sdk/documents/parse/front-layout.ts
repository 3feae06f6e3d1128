import type { Quad } from '../image/geometry.ts'
import { birthIn } from './id-card-front.ts'
import type { IdNumber } from './id-number.ts'
import { findLabel } from './labels.ts'
import { alongOf, levelX, type Page, type Placed, part } from './page.ts'

/** Cells (quads in the image) of each value, top to bottom. */
export interface FrontRows {
  readonly name: readonly Quad[]
  readonly sex: readonly Quad[]
  readonly nation: readonly Quad[]
  readonly birth: readonly Quad[]
  readonly address: readonly Quad[]
}

interface Cell {
  readonly placed: Placed
  readonly quad: Quad
  readonly text: string
}

/**
 * Finds the rows of the portrait side from what is printed there, not from a fixed template: the values stand in one
 * column above the number; the birth row tells where the column starts and which rows lie above and below it. Labels
 * help where they were read and are not needed (photocopies lose them).
 */
export function frontRows(page: Page, number: IdNumber | null): FrontRows {
  const end = number ? number.placed.cy - number.placed.h * 0.8 : Number.POSITIVE_INFINITY
  const right = number ? number.placed.box.x1 : Number.POSITIVE_INFINITY
  const lines = page.lines.filter((p) => p.cy < end && p.box.x0 < right && p !== number?.placed)
  const column = valueColumn(page, lines)
  if (!column) return { name: [], sex: [], nation: [], birth: [], address: [] }
  const rows = intoRows(page, lines, column)
  const birthAt = rows.findIndex((row) => isBirth(row))
  const sexAt = rows.findIndex((row, i) => (birthAt < 0 || i < birthAt) && isSex(row))
  const birth = birthAt >= 0 ? birthAt : sexAt >= 0 ? sexAt + 1 : -1
  const sex = sexAt >= 0 ? sexAt : birth - 1
  const at = (i: number) => rows[i]?.cells ?? []
  const firstAddress = rows.findIndex((row, i) => i > birth && row.cells.length > 0)
  return {
    name: sex > 0 ? at(sex - 1).map((cell) => cell.quad) : [],
    sex: at(sex).map((cell) => cell.quad),
    nation: rows[sex]?.nation ?? [],
    birth: at(birth).map((cell) => cell.quad),
    address: firstAddress < 0 ? [] : rows.slice(firstAddress).flatMap((row) => row.cells.map((cell) => cell.quad)),
  }
}

interface Row {
  readonly cy: number
  readonly h: number
  readonly cells: readonly Cell[]
  readonly nation: readonly Quad[]
  readonly text: string
}

const isBirth = (row: Row) => birthIn(row.text) !== null || /[年牛].{1,3}月/.test(row.text)
const isSex = (row: Row) => /[男女]/.test(row.text) || /民族|性别/.test(row.text)

/** Start of the value column as a line x = a + b·y in the level frame. */
interface Column {
  readonly x: (y: number) => number
  readonly h: number
}

function valueColumn(page: Page, lines: readonly Placed[]): Column | null {
  const votes: { x: number; y: number; h: number; weight: number }[] = []
  for (const placed of lines) {
    const start = valueStart(placed)
    if (start !== null) votes.push({ x: levelX(placed, page.level, start), y: placed.cy, h: placed.h, weight: 3 })
    else if (placed.line.chars.length >= 2) votes.push({ x: placed.box.x0, y: placed.cy, h: placed.h, weight: 1 })
  }
  let best: typeof votes = []
  let bestWeight = 0
  for (const vote of votes) {
    const near = votes.filter((v) => Math.abs(v.x - vote.x) < vote.h * 0.9)
    const weight = near.reduce((sum, v) => sum + v.weight, 0)
    if (weight > bestWeight) {
      best = near
      bestWeight = weight
    }
  }
  if (best.length === 0 || bestWeight < 3) return null
  const my = best.reduce((sum, v) => sum + v.y, 0) / best.length
  const mx = best.reduce((sum, v) => sum + v.x, 0) / best.length
  const h = best.reduce((sum, v) => sum + v.h, 0) / best.length
  const spread = best.reduce((sum, v) => sum + (v.y - my) ** 2, 0)
  const tilt = best.reduce((sum, v) => sum + (v.y - my) * (v.x - mx), 0)
  const slope = spread > (2 * h) ** 2 ? Math.max(-0.2, Math.min(0.2, tilt / spread)) : 0
  return { x: (y) => mx + slope * (y - my), h }
}

/** Position along the line where the value after a left-hand label starts; null when the line has no such label. */
function valueStart(placed: Placed): number | null {
  const { chars } = placed.line
  const birth = chars.findIndex(
    (c, i) => /[12]/.test(c.ch) && /\d/.test(chars[i + 1]?.ch ?? '') && /\d/.test(chars[i + 2]?.ch ?? ''),
  )
  if (birth >= 0 && birth <= 4 && /[年牛]/.test(chars[birth + 4]?.ch ?? '')) return chars[birth]!.x0
  for (const label of ['姓名', '性别', '出生', '住址']) {
    const hit = findLabel(placed, label, true)
    if (hit && hit.from <= 1 && hit.to <= 4 && chars[hit.to]) return chars[hit.to]!.x0
  }
  return null
}

function intoRows(page: Page, lines: readonly Placed[], column: Column): Row[] {
  const cells: (Cell & { cy: number })[] = []
  for (const placed of lines) {
    const x = column.x(placed.cy)
    if (placed.box.x1 < x || placed.box.x0 > x + column.h * 1.6) continue
    const quad = cutAt(page, placed, x, column.h)
    if (quad) cells.push({ placed, quad, text: placed.line.text, cy: placed.cy })
  }
  cells.sort((a, b) => a.cy - b.cy)
  const rows: Row[] = []
  for (const cell of cells) {
    const last = rows[rows.length - 1]
    if (last && Math.abs(cell.cy - last.cy) < column.h * 0.5) continue
    const beside = lines.filter((p) => p !== cell.placed && Math.abs(p.cy - cell.cy) < column.h * 0.6)
    const text = [cell.text, ...beside.map((p) => p.line.text)].join('')
    rows.push({ cy: cell.cy, h: cell.placed.h, cells: [cell], nation: nationCells([cell.placed, ...beside]), text })
  }
  return rows
}

/** The stretch right of 民族 in the sex row. */
function nationCells(row: readonly Placed[]): Quad[] {
  for (const placed of row) {
    const hit = findLabel(placed, '民族', true)
    if (!hit) continue
    const next = placed.line.chars[hit.to]
    if (next) return [part(placed.line.quad, Math.max(0, next.x0 - 0.02), 1)]
  }
  return row
    .filter((p) => !/[男女]/.test(p.line.text) && p.line.chars.length > 0)
    .map((p) => p.line.quad)
    .slice(0, 1)
}

/** The part of the line that starts at level x, cut in the widest gap near it. */
function cutAt(page: Page, placed: Placed, x: number, h: number): Quad | null {
  if (placed.box.x0 > x - h * 0.5) return placed.line.quad
  const at = alongOf(placed, page.level, x)
  const reach = Math.abs(alongOf(placed, page.level, x + h * 0.9) - at)
  const near = page
    .gaps(placed.line.quad, 'all', 0.15)
    .filter(([, to]) => Math.abs(to - at) < reach)
    .sort((a, b) => b[1] - b[0] - (a[1] - a[0]))[0]
  const start = near ? Math.max(near[0], near[1] - reach * 0.15) : Math.max(0, at)
  return start >= 1 ? null : part(placed.line.quad, start, 1)
}
