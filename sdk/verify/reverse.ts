/** The target that takes a control back to what it showed. */
import type { ControlKind, Reading, Target } from '../types.ts'
import { isoOf, parseDay } from './displayed-date.ts'

const isoFrom = (text: string): string | undefined => {
  if (text.trim() === '') return ''
  const day = parseDay(text)
  return day && isoOf(day)
}

/** `undefined` when what stood there cannot be said in a target: an unreadable date, files that only the page had. */
export function reverseTarget(kind: ControlKind, old: Reading): Target | undefined {
  switch (kind) {
    case 'text':
    case 'textarea':
    case 'number':
      return { kind: 'text', text: old.text }
    case 'select':
    case 'combobox':
    case 'tags':
    case 'radio':
    case 'checkboxGroup':
      if (old.values.some((text) => /^\+\s*\d+/.test(text))) return undefined
      return { kind: 'options', options: old.values.map((text) => [text]) }
    case 'cascader':
    case 'composite':
      return { kind: 'path', path: old.values.map((text) => [text]) }
    case 'checkbox':
    case 'switch':
      return { kind: 'checked', checked: old.checked === true }
    case 'date': {
      const iso = isoFrom(old.text)
      return iso === undefined ? undefined : { kind: 'date', iso }
    }
    case 'dateRange': {
      const from = isoFrom(old.values[0] ?? '')
      const to = isoFrom(old.values[1] ?? '')
      return from === undefined || to === undefined ? undefined : { kind: 'dateRange', from, to }
    }
    case 'upload':
      return old.values.length === 0 ? { kind: 'files', names: [] } : undefined
  }
}

export const sameReading = (a: Reading, b: Reading): boolean =>
  a.text === b.text &&
  a.checked === b.checked &&
  a.values.length === b.values.length &&
  a.values.every((value, index) => value === b.values[index])
