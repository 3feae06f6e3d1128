/** Yes and no as a page says them. A question whose sense may be turned round is not answered. */

import { plainYesNo, yesNo } from './answers.ts'
import { normal } from './normal.ts'

const BOTH = /是否|有无|能否|可否|与否|有没有|是不是/g
const NEGATION = /不|非|未|无|没有|\bnot?\b/i

/** Sense of a box that stands beside `label`: ticked means yes (`true`), ticked means no (`false`), or unclear. */
export function tickMeans(field: string, label: string): boolean | undefined {
  const key = normal(label)
  const own = yesNo[field]
  if (own?.yes.some((word) => normal(word) === key)) return true
  if (own?.no.some((word) => normal(word) === key)) return false
  const negated = label.replace(BOTH, '')
  return NEGATION.test(own ? own.yes.reduce((text, word) => text.replace(word, ''), negated) : negated)
    ? undefined
    : true
}

/** Words for an answer, best first; only the field's own when the question itself is a negation. */
export function answerWords(field: string, answer: boolean, label: string): readonly string[] {
  const side = answer ? 'yes' : 'no'
  const own = yesNo[field]?.[side] ?? []
  return tickMeans(field, label) === true ? [...own, ...plainYesNo[side]] : own
}

/** The answer that a page's wording gives, or nothing. */
export function answerOf(field: string, text: string, label: string): boolean | undefined {
  const key = normal(text)
  if (key === '') return undefined
  const yes = answerWords(field, true, label).some((word) => normal(word) === key)
  const no = answerWords(field, false, label).some((word) => normal(word) === key)
  return yes === no ? undefined : yes
}
