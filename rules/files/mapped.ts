import type { FieldPath } from '../filing/field.ts'
import type { FileProblem, ReadResult } from './read.ts'
import { headersOf } from './table/column-headers.ts'
import { readCsv } from './table/csv.ts'
import { readTable } from './table/read-table.ts'
import type { Cell, Table } from './table/table.ts'
import { decodeText } from './text.ts'
import { readWorkbook, sheetNames } from './xlsx/workbook.ts'
import { DATA_SHEET } from './xlsx/write-template.ts'

/** One sheet of somebody's own table, before anybody has said what its columns mean. */
export interface OpenedTable {
  readonly table: Table
  /** All sheets of the file, in its order; empty for CSV. */
  readonly sheets: readonly string[]
}

/** Opens a workbook or CSV file of any make; the sheet of that name, else the template's, else the first. */
export function openTable(name: string, bytes: Uint8Array, sheet?: string): OpenedTable | FileProblem {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (isZip || /\.xlsx$/i.test(name)) {
    const table = readWorkbook(bytes, sheet ?? DATA_SHEET)
    if (typeof table === 'string') return { code: table, place: {}, ...(table === 'too-big' && { detail: '256 MB' }) }
    return { table, sheets: sheetNames(bytes) }
  }
  // The old binary format of spreadsheets begins so, whatever the file is called.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { code: 'not-a-workbook', place: {} }
  const text = decodeText(bytes, true)
  return text === undefined ? { code: 'not-text', place: {} } : { table: readCsv(text), sheets: [] }
}

/**
 * Reads a table by the given meaning of its columns; a column without one is passed over. Nothing is demanded: a client of
 * whom only name and telephone are known is a client.
 */
export function readMapped(table: Table, meaning: ReadonlyMap<number, FieldPath>): ReadResult {
  const [first, ...rest] = table.rows
  if (!first) return readTable(table, true)
  const cells = new Map<number, Cell>(headersOf(table).map(({ column }) => [column, meaning.get(column) ?? '#']))
  const { groups: _, ...plain } = table
  return readTable({ ...plain, rows: [{ row: first.row, cells }, ...rest] }, true)
}
