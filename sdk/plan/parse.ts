/** What one control shows → values of a filing; the inverse of target.ts. What cannot be read for sure is not guessed. */
import type { FieldDef, FieldPath, Filing } from '@beian-assist/rules'
import { siblingPath } from '../filing/field-path.ts'
import type { Control } from '../types.ts'
import { answerOf, tickMeans } from './boolean-text.ts'
import { saysOneOf } from './choice.ts'
import { dateOf, LONG_TERM, rangeOf } from './date-text.ts'
import { isEmpty } from './holds.ts'
import { plain } from './normal.ts'
import { isRegionField, regionValues } from './region.ts'
import { isMasked, phone } from './text-value.ts'
import { codeOf, vocabularyOf } from './vocabulary.ts'
import { alsoAnswers } from './wording.ts'

export type Values = readonly (readonly [FieldPath, unknown])[]

/** Values, [] when the control says nothing, or `undefined` when it says something that has no sure meaning. */
export type Parsed = Values | undefined

export interface Shown {
  readonly def: FieldDef
  readonly path: FieldPath
  readonly control: Control
  readonly label: string
  /** What was read so far: certificate types are read by the nature of the unit. */
  readonly filing: Filing
}

const texts = (control: Control): readonly string[] => {
  const { values, text } = control.value
  return (values.length > 0 ? values : [text]).map(plain).filter((said) => said !== '')
}

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

/** Value of the n-th item of the list that `path` stands in. */
function atItem(path: FieldPath, item: number): FieldPath {
  return path.replace(/\[\d+\](?=\.[^[\]]+$)/, `[${item}]`)
}

function spread(shown: Shown, values: readonly unknown[]): Parsed {
  const { def, path } = shown
  if (def.type.endsWith('[]')) return [[path, values]]
  if (values.length === 1) return [[path, values[0]]]
  return /\[\]\./.test(def.id) ? values.map((value, at) => [atItem(path, at), value] as const) : undefined
}

function parseEnum(shown: Shown): Parsed {
  const { def, control, filing } = shown
  const said = control.kind === 'cascader' ? [texts(control).join('-')].filter((text) => text !== '') : texts(control)
  if (isEmpty(control)) return def.type.endsWith('[]') && control.kind === 'checkboxGroup' ? [[shown.path, []]] : []
  const entries = vocabularyOf(def, filing)
  const codes = said.map((text) => codeOf(entries, text))
  return codes.every((code) => code !== undefined) ? spread(shown, codes) : undefined
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
  if (!many) return texts(control).length > 1 ? undefined : [[path, def.type === 'phone' ? phone(said) : said]]
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
  if (isRegionField(def.id)) return regionValues(shown)
  if (def.type === 'boolean') return parseBoolean(shown)
  if (def.type === 'enum' && !def.enum) return isEmpty(control) ? [] : undefined
  if (def.enum) return parseEnum(shown)
  if (def.type === 'date') return parseDate(shown)
  return parseText(shown)
}
