import { same } from './blend.ts'

/** One value in which two versions of a record differ. */
export interface FieldDifference {
  /** `fields.name`, `websites[0].differs.name`. */
  readonly path: string
  readonly mine: unknown
  readonly theirs: unknown
}

export type Choice = 'mine' | 'theirs'

type Fields = { readonly [key: string]: unknown }
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const inside = (path: string, key: string) => (path ? `${path}.${key}` : key)

/** Rows can be told apart by their place only as long as both sides have as many; else the list is one value. */
const comparable = (mine: unknown, theirs: unknown): [unknown[], unknown[]] | undefined =>
  Array.isArray(mine) && Array.isArray(theirs) && mine.length === theirs.length && mine.every(isFields)
    ? [mine, theirs]
    : undefined

function walk(mine: unknown, theirs: unknown, path: string, choose: (found: FieldDifference) => unknown): unknown {
  if (same(mine, theirs)) return mine
  if (isFields(mine) && isFields(theirs)) {
    const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
    const entries = keys.map((key) => [key, walk(mine[key], theirs[key], inside(path, key), choose)] as const)
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
  }
  const rows = comparable(mine, theirs)
  if (rows) return rows[0].map((row, i) => walk(row, rows[1][i], `${path}[${i}]`, choose))
  return choose({ path, mine, theirs })
}

/** Every value in which the two differ, leaf by leaf. */
export function differences(mine: unknown, theirs: unknown): FieldDifference[] {
  const found: FieldDifference[] = []
  walk(mine, theirs, '', (one) => {
    found.push(one)
    return one.mine
  })
  return found
}

/** Content in which each difference is settled as chosen; what was not chosen stays mine. */
export const resolve = <T>(mine: T, theirs: T, choices: ReadonlyMap<string, Choice>): T =>
  walk(mine, theirs, '', (one) => (choices.get(one.path) === 'theirs' ? one.theirs : one.mine)) as T
