import type { FieldPath } from './field.ts'

/** Keys and positions that a field path passes through. */
export function pathKeys(path: FieldPath): readonly (string | number)[] {
  const keys: (string | number)[] = []
  for (const part of path.split('.')) {
    const [key, ...positions] = part.split('[')
    if (key !== '') keys.push(key!)
    for (const position of positions) keys.push(Number.parseInt(position, 10))
  }
  return keys
}

/** The value at a place, or undefined; reads own properties only. */
export function valueAt(root: unknown, path: FieldPath): unknown {
  let at = root
  for (const key of pathKeys(path)) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Readonly<Record<string | number, unknown>>)[key]
  }
  return at
}

/** Dictionary id of a place: `websites[0].domains[1].name` → `website.domains[].name`, `provider` → `filing.provider`. */
export function fieldIdAt(path: FieldPath): string {
  const id = path.replace(/\[\d+\]/g, '[]').replace(/^(websites|apps)\[\]\.owner(\.|$)/, 'owner$2')
  if (id.startsWith('websites[].')) return `website.${id.slice(11)}`
  if (id.startsWith('apps[].')) return `app.${id.slice(7)}`
  if (id.startsWith('docDates.')) return `materials.${id}`
  if (id.startsWith('images[]')) return `filing.${id}`
  return id.includes('.') || id === '' || /^(subject|principal|resource|owner|materials)\b/.test(id)
    ? id
    : `filing.${id}`
}
