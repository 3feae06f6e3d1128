import { divisionsNamed } from '../../divisions/index.ts'
import type { FieldPath } from '../../filing/field.ts'
import { kindAt } from '../../filing/kinds.ts'
import type { Kind } from '../../filing/shape.ts'
import { dayNumber } from '../../filing/time.ts'
import type { FileProblemCode } from '../read.ts'
import { type Choice, choicesOf } from './choices.ts'
import type { Cell } from './table.ts'

/** The value, or what is wrong; `entry` is the one of several that is. */
export type CellValue =
  | { readonly value: unknown }
  | { readonly code: FileProblemCode; readonly detail?: string; readonly entry?: string }

/** What else of the row a cell is read by. */
export interface RowContext {
  readonly nature: unknown
  readonly province: unknown
  readonly city: unknown
}

const FLAGS: Readonly<Record<string, boolean>> = {
  是: true,
  否: false,
  yes: true,
  no: false,
  true: true,
  false: false,
  '1': true,
  '0': false,
}
const MAX_LISTED = 12
const folded = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
const code = (one: FileProblemCode, detail?: string): CellValue => ({
  code: one,
  ...(detail !== undefined && { detail }),
})

/** Reads one cell as the value of a field. */
export function cellValue(path: FieldPath, cell: Cell, row: RowContext): CellValue {
  if (typeof cell === 'object' && 'error' in cell) return code('error-value')
  const written = writtenOf(cell)
  if (written === undefined) return code('digits-lost')
  const choices = choicesOf(path, row.nature)
  const kind = kindAt(path.replace('[]', '[0]'))
  if (kind === 'flag') return flag(written)
  if (kind === 'date') return date(typeof cell === 'object' && 'asDate' in cell ? cell.asDate : written)
  if (kind === 'texts' || kind === 'codes') return several(written, choices, kind)
  if (choices !== undefined) return chosen(written, choices, kind)
  if (path === 'subject.city' || path === 'subject.district') return division(path, written, row)
  if (kind !== 'code') return { value: written }
  return /^-?\d{1,9}$/.test(written) ? { value: Number(written) } : code('wrong-type', 'int')
}

/** Several entries of one cell: `qinghe.com、qinghe.cn`. */
export const entriesOf = (written: string): readonly string[] =>
  written.split(/[\s,，、;；|]+/).filter((entry) => entry !== '')

/** Values for several entries, one after the other; a name may hold blanks and commas. */
export const valuesOf = (written: string): readonly string[] =>
  written
    .split(/[\n、;；|]+/)
    .map((value) => value.trim())
    .filter((value) => value !== '')

/** A cell as text; undefined when the spreadsheet has rounded the number (it keeps 15 digits). */
export function writtenOf(cell: Exclude<Cell, { readonly error: string }>): string | undefined {
  if (typeof cell === 'string') return /^\d(?:\.\d+)?E\+\d{2}$/i.test(cell.trim()) ? undefined : cell.trim()
  if (typeof cell === 'boolean') return String(cell)
  if ('date' in cell) return cell.date
  const number = Number(cell.number)
  return Number.isNaN(number) || Math.abs(number) >= 1e15 ? undefined : String(number)
}

function flag(written: string): CellValue {
  const key = folded(written)
  return Object.hasOwn(FLAGS, key) ? { value: FLAGS[key] } : code('unknown-value', '是 否')
}

/** What databases write behind a day. */
const TIME = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?$/
const DATE = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/

function date(written: string): CellValue {
  const match = DATE.exec(folded(written.trim().replace(TIME, '')))
  const [, year, ...rest] = match ?? []
  const [month, day] = rest.filter((part) => part !== undefined)
  const value = match && `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  return value !== null && !Number.isNaN(dayNumber(value)) ? { value } : code('bad-date')
}

const NUMERIC: ReadonlySet<Kind | undefined> = new Set<Kind>(['code', 'codes', 'nature'])

/** A choice by its word, or a code as written: whether the code is one is for `parseFiling` to say. */
function chosen(written: string, choices: readonly Choice[], kind: Kind | undefined): CellValue {
  const key = folded(written)
  const matching = choices.filter(
    ({ value, words }) => folded(String(value)) === key || words.some((word) => folded(word) === key),
  )
  const values = new Set(matching.map(({ value }) => value))
  if (values.size === 1) return { value: matching[0]!.value }
  if (values.size === 0 && NUMERIC.has(kind) && /^-?\d{1,10}$/.test(written)) return { value: Number(written) }
  if (values.size === 0 && !NUMERIC.has(kind) && /^[A-Za-z0-9._-]+$/.test(written)) return { value: written }
  const names = choices.map(({ words }) => words[0]).join(' ')
  return code('unknown-value', choices.length <= MAX_LISTED ? names : undefined)
}

function several(written: string, choices: readonly Choice[] | undefined, kind: Kind): CellValue {
  const values: unknown[] = []
  for (const entry of entriesOf(written)) {
    const read = chosen(entry, choices ?? [], kind)
    if ('value' in read) values.push(read.value)
    else if (choices === undefined && kind === 'texts') values.push(entry)
    else return { ...read, entry }
  }
  return { value: values }
}

function division(path: FieldPath, written: string, { province, city }: RowContext): CellValue {
  if (/^\d{6}$/.test(written)) return { value: written }
  const isCity = path === 'subject.city'
  const above = isCity ? province : (city ?? province)
  const found = divisionsNamed(written, isCity ? 1 : 2, typeof above === 'string' ? above : undefined)
  return found.length === 1 ? { value: found[0]!.code } : code('unknown-value')
}
