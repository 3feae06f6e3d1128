import Papa from 'papaparse'
import type { Cell, Table, TableRow } from './table.ts'

/** Reads CSV with commas, semicolons or tabs; rows are counted as records. */
export function readCsv(text: string): Table {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: false })
  const broken = new Set(errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : [])))
  const rows = data.map((record, index): TableRow => {
    const cells = new Map<number, Cell>()
    for (const [column, value] of record.entries()) {
      if (value.trim() !== '') cells.set(column, unquoted(value))
    }
    return { row: index + 1, cells, ...(broken.has(index) && { isBroken: true as const }) }
  })
  return { rows: rows.filter(({ cells }) => cells.size > 0), merges: [] }
}

/** `="0755"` and a leading apostrophe are the ways to keep a spreadsheet from turning digits into a number. */
const unquoted = (value: string) => value.replace(/^="(.*)"$/s, '$1').replace(/^'(?=\d)/, '')
