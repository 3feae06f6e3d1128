/** Which record a value's holder is, where a name may have to do. Pure. */
import type { Fields } from './blend.ts'
import { certKey, nameKey, sameHolder, typesDiffer } from './identity.ts'

/** Called the same, and nothing but the name can tell: one of the two has no certificate number. */
export const isNamesake = (a: Fields, b: Fields): boolean =>
  nameKey(a) !== '' && nameKey(a) === nameKey(b) && (certKey(a) === '' || certKey(b) === '') && !typesDiffer(a, b)

/** The same holder by number; by name where the user has said which records are meant. */
export function holdersAmong(
  stored: readonly { readonly id: string; readonly data: { readonly fields: object } }[],
  byName: ReadonlySet<string> | undefined,
): (a: Fields, b: Fields) => boolean {
  const meant = new Set<object>(stored.flatMap(({ id, data }) => (byName?.has(id) ? [data.fields] : [])))
  return (a, b) => sameHolder(a, b) || (meant.has(b) && isNamesake(a, b))
}
