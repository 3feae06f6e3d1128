import type { Locale } from '../engine/report.ts'
import { choicesOf, columnTitle, type Place } from '../files/index.ts'
import { keysAt } from '../filing/kinds.ts'
import { fieldLabel } from '../filing/labels/field-label.ts'
import { fieldIdAt } from '../filing/path.ts'
import type { InputProblem } from './inputs.ts'
import { nearest } from './nearest.ts'
import { words } from './words.ts'

/** One line without control characters, so that no value can steer the terminal. */
export function plain(line: string): string {
  return line.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, ' ')
}

/** `12`, `Sheet1!B7`; '' for the whole file. */
export function placeText({ line, cell, row, sheet }: Place, locale: Locale): string {
  const inSheet = sheet === undefined ? '' : `${sheet}!`
  if (cell !== undefined) return `${inSheet}${cell}`
  if (row !== undefined) return `${inSheet}${words[locale].row(row)}`
  return line === undefined ? inSheet.slice(0, -1) : String(line)
}

/** A field in words: the table's own header for a cell, else the dictionary's name. */
function fieldName({ path = '', place }: InputProblem, locale: Locale): string {
  const id = fieldIdAt(path)
  const inTable = place.row === undefined && place.cell === undefined ? undefined : columnTitle(path, locale)
  const label = [id, `${id}[]`].map((one) => fieldLabel(one, locale)).find((one) => one !== id && one !== `${id}[]`)
  return inTable ?? label ?? ''
}

/** For a name that a filing does not have: the one that was most likely meant. */
function meant({ code, path = '' }: InputProblem): string {
  const dot = path.lastIndexOf('.')
  return code === 'unknown-key' ? (nearest(path.slice(dot + 1), keysAt(path.slice(0, Math.max(dot, 0)))) ?? '') : ''
}

const MAX_LISTED = 20

/** What a closed list allows, when it is short: `4 企业`. */
function allowed({ code, path = '' }: InputProblem): string {
  const choices = code === 'unknown-value' ? (choicesOf(path.replace(/\[\d+\]$/, ''), undefined) ?? []) : []
  return choices.length > MAX_LISTED ? '' : choices.map(({ value, words: [word] }) => `${value} ${word}`).join('、')
}

/** File, place, field in the user's words, what is wrong and what would be right. */
export function problemText(problem: InputProblem, locale: Locale): string {
  const say = words[locale]
  const { file, code, path = '', detail = '', value = '' } = problem
  const place = placeText(problem.place, locale)
  const name = fieldName(problem, locale)
  const about = path === '' || code.endsWith('-column') ? '' : say.namedField(name, path)
  const what = say.problem[code](code === 'missing-column' ? name : detail || allowed(problem) || meant(problem), value)
  return `${file}${place === '' ? '' : `:${place}`}: ${about}${what}`
}
