import { type ColumnHeader, headersOf } from './column-headers.ts'
import { type FlatTitles, flattenTitles, pairTitles, textOfCell } from './flatten-titles.ts'
import type { Table } from './table.ts'

/** How far down the titles of the columns are looked for. */
const MOST_LINES = 8

/** A table from the titles of its columns on, and the lines that stood above them: a heading, a note to whoever fills it in. */
export interface TitledTable {
  readonly table: Table
  readonly above: readonly { readonly row: number; readonly text: string }[]
}

/** How many of the titles are understood. */
export type Known = (titles: readonly ColumnHeader[]) => number

/**
 * Finds the line whose cells are known as titles; when no line has two of them, the first line is taken for it. Titles in
 * several lines become one. A line of groups (主体信息, 负责人信息) that helps to understand no title is passed over.
 */
export function fromTitles(whole: Table, known: Known): TitledTable {
  const count = ({ table }: FlatTitles): number =>
    known(headersOf({ ...table, rows: table.rows.slice(0, 1) }).filter(({ text }) => text !== ''))
  const lines = whole.rows.slice(0, MOST_LINES).map((_, at) => {
    const plain = { table: { ...whole, rows: whole.rows.slice(at) }, skipped: at }
    const flat = flattenTitles(whole, at) ?? plain
    const alone = count(flat)
    const pair = pairTitles(whole, at)
    const lower = pair && count({ table: { ...whole, rows: whole.rows.slice(at + 1) }, skipped: at + 1 })
    const both = pair && lower! >= 2 ? count(pair) : 0
    const width = whole.rows[at]!.cells.size
    return both > Math.max(alone, lower ?? 0) ? { flat: pair!, known: both, width } : { flat, known: alone, width }
  })
  const [first] = lines
  if (!first) return { table: whole, above: [] }
  const best = lines.reduce((most, one) => (one.known > most.known ? one : most))
  const isGroups = best.known > first.known && best.width > first.width
  const { table, skipped } = (best.known < 2 || (first.known >= 2 && !isGroups) ? first : best).flat
  const above = whole.rows.slice(0, skipped).map(({ row, cells }) => ({
    row,
    text: [...cells.values()].map(textOfCell).join(' '),
  }))
  return { table, above }
}
