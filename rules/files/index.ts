import { readJson } from './json/read-json.ts'
import { readOwnTable } from './own-table.ts'
import type { FileProblem, ReadResult } from './read.ts'
import { readCsv } from './table/csv.ts'
import type { TitleReader } from './table/guess-columns.ts'
import { readTable } from './table/read-table.ts'
import type { Table } from './table/table.ts'
import { decodeText } from './text.ts'
import { readWorkbook } from './xlsx/workbook.ts'
import { DATA_SHEET } from './xlsx/write-template.ts'

export { scanJson } from './json/read-json.ts'
export { type OpenedTable, openTable, readMapped } from './mapped.ts'
export { Lines, type Place } from './place.ts'
export type { FileProblem, FileProblemCode, ReadFiling, ReadResult } from './read.ts'
export { type Choice, choicesOf } from './table/choices.ts'
export { type ColumnHeader, headersOf } from './table/column-headers.ts'
export { type Column, columns, columnTitle } from './table/columns.ts'
export { type GuessedColumn, guessColumns, type TitleReader, titleKey } from './table/guess-columns.ts'
export { columnName, type Table } from './table/table.ts'
export { fromTitles, type Known, type TitledTable } from './table/title-rows.ts'
export { decodeText } from './text.ts'
export { type AppSheet, type CutApp, MOST_APP_DOMAINS, writeAppSheet } from './xlsx/write-app-sheet.ts'
export { type Omitted, writeFilings } from './xlsx/write-filings.ts'
export { writeTemplate } from './xlsx/write-template.ts'
export { type CellStyle, type SheetToWrite, writeWorkbook } from './xlsx/write-workbook.ts'

/** Endings of the files that hold filings. */
export const FILE_ENDINGS = ['.json', '.ndjson', '.jsonl', '.xlsx', '.csv'] as const

const unusable = (code: FileProblem['code'], detail?: string): ReadResult => ({
  filings: [],
  problems: [{ code, place: {}, ...(detail !== undefined && { detail }) }],
})

/** What is wrong with a table whose titles are not the template's. */
const OF_TITLES: ReadonlySet<FileProblem['code']> = new Set(['missing-column', 'unknown-column', 'untitled-column'])

/** The template's table; with a reader of titles, anybody's whose titles it understands. */
function ofTable(table: Table, readTitles: TitleReader | undefined): ReadResult {
  const read = readTable(table)
  const isOther = read.filings.length === 0 && read.problems.some(({ code }) => OF_TITLES.has(code))
  return (isOther && readTitles ? readOwnTable(table, readTitles) : undefined) ?? read
}

/**
 * Filings of a file, told by its first bytes and its name's ending. Never throws. `readTitles`: understands the titles of a
 * table that is not the template's.
 */
export function readFilings(name: string, bytes: Uint8Array, readTitles?: TitleReader): ReadResult {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (isZip || /\.xlsx$/i.test(name)) {
    const table = readWorkbook(bytes, DATA_SHEET)
    if (typeof table === 'string') return unusable(table, table === 'too-big' ? '256 MB' : undefined)
    return ofTable(table, readTitles)
  }
  const isCsv = /\.csv$/i.test(name)
  const text = decodeText(bytes, isCsv)
  if (text === undefined) return unusable('not-text')
  return isCsv ? ofTable(readCsv(text), readTitles) : readJson(text, /\.(?:ndjson|jsonl)$/i.test(name) || undefined)
}
