/** A picture that was not recognised, read as the document that the user says it is. Pure. */
import { kinds } from './kinds/index.ts'
import type { Fields, Kind, Pass } from './kinds/kind.ts'
import type { Group } from './locate/groups.ts'
import type { DocumentKind, FieldReading } from './types.ts'

const kindOf = (told: DocumentKind | undefined): Kind | undefined => kinds.find(({ id }) => id === told)

/** All rows as one document of that kind; nothing where nobody says which, or nothing was read. */
export function toldGroup(told: DocumentKind | undefined, rows: Pass): readonly Group[] {
  const kind = kindOf(told)
  return kind && rows.length > 0 ? [{ kind, rows }] : []
}

/** Something stands there that such a document must have: a name in the wrong place makes no document. */
export const bearsOut = (told: DocumentKind, fields: Fields): boolean =>
  kindOf(told)?.expected.some((name) => (fields[name]?.value ?? '') !== '') === true

/** No check proves a value of a document that is one only by its owner's word: each is looked at. */
export const asked = (fields: Fields): Fields =>
  Object.fromEntries(
    (Object.entries(fields) as [string, FieldReading][]).map(([name, field]) => [
      name,
      field.level === 'fill' ? { ...field, level: 'ask' as const } : field,
    ]),
  )
