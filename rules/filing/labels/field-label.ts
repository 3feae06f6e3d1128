import type { Locale } from '../../engine/report.ts'
import { labelsEn, labelsZh } from './table.ts'

/** A field's name in words; the id itself when the dictionary has none. */
export function fieldLabel(id: string, locale: Locale): string {
  return labelOf(id, locale) ?? id
}

/** Looks up own keys only: an id may be any text. A list's entries go by the list's name, an owner's values by a person's. */
export function labelOf(id: string, locale: Locale): string | undefined {
  const labels = locale === 'en' ? labelsEn : labelsZh
  const known = [id, `${id}[]`, id.replace(/^owner\./, 'principal.')].find((one) => Object.hasOwn(labels, one))
  return known === undefined ? undefined : labels[known]
}
