import type { FieldDef, Filing, Locale } from '@beian-assist/rules'
import { enums } from '@beian-assist/rules'
import { vocabularyOf } from '../../plan/vocabulary.ts'

export interface Choice {
  readonly value: string | number
  readonly label: string
}

interface Labelled {
  readonly value: string | number
  readonly labelZh?: string
  readonly labelEn?: string
}

/** Every row of every enumeration, for the label in the panel's language. */
function labelOf(def: FieldDef, code: string | number, locale: Locale, fallback: string): string {
  const names = (def.enum ?? '').replace(' by nature', '').split('+')
  for (const name of names) {
    const table: unknown = (enums as Readonly<Record<string, unknown>>)[name]
    if (!Array.isArray(table)) continue
    const row = (table as readonly Labelled[]).find((entry) => entry.value === code)
    if (row) return (locale === 'en' ? row.labelEn : undefined) ?? row.labelZh ?? fallback
  }
  return fallback
}

/** Choices of an enumerated field; certificates by the nature in `filing`. */
export function choicesOf(def: FieldDef, filing: Filing, locale: Locale): readonly Choice[] {
  return vocabularyOf(def, filing).map((entry) => ({
    value: entry.code,
    label: labelOf(def, entry.code, locale, entry.words[0] ?? String(entry.code)),
  }))
}
