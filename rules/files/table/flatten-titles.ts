/** Titles in two lines or three, with cells merged down and across, as one line of titles. Pure. */
import { addressOf, type Cell, type Table, type TableRow } from './table.ts'

/** More lines than this are no titles: a cell merged down a whole column is something else. */
const MOST_DEPTH = 3

interface Range {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  readonly range: string
}

/** A table whose first row holds its titles, and how many rows of the whole stood above them. */
export interface FlatTitles {
  readonly table: Table
  readonly skipped: number
}

export function textOfCell(cell: Cell): string {
  return (typeof cell === 'object' ? String(Object.values(cell)[0]) : String(cell)).trim()
}

/** Rows and columns of merged ranges. */
export const rangesOf = (merges: readonly string[]): readonly Range[] =>
  merges.flatMap((range) => {
    const [from = '', to = from] = range.split(':')
    const [start, end] = [addressOf(from), addressOf(to)]
    if (!start || !end) return []
    return [{ top: start.row, bottom: end.row, left: start.column, right: end.column, range }]
  })

/**
 * The titles of which row `at` is a part: rows that a merged cell joins with it, and a line of groups right above it. A cell
 * merged over several columns with lines below it is the group of theirs; merged over several without, it is the title of
 * each, so that every column that holds something can be named. `undefined`: it cannot be told what the merged cells say.
 */
export function flattenTitles(whole: Table, at: number): FlatTitles | undefined {
  const ranges = rangesOf(whole.merges)
  const block = blockOf(whole.rows, ranges, at)
  if (!block) return undefined
  const { top, bottom } = block
  const inside = ranges.filter((one) => one.top >= top && one.bottom <= bottom)
  const lines = whole.rows.filter(({ row }) => row >= top && row <= bottom)
  const below = whole.rows.filter(({ row }) => row > bottom)
  const skipped = whole.rows.findIndex(({ row }) => row >= top)
  if (inside.length === 0) return { table: { ...whole, rows: whole.rows.slice(skipped) }, skipped }
  const cellAt = new Map<number, Map<number, Cell>>(lines.map(({ row, cells }) => [row, new Map(cells)]))
  const filled = new Set(below.flatMap(({ cells }) => [...cells.keys()]))
  for (const range of inside) {
    const origin = cellAt.get(range.top)?.get(range.left)
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        if (row === range.top && column === range.left) continue
        // What a merged cell covers is not shown, so nobody has looked at it.
        if (cellAt.get(row)?.has(column)) return undefined
        if (origin === undefined || !(column === range.left || filled.has(column) || hasLine(lines, column))) continue
        const line = cellAt.get(row) ?? new Map<number, Cell>()
        cellAt.set(row, line.set(column, origin))
      }
    }
  }
  const columns = [...new Set([...cellAt.values()].flatMap((line) => [...line.keys()]))].sort((a, b) => a - b)
  const cells = new Map<number, Cell>()
  const groups = new Map<number, string>()
  for (const column of columns) {
    const stack = [...cellAt]
      .sort(([a], [b]) => a - b)
      .flatMap(([, line]) => line.get(column) ?? [])
      .filter((cell, index, all) => index === 0 || textOfCell(cell) !== textOfCell(all[index - 1]!))
    cells.set(column, stack.at(-1)!)
    const group = stack.slice(0, -1).map(textOfCell).join(' ')
    if (group !== '') groups.set(column, group)
  }
  const titles: TableRow = { row: bottom, cells }
  const merges = ranges.filter((one) => !inside.includes(one)).map(({ range }) => range)
  return { table: { ...whole, rows: [titles, ...below], merges, ...(groups.size > 0 && { groups }) }, skipped }
}

/** Whether one of the lines has a text of its own there. */
const hasLine = (lines: readonly TableRow[], column: number): boolean => lines.some(({ cells }) => cells.has(column))

/** First and last row that belong to the titles. */
function blockOf(rows: readonly TableRow[], ranges: readonly Range[], at: number) {
  const start = rows[at]?.row
  if (start === undefined) return undefined
  let [top, bottom] = [start, start]
  const tall = ranges.filter((one) => one.bottom > one.top)
  for (let grown = true; grown; ) {
    const touching = tall.filter((one) => one.top <= bottom && one.bottom >= top)
    const [first, last] = [
      Math.min(top, ...touching.map((one) => one.top)),
      Math.max(bottom, ...touching.map((one) => one.bottom)),
    ]
    grown = first < top || last > bottom
    ;[top, bottom] = [first, last]
    if (bottom - top >= MOST_DEPTH) return undefined
  }
  const above = rows.find(({ row }) => row === top - 1)
  if (above && bottom - top + 1 < MOST_DEPTH && isGroups(above, ranges, columnsIn(rows, top, bottom))) top--
  return { top, bottom }
}

const columnsIn = (rows: readonly TableRow[], top: number, bottom: number): readonly number[] =>
  rows.filter(({ row }) => row >= top && row <= bottom).flatMap(({ cells }) => [...cells.keys()])

/** A line of groups has a cell merged over some of the columns; merged over all of them it is the table's heading. */
function isGroups({ row }: TableRow, ranges: readonly Range[], columns: readonly number[]): boolean {
  const [first, last] = [Math.min(...columns), Math.max(...columns)]
  const wide = ranges.filter((one) => one.top === row && one.bottom === row && one.right > one.left)
  return wide.some(({ left, right }) => left <= last && right >= first && !(left <= first && right >= last))
}

/**
 * Two lines without merged cells, as a workbook with merged titles is stored as CSV: a blank above continues the group to
 * its left as long as there are titles below, a blank below leaves the title to the line above.
 */
export function pairTitles(whole: Table, at: number): FlatTitles | undefined {
  const [upper, lower, ...below] = whole.rows.slice(at)
  if (!upper || !lower || lower.row !== upper.row + 1) return undefined
  if (rangesOf(whole.merges).some(({ top, bottom }) => top <= lower.row && bottom >= upper.row)) return undefined
  const cells = new Map<number, Cell>()
  const groups = new Map<number, string>()
  let group: { readonly text: string; readonly last: number } | undefined
  for (const column of [...new Set([...upper.cells.keys(), ...lower.cells.keys()])].sort((a, b) => a - b)) {
    const [over, under] = [upper.cells.get(column), lower.cells.get(column)]
    if (under === undefined) {
      cells.set(column, over!)
      group = undefined
      continue
    }
    if (over !== undefined) group = { text: textOfCell(over), last: column }
    else group = group?.last === column - 1 ? { ...group, last: column } : undefined
    cells.set(column, under)
    if (group) groups.set(column, group.text)
  }
  const table = { ...whole, rows: [{ row: lower.row, cells }, ...below], ...(groups.size > 0 && { groups }) }
  return { table, skipped: at }
}
