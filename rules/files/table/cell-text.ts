import type { Locale } from '../../engine/report.ts'
import type { FieldPath } from '../../filing/field.ts'
import { kindAt } from '../../filing/kinds.ts'
import { cellValue, entriesOf } from './cell-value.ts'
import { type Choice, choicesOf } from './choices.ts'

/** A value as a cell that reads back the same; undefined when there is no such cell. */
export function cellText(path: FieldPath, value: unknown, nature: unknown, locale: Locale): string | undefined {
  const text = written(path, value, nature, locale)
  const read =
    text === undefined
      ? { code: 'unreadable' }
      : cellValue(path, text, { nature, province: undefined, city: undefined })
  return 'value' in read && JSON.stringify(read.value) === JSON.stringify(trimmed(value)) ? text : undefined
}

const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim() : value)

function written(path: FieldPath, value: unknown, nature: unknown, locale: Locale): string | undefined {
  if (typeof value === 'boolean') return locale === 'en' ? (value ? 'yes' : 'no') : value ? '是' : '否'
  const choices = choicesOf(path, nature) ?? []
  if (!Array.isArray(value)) return kindAt(path) === 'long' ? String(value) : wordFor(value, choices)
  return value.map((one) => wordFor(one, choices)).join('、')
}

/** The word for a code, where it stands for that code alone and can stand in a list; else the code. */
function wordFor(value: unknown, choices: readonly Choice[]): string {
  const word = choices.find((one) => one.value === value)?.words[0]
  const isClear =
    word !== undefined &&
    entriesOf(word).length === 1 &&
    choices.filter(({ words }) => words.includes(word)).length === 1
  return isClear ? word : String(value)
}
