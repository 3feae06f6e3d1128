import type { Charset } from '../engines/engine.ts'
import { type Row, samePiece, toReading } from '../layout/glyphs.ts'
import type { Pieces, Schema } from '../layout/labelled.ts'
import type { Found } from '../parse/id-card-front.ts'
import type { Reading } from '../parse/reading.ts'
import type { DocumentKind, FieldName, FieldReading } from '../types.ts'

export type Fields = Partial<Record<FieldName, FieldReading>>

/** All rows of a sheet as one pass over it read them. */
export type Pass = readonly Row[]

/** A row read anew, and how much that counts beside the first reading. */
export interface Look {
  readonly row: Row
  readonly weight: number
}

export interface Context {
  readonly today: string
  /** Rows of the first pass that were looked at again. */
  readonly again: ReadonlyMap<Row, readonly Look[]>
  /** Values beside which the first pass left print unread. */
  readonly unread: ReadonlySet<string>
}

/** One kind of document: how to know it, and how to read its fields from one or more passes. */
export interface Kind {
  readonly id: Exclude<DocumentKind, 'id-card-both'>
  /** Two kinds with the same word here are sides of one card, which is called so when both are in one picture. */
  readonly side?: 'id-card-both'
  /** Words printed on it; longer ones prove more. */
  readonly print: readonly string[]
  /** What else speaks for it, in the same unit: recognised characters of its print. */
  readonly evidence?: (rows: Pass) => number
  /** The labels on it. */
  readonly schema: Schema<string>
  /** Where the values stand. */
  pieces(rows: Pass): Pieces<string>
  /** Rows of a number with check characters, and what can stand in it. */
  readonly number?: {
    readonly rows: (rows: Pass) => readonly Row[]
    readonly charset: Charset
    readonly proven: (fields: Fields) => boolean
  }
  /** Values that nothing but a second reading vouches for. */
  readonly twice: readonly string[]
  /** Its values are no words: characters get lost in them that the reader is sure of all the same. */
  readonly unsure?: boolean
  /** What it takes to be taken for this kind. */
  readonly least: number
  read(passes: readonly Pass[], context: Context): Fields
  /** Fields that every document of this kind has: another pass is made while one of them is missing. */
  readonly expected: readonly FieldName[]
}

/** The readings of one value, one for each pass that found it; `pieces` are what each pass found. */
export function gather<Name extends string>(found: readonly Pieces<Name>[], name: Name, context: Context): Found {
  const all: Reading[] = []
  for (const pieces of found) {
    const own = pieces.get(name) ?? []
    const whole = toReading(own)
    const cut = all.length === 0 && context.unread.has(name)
    const reading = whole && cut ? { ...whole, broken: true } : whole
    if (reading) all.push(all.length === 0 ? reading : { ...reading, weight: later })
    const looks = Math.max(0, ...own.map(({ row }) => context.again.get(row)?.length ?? 0))
    for (let i = 0; i < looks; i++) {
      const look = own.map((piece) => ({ piece, look: context.again.get(piece.row)?.[i] }))
      const more = toReading(look.map(({ piece, look }) => samePiece(piece, look?.row ?? piece.row)))
      const weight = Math.min(...look.map(({ look }) => look?.weight ?? 1))
      if (more) all.push({ ...more, weight, ...(cut ? { broken: true } : {}) })
    }
  }
  return { all: withoutNoise(wholeOnes(all)), box: all[0]?.quad ?? null, sure: true }
}

/** Bare ink loses thin strokes: of two sure readings that differ, the one of the picture as it is counts for more. */
export const later = 0.9
/** The same lines looked at again err alike. */
export const same = 0.5

/**
 * Where one pass found more rows of a value than another, the other has lost some: its reading is a part, and must not
 * outvote the whole. Rows that came out as noise do not count.
 */
function wholeOnes(all: readonly Reading[]): Reading[] {
  const sure = all.filter((reading) => reading.confidence > 0.85)
  const most = Math.max(0, ...sure.map((reading) => reading.rows ?? 1))
  return most === 0 ? [...all] : all.filter((reading) => (reading.rows ?? 1) >= most)
}

/** A reading that is unsure all over says nothing beside one that is sure. */
function withoutNoise(all: readonly Reading[]): Reading[] {
  const best = Math.max(0, ...all.map((reading) => reading.confidence))
  return all.filter((reading) => best < 0.95 || reading.confidence > 0.75)
}

/** A number whose check characters are right, and that two readings or one sure one gave. */
export const isProven = (field: FieldReading | undefined) =>
  field !== undefined &&
  field.value !== '' &&
  ['check-character', 'passes-agree'].every((id) => field.checks.some((check) => check.id === id && check.passed))
