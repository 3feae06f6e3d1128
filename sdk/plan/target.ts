/** A value of the profile → what to write into one control, in the page's own words. */
import type { FieldId, FieldPath, Filing } from '@beian-assist/rules'
import { siblingPath } from '../filing/field-path.ts'
import { valueAt } from '../filing/path.ts'
import { isRegionField } from '../filing/region-fields.ts'
import { wordbook } from '../filing/wordbooks.ts'
import type { Control } from '../types.ts'
import { alsoAnswers } from './answers.ts'
import { answerWords, tickMeans } from './boolean-text.ts'
import { alternatives } from './choice.ts'
import { isIsoDate, LONG_TERM, rangeSeparator } from './date-text.ts'
import { knownValue } from './derive.ts'
import { type Asked, CHOICE, type GoalOrNot, goal, holdsMany, leave } from './goal.ts'
import { hexText, isHexField } from './hex-text.ts'
import { asText, landlineParts, listSeparator } from './text-value.ts'

function accepts(control: Control, name: string): boolean {
  const wanted = (control.accept ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '')
  const extensions = wanted.filter((part) => part.startsWith('.'))
  // Media types (`image/*`) say nothing of the name; only a list of extensions alone can exclude it.
  return (
    extensions.length < wanted.length ||
    wanted.length === 0 ||
    extensions.some((ext) => name.toLowerCase().endsWith(ext))
  )
}

function filesGoal({ def, path, control, files }: Asked): GoalOrNot {
  const names = files[path] ?? files[def.id] ?? []
  if (names.length === 0) return leave('no-file')
  const fitting = names.filter((name) => accepts(control, name))
  if (fitting.length < names.length) return leave('no-file', 'type', names.join('、'))
  if (names.length > 1 && !control.multiple) return leave('no-file', 'one-only', names.join('、'))
  return goal({ kind: 'files', names }, names.join('、'))
}

function booleanGoal(asked: Asked, value: boolean): GoalOrNot {
  const { def, path, control, label, filing } = asked
  const display = value ? '是' : '否'
  if (control.kind === 'checkbox' || control.kind === 'switch') {
    // The box's own words, when it has any, decide what a tick means.
    const sense = tickMeans(def.id, control.options?.[0] ?? label)
    return sense === undefined
      ? leave('no-option', 'polarity', display)
      : goal({ kind: 'checked', checked: sense === value }, display)
  }
  if (!CHOICE.has(control.kind)) return leave('no-option', 'kind', display)
  const third = alsoAnswers[def.id]
  if (
    third?.answer === value &&
    knownValue(filing, siblingPath(path, third.also), third.also as FieldId)?.value === true
  ) {
    const words = alternatives(third.words, control.options)
    if (words) return goal({ kind: 'options', options: [words] }, words[0] as string)
  }
  const words = alternatives(answerWords(def.id, value, label), control.options)
  if (words)
    return goal({ kind: 'options', options: [words] }, control.options?.length ? (words[0] as string) : display)
  // A lone box written as a group of one: not ticking it is the answer no.
  const yes = alternatives(answerWords(def.id, true, label), control.options)
  const lone = control.kind === 'checkboxGroup' && control.options?.length === 1 && yes
  return !value && lone ? goal({ kind: 'options', options: [] }, display) : leave('no-option', undefined, display)
}

/** Every value that the filing has for a field, over all items of the list that it stands in. */
function everyValue(filing: Filing, path: FieldPath): readonly unknown[] {
  const list = /^(.*)\[\d+\]\.([^[\]]+)$/.exec(path)
  if (!list) return []
  const items = valueAt(filing, list[1] as string)
  return Array.isArray(items) ? items.map((_, at) => valueAt(filing, `${list[1]}[${at}].${list[2]}`)) : []
}

/** The values that a control asks for, and the places that they come from. */
function valuesFor({ def, path, control, label, filing }: Asked): {
  values: readonly unknown[]
  covers: readonly FieldPath[]
} {
  const known = knownValue(filing, path, def.id as FieldId)
  const covers = known?.from ? [known.from] : []
  if (def.type.endsWith('[]')) return { values: Array.isArray(known?.value) ? known.value : [], covers }
  const many = /\[\]\./.test(def.id) && (holdsMany(control) || listSeparator(control, label) !== undefined)
  if (!many) return { values: known ? [known.value] : [], covers }
  const all = everyValue(filing, path)
  return { values: all, covers: all.map((_, at) => path.replace(/\[\d+\](?=\.[^[\]]+$)/, `[${at}]`)) }
}

function dateGoal(asked: Asked, value: string): GoalOrNot {
  const { def, path, control, filing, label } = asked
  if (!/certValid(?:From|To)$/.test(def.id)) return singleDateGoal(asked, value)
  const sibling = (name: string) => path.replace(/Valid(?:From|To)$/, name)
  const read = (name: string): unknown =>
    knownValue(filing, sibling(name), def.id.replace(/Valid(?:From|To)$/, name) as FieldId)?.value
  const longTerm = read('LongTerm') === true
  const separator = control.kind === 'text' ? rangeSeparator(`${control.placeholder ?? ''} ${label}`) : undefined
  const isPair = control.kind === 'composite' && (control.parts ?? 2) === 2
  if (control.kind !== 'dateRange' && separator === undefined && !isPair) {
    if (!def.id.endsWith('To') || !longTerm) return singleDateGoal(asked, value)
    return control.kind === 'date' ? leave('not-in-profile', 'long-term') : singleDateGoal(asked, LONG_TERM)
  }
  const from = read('ValidFrom')
  const to = longTerm ? LONG_TERM : read('ValidTo')
  if (!isIsoDate(from) || !(to === LONG_TERM || isIsoDate(to))) return leave('not-in-profile')
  const covers = [sibling('ValidFrom'), sibling('ValidTo')]
  if (separator === undefined) return goal({ kind: 'dateRange', from, to }, `${from} – ${to}`, covers)
  const text = [from, to].map((date) => asText(def, date, control)).join(separator)
  return goal({ kind: 'text', text }, text, covers)
}

