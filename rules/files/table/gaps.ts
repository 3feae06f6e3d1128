import type { FieldPath } from '../../filing/field.ts'

/** Where an entry of a closed list stood before: `websites[0]` → `websites[1]`. */
export type Origin = (path: FieldPath) => FieldPath

/**
 * A row that leaves the columns of 网站1 blank and fills those of 网站2 describes one website: lists lose the entries
 * that have no value, and `origin` tells in which columns what is left stands.
 */
export function closeGaps<T>(value: T): { readonly value: T; readonly origin: Origin } {
  const moved = new Map<FieldPath, FieldPath>()
  const closed = close(value, '', '', moved) as T
  const origin: Origin = (path) => {
    let found = ''
    for (const to of moved.keys()) {
      if (to.length > found.length && (path === to || path.startsWith(`${to}.`))) found = to
    }
    return found === '' ? path : `${moved.get(found)}${path.slice(found.length)}`
  }
  return { value: closed, origin }
}

function close(value: unknown, to: FieldPath, from: FieldPath, moved: Map<FieldPath, FieldPath>): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (!Array.isArray(value)) {
    const above = (path: FieldPath, key: string) => (path === '' ? key : `${path}.${key}`)
    const entries = Object.entries(value).map(([key, one]) => [
      key,
      close(one, above(to, key), above(from, key), moved),
    ])
    return Object.fromEntries(entries)
  }
  const kept: unknown[] = []
  // Entries that were never put are skipped by `forEach`.
  value.forEach((one, index) => {
    const [now, before] = [`${to}[${kept.length}]`, `${from}[${index}]`]
    if (now !== before) moved.set(now, before)
    kept.push(close(one, now, before, moved))
  })
  return kept
}
