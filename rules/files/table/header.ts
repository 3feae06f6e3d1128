import type { FieldPath } from '../../filing/field.ts'
import { kindAt } from '../../filing/kinds.ts'
import type { FileProblem } from '../read.ts'
import { columns } from './columns.ts'
import { type Cell, columnName, type TableRow } from './table.ts'

/** Field path by column of the sheet. */
export type Header = ReadonlyMap<number, FieldPath>

const folded = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s*（）()]/g, '')
    .toLowerCase()
const byName = new Map(columns.flatMap(({ path, zh, en }) => [zh, en].map((name) => [folded(name), path] as const)))
const paths = new Set(columns.map(({ path }) => path))
const NUMBERED = /^(网站|website|app)(\d{1,3})(?=\D)/
const PATH = /^[a-zA-Z]+(?:\[\d{1,3}\])?(?:\.[a-zA-Z]+(?:\[\d{1,3}\])?){0,3}$/

/** Place that a header names: a column of the template, one of a further service (网站2名称), or a field path. */
export function pathOfHeader(text: string): FieldPath | undefined {
  const name = folded(text)
  const known = byName.get(name)
  if (known !== undefined) return known
  const number = NUMBERED.exec(name)
  if (number !== null) {
    const path = byName.get(name.replace(NUMBERED, '$1'))
    const index = Number(number[2]) - 1
    if (path !== undefined && index >= 0) return path.replace(/^(websites|apps)\[0\]/, `$1[${index}]`)
  }
  const written = text.trim()
  // A column of the template for a list, `websites[0].domains[].name`, is said by its path as well.
  if (paths.has(written.replace(/^(websites|apps)\[\d{1,3}\]/, '$1[0]'))) return written
  return PATH.test(written) && kindAt(written) !== undefined ? written : undefined
}

/** A column that the reader is to pass over. */
const isPassed = (text: string) => text.trim().startsWith('#')

/** Reads the row of headers; names columns that are unknown, that stand twice or that are missing. */
export function readHeader(
  row: TableRow,
  sheet: string | undefined,
): { header: Header; problems: readonly FileProblem[] } {
  const header = new Map<number, FieldPath>()
  const problems: FileProblem[] = []
  const place = (column: number) => ({ ...(sheet !== undefined && { sheet }), cell: `${columnName(column)}${row.row}` })
  for (const [column, cell] of row.cells) {
    const text = textOf(cell)
    if (isPassed(text)) continue
    const path = pathOfHeader(text)
    if (path === undefined) problems.push({ code: 'unknown-column', place: place(column), value: text.slice(0, 60) })
    else if ([...header.values()].includes(path)) {
      problems.push({ code: 'duplicate-column', place: place(column), path, value: text.slice(0, 60) })
    } else header.set(column, path)
  }
  const at = { ...(sheet !== undefined && { sheet }), row: row.row }
  for (const path of missing(header)) {
    problems.push({ code: 'missing-column', place: at, path })
  }
  return { header, problems }
}

function missing(header: Header): readonly FieldPath[] {
  // A list column is there as well when its entries have columns of their own.
  const present = new Set([...header.values()].flatMap((path) => [path, path.replace(/\[0\](?=\.[a-zA-Z]+$)/, '[]')]))
  const services = ['websites[0].', 'apps[0].'].filter((one) => [...present].some((path) => path.startsWith(one)))
  const described = services.length === 0 ? ['websites[0].'] : services
  return columns
    .filter(({ path, required }) => {
      if (required === undefined || present.has(path)) return false
      return required === true || described.some((one) => path.startsWith(one))
    })
    .map(({ path }) => path)
}

function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell
  return typeof cell === 'object' ? String(Object.values(cell)[0]) : String(cell)
}
