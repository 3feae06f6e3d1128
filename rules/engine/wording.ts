import { fieldLabel, labelOf } from '../filing/labels/field-label.ts'
import { provinceName } from '../provinces/lookup.ts'
import { papers } from '../words/papers.ts'
import type { Locale } from './report.ts'
import type { DataValue, Text } from './rule.ts'

function materialName(id: string, locale: Locale): string {
  const label = labelOf(`materials.${id}`, locale)
  if (label !== undefined || !Object.hasOwn(papers, id)) return label ?? id
  return inLocale(papers[id]!, locale)
}

/** Builds for one language leave the other out. */
const inLocale = ({ zh, en }: Partial<Text>, locale: Locale): string => (locale === 'en' ? en : zh) ?? zh ?? en ?? ''

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
  const template = inLocale(text, locale)
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
