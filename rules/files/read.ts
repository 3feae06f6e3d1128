import type { FieldPath } from '../filing/field.ts'
import type { Filing } from '../filing/filing.ts'
import type { ProblemCode } from '../filing/schema.ts'
import type { Place } from './place.ts'
import type { GuessedColumn } from './table/guess-columns.ts'

export type FileProblemCode =
  | ProblemCode
  | 'not-text'
  | 'not-json'
  | 'too-deep'
  | 'duplicate-key'
  | 'no-filing'
  | 'not-a-workbook'
  | 'too-big'
  | 'merged-cells'
  | 'missing-column'
  | 'unknown-column'
  | 'duplicate-column'
  | 'untitled-column'
  | 'error-value'
  | 'digits-lost'
  | 'wrong-count'
  | 'open-quote'

/** Why a file, or one filing in it, cannot be used. */
export interface FileProblem {
  readonly code: FileProblemCode
  readonly place: Place
  /** Field path in the filing; '' or absent for the whole. */
  readonly path?: FieldPath
  /** What was expected, or the limit passed. */
  readonly detail?: string
  /** What stands there, shortened. */
  readonly value?: string
}

/** One filing of a file. */
export interface ReadFiling {
  readonly filing: Filing
  /** Where it begins. */
  readonly place: Place
  /** Where a field of it stands. */
  at(path: FieldPath): Place
}

/** All filings that a file holds, and everything in it that is none. */
export interface ReadResult {
  readonly filings: readonly ReadFiling[]
  readonly problems: readonly FileProblem[]
  /** Columns of a table that is not the template's, with what their titles were taken for. */
  readonly columns?: readonly GuessedColumn[]
}

const MAX_SHOWN = 60

/** A value as a problem shows it: one line, shortened. */
export function shown(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  const text = typeof value === 'object' ? (Array.isArray(value) ? '[…]' : '{…}') : String(value)
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text
}
