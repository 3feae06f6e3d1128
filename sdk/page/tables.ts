import type { Cell } from '../labels/snapshot.ts'
import { attr, childrenOf, closest, flatParentOf, localNameOf, queryAll } from './dom.ts'
import { plainText } from './names.ts'
import type { Walk } from './walk.ts'

interface GridCell {
  readonly element: Element
  readonly header: boolean
}
type Grid = (GridCell | undefined)[][]

const MAX_CELLS = 4000

/** Cells of a table laid out with their colspan and rowspan. */
const gridOf = (table: Element): Grid => {
  const grid: Grid = []
  let cells = 0
  const rows = queryAll(table, 'tr,[role=row]').filter(
    (row) => closest(row, 'table,[role=table],[role=grid]') === table,
  )
  for (const [y, row] of rows.entries()) {
    grid[y] ??= []
    let x = 0
    for (const cell of Array.from(childrenOf(row))) {
      const name = localNameOf(cell)
      const role = attr(cell, 'role')
      if (name !== 'td' && name !== 'th' && !/^(cell|gridcell|columnheader|rowheader)$/.test(role ?? '')) continue
      while (grid[y][x]) x++
      const header = name === 'th' || role === 'columnheader' || role === 'rowheader'
      const across = Math.min(20, Number(attr(cell, 'colspan')) || 1)
      const down = Math.min(50, Number(attr(cell, 'rowspan')) || 1)
      for (let dy = 0; dy < down; dy++) {
        for (let dx = 0; dx < across; dx++) {
          if (++cells > MAX_CELLS) return grid
          grid[y + dy] ??= []
          grid[y + dy]![x + dx] = { element: cell, header }
        }
      }
      x += across
    }
  }
  return grid
}

export interface TableReader {
  cellOf(control: Element): Cell | undefined
}

/** Reads header texts for controls in table cells and definition lists. */
export const createTableReader = (walk: Walk, holdsControl: (element: Element) => boolean): TableReader => {
  const grids = new Map<Element, Grid>()
  const named = (cell: GridCell | undefined, own: Element): string | undefined => {
    if (!cell || cell.element === own || holdsControl(cell.element)) return undefined
    const text = plainText(cell.element)
    return text !== '' && text.length <= 40 ? text : undefined
  }
  const inTable = (cell: Element, table: Element): Cell | undefined => {
    let grid = grids.get(table)
    if (!grid) {
      grid = gridOf(table)
      grids.set(table, grid)
    }
    for (const [y, line] of grid.entries()) {
      const x = line.findIndex((entry) => entry?.element === cell)
      if (x < 0) continue
      const row: string[] = []
      for (let at = x - 1; at >= 0; at--) {
        const text = named(line[at], cell)
        if (text) {
          if (!row.includes(text)) row.push(text)
        } else if (line[at] && holdsControl(line[at]!.element)) break
      }
      const column = columnHeaders(grid, x, y, cell, named)
      // In a matrix the row's name stands at its beginning, before other controls.
      const lead = row.length === 0 && column.length > 0 && x > 1 ? named(line[0], cell) : undefined
      return { row: lead ? [lead] : row, column }
    }
    return undefined
  }
  return {
    cellOf(control) {
      const cell = closest(control, 'td,th,dd,[role=cell],[role=gridcell]')
      if (!cell || !walk.spans.has(cell)) return undefined
      if (localNameOf(cell) === 'dd') return definition(cell)
      const table = closest(cell, 'table,[role=table],[role=grid]')
      return table ? inTable(cell, table) : undefined
    },
  }
}

/** Header row above: `th` cells, or a first row without controls whose cells are one to a column. */
const columnHeaders = (
  grid: Grid,
  x: number,
  y: number,
  own: Element,
  named: (cell: GridCell | undefined, own: Element) => string | undefined,
): string[] => {
  const headers: string[] = []
  for (let above = y - 1; above >= 0; above--) {
    const line = grid[above]!
    const cell = line[x]
    const text = named(cell, own)
    const wholeRow = line.filter((entry) => entry).every((entry) => entry!.header || named(entry, own) !== undefined)
    const cells = new Set(line.filter((entry) => entry).map((entry) => entry!.element)).size
    // A cell across all columns names the rows below it, not a column.
    const band = cells === 1 && line.length > 1
    if (text && !band && (cell!.header || (wholeRow && cells > 1))) {
      if (!headers.includes(text)) headers.push(text)
    }
  }
  // Kits split head and body into two tables: the head's columns are counted there.
  return headers
}

const definition = (cell: Element): Cell | undefined => {
  const list = flatParentOf(cell)
  if (!list) return undefined
  let term: Element | undefined
  for (const child of Array.from(childrenOf(list))) {
    if (child === cell) break
    if (localNameOf(child) === 'dt') term = child
  }
  return term ? { row: [plainText(term)], column: [] } : undefined
}
