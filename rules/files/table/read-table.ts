import type { FieldPath } from '../../filing/field.ts'
import { pathKeys } from '../../filing/path.ts'
import { parseFiling } from '../../filing/schema.ts'
import type { Place } from '../place.ts'
import type { FileProblem, ReadFiling, ReadResult } from '../read.ts'
import { cellValue, entriesOf, valuesOf, writtenOf } from './cell-value.ts'
import { headersOf } from './column-headers.ts'
import { rangesOf } from './flatten-titles.ts'
import { closeGaps } from './gaps.ts'
import { type Header, readHeader } from './header.ts'
import { type Cell, columnName, type Table, type TableRow } from './table.ts'
import { fromTitles, type Known } from './title-rows.ts'

const LONG_TERM = /^(?:长期|永久|长期有效|long-?term)$/i

/**
 * Reads a table: below the titles of the columns every row is one filing. `partial`: its first row holds the titles, and no
 * column is demanded. A row with merged cells is named, the others are read.
 */
export function readTable(whole: Table, partial = false): ReadResult {
  const known: Known = (titles) => titles.filter(({ path }) => path !== undefined).length
  const table = partial ? whole : fromTitles(whole, known).table
  const { sheet, rows, merges } = table
  const inSheet = sheet === undefined ? {} : { sheet }
  const [first, ...rest] = rows
  if (first === undefined) return { filings: [], problems: [{ code: 'no-filing', place: inSheet }] }
  const { header, problems: wrong } = readHeader(headersOf(table), { ...inSheet, row: first.row })
  const merged = mergedIn(merges, first.row, rows.at(-1)!.row)
  const problems: FileProblem[] = merged.map(({ range }) => ({
    code: 'merged-cells',
    place: { ...inSheet, cell: range.split(':')[0]! },
    value: range,
  }))
  const faults = partial ? wrong.filter(({ code }) => code !== 'missing-column') : wrong
  // Merged titles leave unsaid which column is meant: then no row can be read.
  if (faults.length > 0 || merged.some(({ from }) => from <= first.row)) {
    return { filings: [], problems: [...problems, ...faults] }
  }
  if (rest.length === 0) return { filings: [], problems: [{ code: 'no-filing', place: inSheet }] }
  const isMerged = ({ row }: TableRow): boolean => merged.some(({ from, to }) => from <= row && row <= to)
  const filings = rest.filter((row) => !isMerged(row)).flatMap((row) => readRow(row, header, inSheet, problems))
  return { filings, problems }
}

/** Merged ranges with their rows, from the titles down; what is merged above them heads the table. */
const mergedIn = (merges: readonly string[], first: number, last: number) =>
  rangesOf(merges)
    .map(({ range, top, bottom }) => ({ range, from: top, to: bottom }))
    .filter(({ from, to }) => to >= first && from <= last)

function readRow(row: TableRow, header: Header, inSheet: Place, problems: FileProblem[]): readonly ReadFiling[] {
  const columnOf = new Map([...header].map(([column, path]) => [path, column]))
  const at = (path: FieldPath): Place => {
    const column = columnOf.get(path) ?? columnOf.get(path.replace(/\[\d+\](?=\.[a-zA-Z]+$)/, '[]'))
    return { ...inSheet, row: row.row, ...(column !== undefined && { cell: `${columnName(column)}${row.row}` }) }
  }
  if (row.isBroken) {
    const [column, cell] = [...row.cells].at(-1)!
    const place = { ...inSheet, row: row.row, cell: `${columnName(column)}${row.row}` }
    problems.push({ code: 'open-quote', place, value: shownCell(cell) })
    return []
  }
  const before = problems.length
  const raw: Tree = {}
  for (const path of inOrder([...header.values()])) {
    const cell = row.cells.get(columnOf.get(path)!)
    if (cell === undefined) continue
    const parts = spread(path, cell, raw)
    if (typeof parts === 'number') {
      problems.push({ code: 'wrong-count', place: at(path), path, detail: String(parts), value: shownCell(cell) })
      continue
    }
    for (const { to, cell: one } of parts) {
      const read = cellValue(to, one, {
        nature: get(raw, 'subject.nature'),
        province: get(raw, 'province'),
        city: get(raw, 'subject.city'),
      })
      if ('value' in read) put(raw, to, read.value)
      else if (path.endsWith('certValidTo') && LONG_TERM.test(String(cell))) {
        put(raw, to.replace(/certValidTo$/, 'certLongTerm'), true)
      } else {
        const { entry, ...wrong } = read
        problems.push({ ...wrong, place: at(path), path, value: shownCell(entry ?? one) })
      }
    }
  }
  if (problems.length > before) return []
  const { value, origin } = closeGaps(raw)
  const parsed = parseFiling(value)
  if (parsed.ok) return [{ filing: parsed.filing, place: at(''), at: (path) => at(origin(path)) }]
  for (const { path, ...problem } of parsed.problems) {
    problems.push({ ...problem, path: origin(path), place: at(origin(path)) })
  }
  return []
}

/** What other cells are read by comes first; entries of a list before what belongs to each. */
const FIRST = ['province', 'subject.nature', 'subject.city']
const LISTS = /\[\]\.(?:name|type|platform)$/
const inOrder = (paths: readonly FieldPath[]) => {
  const rank = (path: FieldPath) => (FIRST.includes(path) ? FIRST.indexOf(path) : LISTS.test(path) ? 3 : 4)
  return [...paths].sort((a, b) => rank(a) - rank(b))
}

/** A cell of a list column stands for every entry: as many values as entries, or one for all; else the number of entries. */
function spread(
  path: FieldPath,
  cell: Cell,
  raw: Tree,
): readonly { readonly to: FieldPath; readonly cell: Cell }[] | number {
  if (!path.includes('[]')) return [{ to: path, cell }]
  const written = typeof cell === 'object' && 'error' in cell ? undefined : writtenOf(cell)
  const list = path.slice(0, path.indexOf('[]'))
  const known = get(raw, list)
  const count = Array.isArray(known) && !LISTS.test(path) ? known.length : 0
  const parts = written === undefined ? [] : LISTS.test(path) ? entriesOf(written) : valuesOf(written)
  if (count === 0 && parts.length > 0)
    return parts.map((part, index) => ({ to: path.replace('[]', `[${index}]`), cell: part }))
  const each = count > 1 && parts.length > 1
  if (each && parts.length !== count) return count
  return Array.from({ length: Math.max(count, 1) }, (_, index) => ({
    to: path.replace('[]', `[${index}]`),
    cell: each ? parts[index]! : cell,
  }))
}

type Tree = { [key: string]: unknown }

/** Paths come from the header's closed set, so a key is never a prototype's. */
function put(root: Tree, path: FieldPath, value: unknown): void {
  const keys = pathKeys(path)
  let at = root
  for (const [depth, key] of keys.slice(0, -1).entries()) {
    at[key] ??= typeof keys[depth + 1] === 'number' ? [] : {}
    at = at[key] as Tree
  }
  at[keys.at(-1)!] = value
}

function get(root: Tree, path: FieldPath): unknown {
  let at: unknown = root
  for (const key of pathKeys(path)) at = (at as Tree | undefined)?.[key]
  return at
}

function shownCell(cell: Cell): string {
  const text = typeof cell === 'object' ? String(Object.values(cell)[0]) : String(cell)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
