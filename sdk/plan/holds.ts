/** Whether a control already shows what is to be written. */
import type { FieldFacts } from '@beian-assist/rules'
import type { Control, Target } from '../types.ts'
import { saysOneOf } from './choice.ts'
import { dateOf, LONG_TERM, rangeOf } from './date-text.ts'
import { isPlaceholder, normal } from './normal.ts'
import { fitsMask, isMasked, textKey } from './text-value.ts'

const WRITTEN: ReadonlySet<string> = new Set(['text', 'textarea', 'number'])

/** The control shows nothing that anybody chose or wrote. */
export function isEmpty(control: Control): boolean {
  const { text, values, checked } = control.value
  if (control.kind === 'checkbox' || control.kind === 'switch') return checked !== true
  if (control.kind === 'upload') return values.length === 0
  // What stands in a box was written; what stands in a chooser may be its invitation to choose.
  const blank = WRITTEN.has(control.kind) ? (said: string) => said.trim() === '' : isPlaceholder
  return values.every(blank) && (values.length > 0 || blank(text))
}

/** What the control shows, for people. */
export function shownText(control: Control): string {
  const { text, values, checked } = control.value
  if (control.kind === 'checkbox' || control.kind === 'switch') return checked ? '是' : '否'
  if (control.kind === 'upload') return values.map((name) => name || '?').join('、')
  return text !== '' ? text : values.join('、')
}

const chosen = (control: Control): readonly string[] =>
  control.value.values.length > 0 ? control.value.values : [control.value.text].filter((text) => text !== '')

function sameSet(shown: readonly string[], wanted: readonly (readonly string[])[]): boolean {
  return (
    shown.length === wanted.length &&
    wanted.every((words) => shown.some((text) => saysOneOf(text, words))) &&
    shown.every((text) => wanted.some((words) => saysOneOf(text, words)))
  )
}

/** `text`, from its start to its end, says one word of each level in order; it may end after `atLeast` levels. */
function saysPath(text: string, path: readonly (readonly string[])[], atLeast = path.length): boolean {
  const [words, ...rest] = path
  if (text === '') return atLeast <= 0
  if (words === undefined) return false
  return words
    .map(normal)
    .some((word) => word !== '' && text.startsWith(word) && saysPath(text.slice(word.length), rest, atLeast - 1))
}

/** Texts of the same value under different punctuation count as equal; parts of a path that the page cuts do not. */
export function holds(control: Control, target: Target, def: FieldFacts): boolean {
  const { value } = control
  if (isEmpty(control))
    return target.kind === 'options' ? target.options.length === 0 : target.kind === 'checked' && !target.checked
  switch (target.kind) {
    case 'text': {
      if (isMasked(value.text)) return fitsMask(value.text, target.text)
      if (def.type === 'date') {
        const [shown, wanted] = [dateOf(value.text) ?? rangeOf(value.text), dateOf(target.text) ?? rangeOf(target.text)]
        if (shown !== undefined) return String(shown) === String(wanted)
      }
      return textKey(def, value.text) === textKey(def, target.text)
    }
    case 'options':
      return sameSet(chosen(control), target.options)
    case 'path':
      return saysPath(normal(chosen(control).join('')), target.path, target.atLeast)
    case 'date':
      return dateOf(value.text) === target.iso
    case 'dateRange': {
      const parts = value.values.length === 2 ? value.values.map(dateOf) : rangeOf(value.text)
      return parts?.[0] === target.from && (parts[1] ?? LONG_TERM) === target.to
    }
    case 'checked':
      return value.checked === target.checked
    case 'files':
      return sameSet(
        value.values,
        target.names.map((name) => [name]),
      )
  }
}
