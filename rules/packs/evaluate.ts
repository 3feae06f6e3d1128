import { sameText } from '../filing/compare.ts'
import { dayNumber } from '../filing/time.ts'
import { type CHARACTERS, type Condition, operatorOf, type Test } from './condition.ts'

/** What a condition sees of a filing: a value, or null while it is unknown. */
export interface Values {
  readonly today: string
  /** The whole filing is known: what is absent is blank. */
  readonly complete: boolean
  value(field: string): unknown
}

/** True, false, or the fields without which it cannot be told. */
export type Answer = boolean | readonly string[]

/** Judges a condition in three values: what does not hang on an unknown field is decided all the same. */
export function evaluate(condition: Condition, values: Values): Answer {
  if ('not' in condition) {
    const answer = evaluate(condition.not, values)
    return typeof answer === 'boolean' ? !answer : answer
  }
  if ('field' in condition) return ask(condition, values)
  const [parts, decisive] = 'all' in condition ? [condition.all, false] : [condition.any, true]
  const unknown: string[] = []
  for (const part of parts) {
    const answer = evaluate(part, values)
    if (answer === decisive) return decisive
    if (typeof answer !== 'boolean') unknown.push(...answer)
  }
  return unknown.length > 0 ? unknown : !decisive
}

function ask(test: Test, values: Values): Answer {
  const value = values.value(test.field)
  const [operator, against] = operatorOf(test)
  if (value === null) return operator === 'blank' && values.complete ? against === true : [test.field]
  switch (operator) {
    case 'blank':
      return isBlank(value) === against
    case 'equals':
      return same(value, against)
    case 'oneOf':
      return (against as readonly unknown[]).some((one) => same(value, one))
    case 'sameAs': {
      const other = values.value(against as string)
      return other === null ? [against as string] : same(value, other)
    }
    case 'contains':
      return folded(value).includes(folded(against))
    case 'startsWith':
      return folded(value).startsWith(folded(against))
    case 'endsWith':
      return folded(value).endsWith(folded(against))
    case 'madeOf':
      return isMadeOf(String(value), against as readonly (typeof CHARACTERS)[number][])
    case 'longerThan':
      return sizeOf(value) > Number(against)
    case 'shorterThan':
      return sizeOf(value) < Number(against)
    case 'above':
      return Number(value) > Number(against)
    case 'below':
      return Number(value) < Number(against)
    case 'includes':
      return Array.isArray(value) && value.some((one) => same(one, against))
    case 'daysLeftBelow': {
      const days = dayNumber(String(value)) - dayNumber(values.today)
      return Number.isNaN(days) ? [test.field] : days < Number(against)
    }
  }
}

const isBlank = (value: unknown) =>
  typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0
const folded = (value: unknown) => String(value).normalize('NFKC').trim().toLowerCase()
const same = (a: unknown, b: unknown) => (typeof a === 'string' && typeof b === 'string' ? sameText(a, b) : a === b)
const sizeOf = (value: unknown) => (Array.isArray(value) ? value.length : [...String(value).trim()].length)

const CLASSES: Readonly<Record<(typeof CHARACTERS)[number], RegExp>> = {
  digits: /^\p{Nd}$/u,
  latin: /^\p{Script=Latin}$/u,
  han: /^\p{Script=Han}$/u,
  space: /^\s$/u,
  punctuation: /^[\p{P}\p{S}]$/u,
}

function isMadeOf(value: string, kinds: readonly (typeof CHARACTERS)[number][]): boolean {
  const letters = [...value.trim()]
  return letters.length > 0 && letters.every((letter) => kinds.some((kind) => CLASSES[kind].test(letter)))
}
