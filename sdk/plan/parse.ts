/** What one control shows → values of a filing; the inverse of target.ts. What cannot be read for sure is not guessed. */
import type { FieldFacts, FieldPath } from '@beian-assist/rules'
import { siblingPath } from '../filing/field-path.ts'
import { isRegionField } from '../filing/region-fields.ts'
import { wordbook } from '../filing/wordbooks.ts'
import { alsoAnswers } from './answers.ts'
import { answerOf, tickMeans } from './boolean-text.ts'
import { saysOneOf } from './choice.ts'
import { dateOf, LONG_TERM, rangeOf } from './date-text.ts'
import { isEmpty } from './holds.ts'
import { plain } from './normal.ts'
import { type Parsed, type Shown, spread, texts, type Values } from './shown.ts'
import { isMasked, phone } from './text-value.ts'

function parseBoolean({ def, path, control, label }: Shown): Parsed {
  if (control.kind === 'checkbox' || control.kind === 'switch') {
    const sense = tickMeans(def.id, control.options?.[0] ?? label)
    return sense === undefined || control.value.checked === undefined
      ? undefined
      : [[path, control.value.checked === sense]]
  }
  const said = texts(control)
  if (said.length === 0) {
    const lone = control.kind === 'checkboxGroup' && control.options?.length === 1
    return lone && answerOf(def.id, control.options?.[0] ?? '', label) === true ? [[path, false]] : []
  }
  const third = alsoAnswers[def.id]
  if (third && said.length === 1 && saysOneOf(said[0] as string, third.words)) {
    return [
      [path, third.answer],
      [siblingPath(path, third.also), true],
    ]
  }
  const answer = said.length === 1 ? answerOf(def.id, said[0] as string, label) : undefined
  return answer === undefined ? undefined : [[path, answer]]
}

function term(path: FieldPath, name: 'LongTerm' | 'ValidFrom' | 'ValidTo'): FieldPath {
  return path.replace(/Valid(?:From|To)$/, name)
}

function parseDate({ path, control }: Shown): Parsed {
  const { text, values } = control.value
  if (isEmpty(control)) return control.kind === 'dateRange' || control.kind === 'composite' ? [] : [[path, '']]
  const range = values.length === 2 ? [dateOf(values[0] as string), dateOf(values[1] as string)] : rangeOf(text)
  if (range) {
    const [from, to] = range
    if (from === undefined || from === LONG_TERM || to === undefined || !/certValid/.test(path)) return undefined
    const start: Values = [[term(path, 'ValidFrom'), from]]
    return to === LONG_TERM
      ? [...start, [term(path, 'LongTerm'), true]]
      : [...start, [term(path, 'ValidTo'), to], [term(path, 'LongTerm'), false]]
  }
  const date = dateOf(text)
  if (date === LONG_TERM) return /certValidTo$/.test(path) ? [[term(path, 'LongTerm'), true]] : undefined
  return date === undefined ? undefined : [[path, date]]
}

function parseComposite(shown: Shown): Parsed {
  const { def, path, control } = shown
  const parts = control.value.values.map(plain)
  if (parts.every((part) => part === '')) return [[path, '']]
  const [first, second] = parts
  if (parts.length !== 2 || !first || !second) return undefined
  if (def.type === 'phone') return [[path, `${first}-${second}`]]
  if (def.type === 'email') return [[path, `${first}@${second.replace(/^@/, '')}`]]
  if (!def.id.startsWith('website.ips[].')) return undefined
  return [first, second].map(
    (text, at) => [path.replace(/\.(?:start|end)$/, at === 0 ? '.start' : '.end'), text] as const,
  )
}

/** A mask of the page groups the characters of a number: 440106 19791105 0007. The number has no such gaps. */
function unmasked(def: FieldFacts, said: string): string {
  if (def.type === 'phone') return phone(said)
  return /certNumber$/i.test(def.id) ? said.replace(/\s+/g, '') : said
}

function parseText(shown: Shown): Parsed {
  const { def, path, control } = shown
  if (control.kind === 'composite') return parseComposite(shown)
  const said = control.kind === 'textarea' ? control.value.text.trim() : (texts(control)[0] ?? '')
  if (isMasked(said)) return undefined
  if (def.type === 'integer') {
    if (said === '') return []
    return /^\d{1,15}$/.test(said) ? [[path, Number(said)]] : undefined
  }
  const many = def.type.endsWith('[]') || /\[\]\./.test(def.id)
  if (!many) return texts(control).length > 1 ? undefined : [[path, unmasked(def, said)]]
  const parts = (control.value.values.length > 0 ? texts(control) : said.split(/[\s,，;；、]+/)).filter(
    (part) => part !== '',
  )
  if (parts.length === 0) return def.type.endsWith('[]') ? [[path, []]] : [[path, '']]
  // One name may hold spaces; only identifiers that cannot are lists in one text.
  if (!def.type.endsWith('[]') && !/^(?:domain|ip)$/.test(def.type) && control.kind !== 'tags') return [[path, said]]
  return spread(shown, parts)
}

export function parseControl(shown: Shown): Parsed {
  const { def, path, control } = shown
  if (def.type === 'image' || control.kind === 'upload') {
    return def.type === 'image' && !isEmpty(control) ? [[path, true]] : []
  }
  if (isRegionField(def.id)) return wordbook('places').regionValues(shown)
  if (def.type === 'boolean') return parseBoolean(shown)
  if (def.type === 'enum' && !def.enum) return isEmpty(control) ? [] : undefined
  if (def.enum) return wordbook('choices').enumValues(shown)
  if (def.type === 'date') return parseDate(shown)
  return parseText(shown)
}
