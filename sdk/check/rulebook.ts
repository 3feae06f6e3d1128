/** What the panel asks of the rules. One module, loaded when the first filing is to be checked: it is most of what a panel weighs. */
import {
  check,
  type Finding,
  publisherName,
  requiredMaterials,
  rules,
  type Source,
  sourceDate,
  sourceName,
} from '@beian-assist/rules'

export { withDerived } from './derived.ts'
export { nameFindings, nameOffers } from './name-offers.ts'
export { safeFixes } from './safe-fix.ts'
export { check, requiredMaterials }

/** A rule's short name in the panel's language; its id for a rule of nobody's. */
export function ruleTitle(id: Finding['ruleId'], locale: string): string {
  const title = rules.find((rule) => rule.id === id)?.title
  return title ? (locale === 'en' ? title.en : title.zh) : id
}

/** Publisher, page and date of a source, in the panel's language. Undated: the two names alone. */
export function sourceWords(source: Source, locale: 'zh-CN' | 'en'): readonly string[] {
  const { provider, date } = source
  return [publisherName(provider, locale), sourceName(source, locale), ...(date ? [sourceDate(date, locale)] : [])]
}
