import { fields } from '../filing/fields/index.ts'
import { provinceName } from '../provinces/lookup.ts'
import { papers } from '../words/papers.ts'
import type { Locale } from './report.ts'
import type { DataValue, Text } from './rule.ts'

const labels = new Map<string, Text>(fields.map((field) => [field.id, field]))

/** A field's name in words; the id itself when the dictionary has none. */
export function fieldLabel(id: string, locale: Locale): string {
  const label = labels.get(id)
  return label ? (locale === 'en' ? label.en : label.zh) : id
}

function materialName(id: string, locale: Locale): string {
  const label = labels.get(`materials.${id}`) ?? papers[id]
  return label ? (locale === 'en' ? label.en : label.zh) : id
}

const isProvince = /^\d{2}0000$/

function word(name: string, value: string, locale: Locale): string {
  if (isProvince.test(value) && /province/i.test(name)) return provinceName(value, locale)
  if (name === 'field' || name === 'fields') return fieldLabel(value, locale)
  if (name === 'material' || name === 'materials') return materialName(value, locale)
  return value
}

/**
 * Fills `{name}` from a hit's data. Province codes, field ids and material ids under the names `…province`, `field(s)`
 * and `material(s)` become words; lists are joined.
 */
export function wording(text: Text, data: Readonly<Record<string, DataValue>> | undefined, locale: Locale): string {
  const template = locale === 'en' ? text.en : text.zh
  if (data === undefined) return template
  const filled = template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = data[name]
    if (value === undefined) return whole
    if (typeof value === 'number') return String(value)
    const words = (typeof value === 'string' ? [value] : value).map((one) => word(name, one, locale))
    return words.join(locale === 'en' ? ', ' : '、')
  })
  // A name that is unknown leaves a gap of two blanks.
  return filled.replace(/ {2,}/g, ' ')
}
