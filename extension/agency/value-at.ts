import type { FieldPath, Filing } from '@beian-assist/rules'

/** What a filing has at a place; nothing where the way there ends. */
export function valueAt(filing: Filing, path: FieldPath): unknown {
  let at: unknown = filing
  for (const key of path.split(/[.[\]]+/).filter(Boolean)) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Record<string, unknown>)[key]
  }
  return at
}
