import type { FieldDef, Filing, Locale } from '@beian-assist/rules'
import { enums } from '@beian-assist/rules'
import { vocabularyOf } from '../../plan/vocabulary.ts'
import { choiceNamesEn } from './choice-names-en.ts'

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
    if (!row) continue
    const zh = row.labelZh ?? fallback
    if (locale !== 'en') return zh
    const en = row.labelEn ?? choiceNamesEn[name]?.[code]
    return en === undefined ? zh : row.labelEn || en === zh ? en : `${en} (${zh})`
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
