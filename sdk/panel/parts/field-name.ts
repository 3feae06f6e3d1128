import type { FieldPath, Locale } from '@beian-assist/rules'
import { fieldDef, fieldOf, placeOf } from '../../filing/field-path.ts'

/** The dictionary's name of a field in the panel's language; the id itself for a container without an entry. */
export function fieldName(id: string, locale: Locale): string {
  const field = fieldDef(id)
  if (!field) return id
  return locale === 'en' ? field.en : field.zh
}

/** Name of a place in a filing, with its number where there may be several: `域名 2`. */
export function pathName(path: FieldPath, locale: Locale): string {
  const field = fieldOf(path)
  const name = field ? fieldName(field, locale) : path
  const place = placeOf(path)
  const number = (place.item ?? 0) > 0 ? (place.item ?? 0) + 1 : (place.index ?? 0) > 0 ? (place.index ?? 0) + 1 : 0
  return number > 1 ? `${name} ${number}` : name
}
