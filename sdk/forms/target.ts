/** What writing a value into a control means, in the page's own words; and what a control says, read back. Pure. */
import { saysOneOf } from '../plan/choice.ts'
import { dateOf } from '../plan/date-text.ts'
import { isEmpty } from '../plan/holds.ts'
import type { Control, Target } from '../types.ts'
import type { FormField } from './dictionary.ts'

const YES = ['是', '有', '提供', 'yes', 'true']
const NO = ['否', '无', '没有', '不提供', 'no', 'false']
const TICKED: ReadonlySet<string> = new Set(['checkbox', 'switch'])

/** The option of the page that means one of the words, and no second one. */
const optionFor = (control: Control, words: readonly string[]): string | undefined => {
  const meant = (control.options ?? []).filter((option) => saysOneOf(option, words))
  return meant.length === 1 ? meant[0] : undefined
}

/** `no-option`: the page offers nothing, or several things, with that meaning; `bad-value`: the value is not of the field's kind. */
export function targetFor(
  field: FormField,
  value: string | boolean,
  control: Control,
): Target | 'no-option' | 'bad-value' {
  const choose = (words: readonly string[]): Target | 'no-option' => {
    if (control.options === undefined && control.kind !== 'combobox') return 'no-option'
    if (control.options === undefined) return { kind: 'options', options: [words] }
    const option = optionFor(control, words)
    return option === undefined ? 'no-option' : { kind: 'options', options: [[option]] }
  }
  switch (field.kind ?? 'text') {
    case 'text':
      return typeof value === 'string' ? { kind: 'text', text: value } : 'bad-value'
    case 'date':
      if (typeof value !== 'string' || dateOf(value) === undefined) return 'bad-value'
      return control.kind === 'date' ? { kind: 'date', iso: value } : { kind: 'text', text: value }
    case 'yesNo':
      if (typeof value !== 'boolean') return 'bad-value'
      return TICKED.has(control.kind) ? { kind: 'checked', checked: value } : choose(value ? YES : NO)
    case 'choice': {
      const choice = field.options?.find((option) => option.value === value)
      return choice ? choose(choice.labels) : 'bad-value'
    }
  }
}

/** The value a control shows: '' when it stands empty, `undefined` when what it shows has no sure meaning. */
export function shownValue(field: FormField, control: Control): string | boolean | undefined {
  const said = control.value.values[0] ?? control.value.text
  if (field.kind === 'yesNo') {
    if (TICKED.has(control.kind)) return control.value.checked
    if (saysOneOf(said, YES)) return true
    return saysOneOf(said, NO) ? false : undefined
  }
  if (isEmpty(control)) return ''
  if (field.kind === 'date') return dateOf(control.value.text)
  if (field.kind === 'choice') {
    const meant = (field.options ?? []).filter(({ labels }) => saysOneOf(said, labels))
    return meant.length === 1 ? meant[0]!.value : undefined
  }
  return control.value.text
}
