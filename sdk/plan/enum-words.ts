/** Codes of enumerations ↔ the page's wordings: what to choose, and what has been chosen. */

import type { FieldPath } from '@beian-assist/rules'
import { alternatives } from './choice.ts'
import type { Asked, GoalOrNot } from './goal.ts'
import { CHOICE, goal, holdsMany, leave } from './goal.ts'
import { isEmpty } from './holds.ts'
import { type Parsed, type Shown, spread, texts } from './shown.ts'
import { type Code, codeOf, type Entry, ownWords, vocabularyOf } from './vocabulary.ts'

const YES_NO = new Set(['是', '否', '有', '无', '涉及', '不涉及'])

function wordsForCode(asked: Asked, entries: readonly Entry[], code: Code): readonly string[] | undefined {
  const { def, control } = asked
  const found = alternatives(ownWords(entries, code), control.options)
  if (
    found ||
    !def.id.endsWith('preApprovals[].type') ||
    !control.options?.every((option) => YES_NO.has(option.trim()))
  ) {
    return found
  }
  return alternatives(code === 24 ? ['否', '无', '不涉及'] : ['是', '有', '涉及'], control.options)
}

/** What to choose for these codes. */
export function enumGoal(asked: Asked, values: readonly unknown[], covers: readonly FieldPath[]): GoalOrNot {
  const { def, control, filing } = asked
  const entries = vocabularyOf(def, filing)
  const named = (code: unknown) => entries.find((entry) => entry.code === code)
  const display = values.map((code) => named(code)?.words[0] ?? String(code)).join('、')
  if (values.some((code) => named(code) === undefined)) return leave('no-option', 'unknown-code', display)
  if (control.kind === 'cascader') {
    const entry = named(values[0])
    if (values.length !== 1 || !entry) return leave('no-option', 'one-only', display)
    const path = entry.parent ? [entry.parent, entry.words] : [entry.words]
    return goal({ kind: 'path', path }, path.map((words) => words[0]).join(' / '), covers)
  }
  if (!CHOICE.has(control.kind)) {
    const text = values.length === 1 ? named(values[0])?.words[0] : undefined
    return text && control.kind === 'text'
      ? goal({ kind: 'text', text }, text, covers)
      : leave('no-option', 'kind', display)
  }
  if (values.length > 1 && !holdsMany(control)) return leave('no-option', 'one-only', display)
  const options = values.map((code) => wordsForCode(asked, entries, code as Code))
  if (!options.every((words) => words !== undefined)) return leave('no-option', undefined, display)
  const shown = control.options?.length ? options.map((words) => words[0]).join('、') : display
  return goal({ kind: 'options', options }, shown, covers)
}

/** Codes of what a control shows. */
export function enumValues(shown: Shown): Parsed {
  const { def, control, filing } = shown
  const said = control.kind === 'cascader' ? [texts(control).join('-')].filter((text) => text !== '') : texts(control)
  if (isEmpty(control)) return def.type.endsWith('[]') && control.kind === 'checkboxGroup' ? [[shown.path, []]] : []
  const entries = vocabularyOf(def, filing)
  const codes = said.map((text) => codeOf(entries, text))
  return codes.every((code) => code !== undefined) ? spread(shown, codes) : undefined
}
