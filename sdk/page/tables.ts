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

/** A table laid out once, for all its cells. */
interface Laid {
  readonly grid: Grid
  readonly places: ReadonlyMap<Element, { readonly x: number; readonly y: number }>
  /** Texts of the header cells above a place, nearest first. */
  above(x: number, y: number): readonly string[]
}

type Named = (cell: GridCell | undefined) => string | undefined

/** Header row above: `th` cells, or a first row without controls whose cells are one to a column. */
const layOut = (table: Element, named: Named): Laid => {
  const grid = gridOf(table)
  const places = new Map<Element, { x: number; y: number }>()
  for (const [y, line] of grid.entries())
    for (const [x, cell] of line.entries()) if (cell && !places.has(cell.element)) places.set(cell.element, { x, y })
  const heads = grid.map((line) => {
    const cells = line.filter((cell) => cell !== undefined)
    const count = new Set(cells.map(({ element }) => element)).size
    // A cell across all columns names the rows below it, not a column.
    if (count === 1 && line.length > 1) return undefined
    return { whole: count > 1 && cells.every((cell) => cell.header || named(cell) !== undefined) }
  })
  // Columns from the top: what stands above a place is what stands above the place over it, and that.
  const columns: (readonly string[])[][] = []
  const above = (x: number, y: number): readonly string[] => {
    columns[x] ??= [[]]
    const column = columns[x]
    for (let at = column.length; at <= y; at++) {
      const cell = grid[at - 1]?.[x]
      const head = heads[at - 1]
      const text = head && (cell?.header || head.whole) ? named(cell) : undefined
      const further = column[at - 1]!
      column.push(text ? [text, ...further.filter((other) => other !== text)] : further)
    }
    return column[y]!
  }
  return { grid, places, above }
}

/** Reads header texts for controls in table cells and definition lists. */
export const createTableReader = (walk: Walk, holdsControl: (element: Element) => boolean): TableReader => {
  const tables = new Map<Element, Laid>()
  const names = new Map<Element, string | undefined>()
  // A cell that holds a control names nothing, the control's own least of all.
  const named: Named = (cell) => {
    if (!cell) return undefined
    if (!names.has(cell.element)) {
      const text = holdsControl(cell.element) ? '' : plainText(cell.element)
      names.set(cell.element, text !== '' && text.length <= 40 ? text : undefined)
    }
    return names.get(cell.element)
  }
  const inTable = (cell: Element, table: Element): Cell | undefined => {
    const laid = tables.get(table) ?? layOut(table, named)
    tables.set(table, laid)
    const place = laid.places.get(cell)
    if (!place) return undefined
    const { x, y } = place
    const line = laid.grid[y]!
    const row: string[] = []
    for (let at = x - 1; at >= 0; at--) {
      const text = named(line[at])
      if (text) {
        if (!row.includes(text)) row.push(text)
      } else if (line[at] && holdsControl(line[at]!.element)) break
    }
    const column = [...laid.above(x, y)]
    // In a matrix the row's name stands at its beginning, before other controls.
    const lead = row.length === 0 && column.length > 0 && x > 1 ? named(line[0]) : undefined
    return { row: lead ? [lead] : row, column }
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
