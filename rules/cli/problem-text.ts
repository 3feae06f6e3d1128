import type { Locale } from '../engine/report.ts'
import { fieldLabel } from '../engine/wording.ts'
import type { Place } from '../files/index.ts'
import { fieldIdAt } from '../filing/path.ts'
import type { InputProblem } from './inputs.ts'
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

/** File, place, field in the user's words, what is wrong and what would be right. */
export function problemText(problem: InputProblem, locale: Locale): string {
  const say = words[locale]
  const place = placeText(problem.place, locale)
  const id = problem.path === undefined ? '' : fieldIdAt(problem.path)
  const label = fieldLabel(id, locale)
  const list = label === id ? fieldLabel(`${id}[]`, locale) : label
  const named = list === id || list === `${id}[]` ? '' : list
  const field = id === '' ? '' : `${say.namedField(named, problem.path ?? '')}`
  return `${problem.file}${place === '' ? '' : `:${place}`}: ${field}${say.problem[problem.code](problem.detail ?? '', problem.value ?? '')}`
}
