import type { FieldPath } from '../../filing/field.ts'
import { kindAt } from '../../filing/kinds.ts'
import type { Place } from '../place.ts'
import type { FileProblem } from '../read.ts'
import { columns } from './columns.ts'

/** Field path by column of the sheet. */
export type Header = ReadonlyMap<number, FieldPath>

/** A column with what is known of it; '' for no title. */
interface Titled {
  readonly column: number
  readonly text: string
  readonly place: Place
  readonly path?: FieldPath
  readonly sample?: string
}

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

/** What the titles mean; names columns that are unknown, that have no title, that stand twice or that are missing. */
export function readHeader(titles: readonly Titled[], at: Place): { header: Header; problems: readonly FileProblem[] } {
  const header = new Map<number, FieldPath>()
  const problems: FileProblem[] = []
  for (const { column, text, path, place, sample } of titles) {
    if (isPassed(text)) continue
    const value = text.slice(0, 60)
    if (text === '') problems.push({ code: 'untitled-column', place, ...(sample !== undefined && { value: sample }) })
    else if (path === undefined) problems.push({ code: 'unknown-column', place, value })
    else if ([...header.values()].includes(path)) problems.push({ code: 'duplicate-column', place, path, value })
    else header.set(column, path)
  }
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
