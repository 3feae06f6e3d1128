import { type FieldPath, fieldLabel, type Locale } from '@beian-assist/rules'
import { fieldOf, placeOf } from '../../filing/field-path.ts'

/** The dictionary's name of a field in the panel's language; the id itself where it has none. */
export const fieldName = (id: string, locale: Locale): string => fieldLabel(id, locale)

/** Name of a place in a filing, with its number where there may be several: `域名 2`. */
export function pathName(path: FieldPath, locale: Locale): string {
  const field = fieldOf(path)
  const name = fieldName(field ?? path, locale)
  const place = placeOf(path)
  const number = (place.item ?? 0) > 0 ? (place.item ?? 0) + 1 : (place.index ?? 0) > 0 ? (place.index ?? 0) + 1 : 0
  return number > 1 ? `${name} ${number}` : name
}
