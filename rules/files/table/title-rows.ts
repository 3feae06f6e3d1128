import type { Cell, Table } from './table.ts'

/** How far down the titles of the columns are looked for. */
const MOST_LINES = 8

export const textOfCell = (cell: Cell): string =>
  (typeof cell === 'object' ? String(Object.values(cell)[0]) : String(cell)).trim()

/** A table from the titles of its columns on, and the lines that stood above them: a heading, a note to whoever fills it in. */
export interface TitledTable {
  readonly table: Table
  readonly above: readonly { readonly row: number; readonly text: string }[]
}

/**
 * Finds the line whose cells are known as titles; when no line has two of them, the first line is taken for it. A line of
 * groups (主体信息, 负责人信息) over the titles has fewer cells and fewer that are known.
 */
export function fromTitles(table: Table, known: (texts: readonly string[]) => number): TitledTable {
  const lines = table.rows.slice(0, MOST_LINES).map(({ cells }) => known([...cells.values()].map(textOfCell)))
  const most = Math.max(0, ...lines)
  const best = lines.indexOf(most)
  const isGroups = most > lines[0]! && table.rows[best]!.cells.size > table.rows[0]!.cells.size
  const at = most < 2 || (lines[0]! >= 2 && !isGroups) ? 0 : best
  if (at === 0) return { table, above: [] }
  const above = table.rows.slice(0, at).map(({ row, cells }) => ({
    row,
    text: [...cells.values()].map(textOfCell).join(' '),
  }))
  return { table: { ...table, rows: table.rows.slice(at) }, above }
}
