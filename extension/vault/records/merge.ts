import { known, same } from './blend.ts'

/** One value that two edits of the same filing changed in different ways. */
export interface Clash {
  readonly path: string
  readonly mine: unknown
  readonly theirs: unknown
}

export interface Merged<T> {
  readonly value: T
  /** Where both changed: `value` has mine there, and nothing should be stored before the user has seen both. */
  readonly clashes: readonly Clash[]
}

type Fields = { readonly [key: string]: unknown }
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function mergeAt(before: unknown, mine: unknown, theirs: unknown, path: string, clashes: Clash[]): unknown {
  if (same(mine, theirs) || same(theirs, before)) return mine
  if (same(mine, before)) return theirs
  if (isFields(mine) && isFields(theirs)) {
    const base = isFields(before) ? before : {}
    const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)])
    return Object.fromEntries(
      [...keys].map((key) => [key, mergeAt(base[key], mine[key], theirs[key], path ? `${path}.${key}` : key, clashes)]),
    )
  }
  // Rows are told apart by their place only as long as neither side has added or removed one.
  if (Array.isArray(mine) && Array.isArray(theirs) && Array.isArray(before)) {
    const { length } = before
    if (length > 0 && mine.length === length && theirs.length === length && before.every(isFields))
      return before.map((row, i) => mergeAt(row, mine[i], theirs[i], `${path}[${i}]`, clashes))
  }
  clashes.push({ path, mine, theirs })
  return mine
}

/** Three-way merge of two edits that started from the same value. Absent, null and undefined are one: unknown. */
export function merge<T>(before: T, mine: T, theirs: T): Merged<T> {
  const clashes: Clash[] = []
  const value = known(mergeAt(before, mine, theirs, '', clashes)) as T
  return { value, clashes }
}
