/** The answer of a WHOIS or RDAP query as it is pasted: what it says of each domain. Pure; nothing is asked of the net. */
import { settle } from '../parse/field.ts'
import type { DocumentResult, FieldReading } from '../types.ts'
import type { Answer } from './answer.ts'
import { readText } from './plain-text.ts'
import { readRdap } from './rdap.ts'

/** Read from text: there is no picture. */
export type TextDocument = Pick<DocumentResult, 'ok' | 'kind' | 'fields' | 'quality' | 'engine' | 'ms'> & {
  readonly ground: null
}

/** Longest paste that is read; what is behind it is left. */
export const LONGEST_PASTE = 200_000

/** One document for each domain that the text tells of. A holder who is not published is empty, never what stands in his place. */
export function readWhois(pasted: string): readonly TextDocument[] {
  // A line that the limit cuts through is not believed.
  const text =
    pasted.length > LONGEST_PASTE ? pasted.slice(0, pasted.lastIndexOf('\n', LONGEST_PASTE) + 1) : pasted.trim()
  const answers = /^[[{]/.test(text) ? readRdap(text) : readText(text)
  return answers.map((answer) => ({
    ok: true,
    kind: 'domain-certificate',
    engine: 'text',
    ms: 0,
    quality: [],
    ground: null,
    fields: {
      域名: field([answer.domain], { grammar: true }),
      域名持有者: holderField(answer),
      注册日期: field([...answer.registered], { 'date-exists': true }),
      到期日期: field([...answer.expires], { 'date-exists': true, ...inOrder(answer) }),
    },
  }))
}

type Checks = NonNullable<Parameters<typeof settle>[0]['checks']>

/** The first of the values told; asked when there are others. */
function field(values: readonly string[], checks: Checks): FieldReading {
  const [value = '', ...alternatives] = values
  if (value === '') return settle({ value, confidence: 0, box: null })
  const all = { ...checks, ...(alternatives.length > 0 ? { 'passes-agree': false } : {}) }
  return settle({ value, confidence: 1, box: null, checks: all, alternatives }, Object.keys(checks) as never)
}

/** A filing is compared with the name in Chinese: one in Latin letters is shown, and filled only when the user says so. */
function holderField({ organisation, holder, guessed }: Answer): FieldReading {
  const names = [...new Set([...organisation, ...holder])]
  const [value = '', ...alternatives] = names
  const isSure = /\p{Script=Han}/u.test(value) && alternatives.length === 0 && !guessed
  return settle(
    {
      value,
      confidence: isSure ? 1 : 0.5,
      box: null,
      alternatives,
      ...(isSure ? { checks: { shape: true } } : { always: 'ask' }),
    },
    ['shape'],
  )
}

function inOrder({ registered, expires }: Answer): Checks {
  const [from = ''] = registered
  const [to = ''] = expires
  return from && to ? { span: to > from } : {}
}
