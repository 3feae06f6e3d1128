import { divisionsNamed } from '../../divisions/index.ts'
import type { FieldPath } from '../../filing/field.ts'
import { kindAt } from '../../filing/kinds.ts'
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
  if (kind === 'date') return date(written)
  if (kind === 'texts' || kind === 'codes') return several(written, choices)
  if (choices !== undefined) return chosen(written, choices)
  if (path === 'subject.city' || path === 'subject.district') return division(path, written, row)
  if (kind !== 'code') return { value: written }
  return /^\d{1,9}$/.test(written) ? { value: Number(written) } : code('wrong-type', 'int')
}

/** Several entries of one cell: `qinghe.com、qinghe.cn`. */
export const entriesOf = (written: string): readonly string[] =>
  written.split(/[\s,，、;；|]+/).filter((entry) => entry !== '')

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

const DATE = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/

function date(written: string): CellValue {
  const match = DATE.exec(folded(written))
  const [, year, ...rest] = match ?? []
  const [month, day] = rest.filter((part) => part !== undefined)
  const value = match && `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  return value !== null && !Number.isNaN(dayNumber(value)) ? { value } : code('bad-date')
}

function chosen(written: string, choices: readonly Choice[]): CellValue {
  const key = folded(written)
  const matching = choices.filter(
    ({ value, words }) => folded(String(value)) === key || words.some((word) => folded(word) === key),
  )
  const values = new Set(matching.map(({ value }) => value))
  if (values.size === 1) return { value: matching[0]!.value }
  const names = choices.map(({ words }) => words[0]).join(' ')
  return code('unknown-value', choices.length <= MAX_LISTED ? names : undefined)
}

function several(written: string, choices: readonly Choice[] | undefined): CellValue {
  const entries = entriesOf(written)
  if (choices === undefined) return { value: entries }
  const values: unknown[] = []
  for (const entry of entries) {
    const read = chosen(entry, choices)
    if ('code' in read) return { ...read, entry }
    values.push(read.value)
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
