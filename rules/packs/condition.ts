/** Kinds of characters that `madeOf` names. */
export const CHARACTERS = ['digits', 'latin', 'han', 'space', 'punctuation'] as const

/** A question about one field. Exactly one operator beside `field`; the set of operators is closed. */
export type Test = { readonly field: string } & (
  | { readonly blank: boolean }
  | { readonly equals: string | number | boolean }
  | { readonly oneOf: readonly (string | number)[] }
  /** The same text as another field, width, case and blanks aside. */
  | { readonly sameAs: string }
  | { readonly contains: string }
  | { readonly startsWith: string }
  | { readonly endsWith: string }
  /** Nothing but these kinds of characters. */
  | { readonly madeOf: readonly (typeof CHARACTERS)[number][] }
  /** Characters of a text, entries of a list. */
  | { readonly longerThan: number }
  | { readonly shorterThan: number }
  | { readonly above: number }
  | { readonly below: number }
  /** A list holds the value. */
  | { readonly includes: string | number }
  /** Days from today to a date. */
  | { readonly daysLeftBelow: number }
)

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Test

/** Every operator of a test with the kinds of value it can ask about. */
export const OPERATORS = {
  blank: ['text', 'number', 'flag', 'date', 'list'],
  equals: ['text', 'number', 'flag'],
  oneOf: ['text', 'number'],
  sameAs: ['text'],
  contains: ['text'],
  startsWith: ['text'],
  endsWith: ['text'],
  madeOf: ['text'],
  longerThan: ['text', 'list'],
  shorterThan: ['text', 'list'],
  above: ['number'],
  below: ['number'],
  includes: ['list'],
  daysLeftBelow: ['date'],
} as const

export type Operator = keyof typeof OPERATORS

/** Operator of a test and what it is compared with. */
export function operatorOf(test: Test): readonly [Operator, unknown] {
  const name = Object.keys(test).find((key) => key !== 'field') as Operator
  return [name, (test as Readonly<Record<string, unknown>>)[name]]
}

/** Every test of a condition, with the keys that lead to it. */
export function* testsOf(
  condition: Condition,
  path: readonly (string | number)[] = [],
): Generator<readonly [Test, readonly (string | number)[]]> {
  if ('not' in condition) yield* testsOf(condition.not, [...path, 'not'])
  else if ('field' in condition) yield [condition, path]
  else {
    const [key, parts] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const)
    for (const [index, part] of parts.entries()) yield* testsOf(part, [...path, key, index])
  }
}