function singleDateGoal(asked: Asked, value: string): GoalOrNot {
  if (value === '') return leave('not-in-profile')
  if (asked.control.kind === 'combobox' && !asked.control.options?.length && isIsoDate(value))
    return goal({ kind: 'options', options: [[value]], or: { kind: 'date', iso: value } }, value)
  if (asked.control.kind !== 'date') return textGoal(asked, [value], [])
  return isIsoDate(value) ? goal({ kind: 'date', iso: value }, value) : leave('no-option', 'format', value)
}

function textGoal(asked: Asked, values: readonly unknown[], covers: readonly FieldPath[]): GoalOrNot {
  const { def, control, label } = asked
  const plainTexts = values.map((value) => asText(def, value, control))
  if (!plainTexts.every((text) => text !== undefined)) return leave('not-in-profile')
  const texts = isHexField(def) ? plainTexts.map((text) => hexText(def, text, control, label)) : plainTexts
  if (!texts.every((text) => text !== undefined)) return leave('no-option', 'format', plainTexts.join('、'))
  if (control.kind === 'tags')
    return goal({ kind: 'options', options: texts.map((text) => [text]) }, texts.join('、'), covers)
  if (CHOICE.has(control.kind)) {
    if (texts.length > 1 && !holdsMany(control)) return leave('no-option', 'one-only', texts.join('、'))
    const options = texts.map((text) => alternatives([text], control.options))
    if (!options.every((words) => words !== undefined)) return leave('no-option', undefined, texts.join('、'))
    const free = control.kind === 'combobox' && !control.options?.length && texts.length === 1 && texts[0]
    const or = free ? { or: { kind: 'text', text: free } as const } : {}
    return goal({ kind: 'options', options, ...or }, texts.join('、'), covers)
  }
  if (control.kind === 'composite') return compositeGoal(asked, texts, covers)
  if (control.kind !== 'text' && control.kind !== 'textarea' && control.kind !== 'number')
    return leave('no-option', 'kind')
  const separator = listSeparator(control, label)
  if (texts.length > 1 && separator === undefined) return leave('no-option', 'one-only', texts.join('、'))
  const text = texts.join(separator ?? '')
  if (control.maxLength !== undefined && control.maxLength > 0 && text.length > control.maxLength) {
    return leave('no-option', 'too-long', text)
  }
  return goal({ kind: 'text', text }, text, covers)
}

/** Two boxes in a row: area code and number, what stands before and after the @, first and last address. */
function compositeGoal(asked: Asked, texts: readonly string[], covers: readonly FieldPath[]): GoalOrNot {
  const { def, path, control, filing } = asked
  const [text] = texts
  if (text === undefined || texts.length > 1) return leave('no-option', 'one-only')
  if (def.type === 'phone') {
    const parts = landlineParts(text)
    return parts
      ? goal({ kind: 'path', path: parts.map((part) => [part]) }, parts.join('-'), covers)
      : leave('no-option', 'parts', text)
  }
  if (def.type === 'email') {
    const parts = text.split('@')
    const [name, host] = parts
    return parts.length === 2 && name && host && control.parts === 2
      ? goal({ kind: 'path', path: [[name], [host, `@${host}`]] }, text, covers)
      : leave('no-option', 'parts', text)
  }
  if (def.id.startsWith('website.ips[].')) {
    const [start, end] = ['start', 'end'].map((name) => path.replace(/\.(?:start|end)$/, `.${name}`)) as [
      string,
      string,
    ]
    const from = valueAt(filing, start)
    const to = knownValue(filing, end, 'website.ips[].end')?.value
    if (typeof from === 'string' && typeof to === 'string') {
      return goal({ kind: 'path', path: [[from], [to]] }, `${from} – ${to}`, [start, end])
    }
  }
  return leave('no-option', 'parts', text)
}

/** What to write, or why nothing can be written. The state of the control is not looked at here. */
export function goalFor(asked: Asked): GoalOrNot {
  const { def, control } = asked
  if (def.type === 'image' || control.kind === 'upload') return filesGoal(asked)
  if (isRegionField(def.id)) return wordbook('places').regionGoal(asked)
  const { values, covers } = valuesFor(asked)
  const present = values.filter((value) => value !== undefined && value !== null && value !== '')
  // A certificate without an end has no date, yet a control for its term may want one word.
  if (present.length === 0) return /certValid(?:From|To)$/.test(def.id) ? dateGoal(asked, '') : leave('not-in-profile')
  if (def.type === 'boolean') {
    return typeof present[0] === 'boolean' ? booleanGoal(asked, present[0]) : leave('not-in-profile')
  }
  // A state of the order has no list of wordings: nothing to choose by.
  if (def.type === 'enum' && !def.enum) return leave('no-option', 'unknown-code')
  if (def.enum) return wordbook('choices').enumGoal(asked, present, covers)
  if (def.type === 'date' && typeof present[0] === 'string') return dateGoal(asked, present[0])
  return textGoal(asked, present, covers)
}
