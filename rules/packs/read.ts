import * as z from 'zod/mini'
import type { Rule, Text } from '../engine/rule.ts'
import { PLACEHOLDER } from './compile.ts'
import { OPERATORS, operatorOf, testsOf } from './condition.ts'
import { operandProblem } from './operand.ts'
import { type Pack, type PackRule, packSchema } from './schema.ts'
import { valueKind } from './vocabulary.ts'

export type PackProblemCode =
  | 'bad-shape'
  | 'unknown-rule'
  | 'rule-exists'
  | 'rule-twice'
  | 'unknown-field'
  | 'wrong-operator'
  | 'wrong-operand'
  | 'impossible-value'
  | 'unknown-placeholder'
  | 'too-deep'

/** Why a pack cannot be used. */
export interface PackProblem {
  readonly code: PackProblemCode
  /** Keys that lead to the place in the pack. */
  readonly path: readonly (string | number)[]
  readonly detail?: string
}

type Read =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] }

const MAX_PROBLEMS = 100
/** Levels of a pack at most. */
export const MAX_DEPTH = 20

/** Tells a pack from anything else: its shape, then whether it fits the rules it changes and the fields it asks about. */
export function readPack(value: unknown, rules: readonly Rule[]): Read {
  try {
    if (depth(value) > MAX_DEPTH)
      return { ok: false, problems: [{ code: 'too-deep', path: [], detail: String(MAX_DEPTH) }] }
    const result = z.safeParse(packSchema, value)
    if (!result.success) return { ok: false, problems: result.error.issues.map(shapeProblem).slice(0, MAX_PROBLEMS) }
    const problems = [...misfits(result.data, rules, value as Pack)].slice(0, MAX_PROBLEMS)
    return problems.length === 0 ? { ok: true, pack: result.data } : { ok: false, problems }
  } catch {
    // A getter or proxy that throws when read.
    return { ok: false, problems: [{ code: 'bad-shape', path: [] }] }
  }
}

function depth(value: unknown, level = 0): number {
  if (typeof value !== 'object' || value === null || level > MAX_DEPTH) return level
  return Object.values(value).reduce<number>((most, one) => Math.max(most, depth(one, level + 1)), level)
}

function shapeProblem(issue: z.core.$ZodIssue): PackProblem {
  const path = issue.path.filter((key) => typeof key !== 'symbol')
  if (issue.code === 'unrecognized_keys') return { code: 'bad-shape', path: [...path, issue.keys[0]!] }
  const expected = expectedBy(issue)
  return { code: 'bad-shape', path, ...(expected !== undefined && { detail: expected }) }
}

function expectedBy(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code === 'invalid_type') return issue.expected
  if (issue.code === 'invalid_value') return issue.values.join(' ')
  const inCondition = issue.code === 'invalid_union' && issue.path.includes('violation')
  return inCondition ? `all | any | not | field + ${Object.keys(OPERATORS).join(' | ')}` : undefined
}

function* misfits(pack: Pack, rules: readonly Rule[], given: Pack): Generator<PackProblem> {
  const known = new Set(rules.map(({ id }) => id))
  for (const part of ['severity', 'wording'] as const) {
    // Of the pack as given: zod drops a key `__proto__` without a word.
    for (const id of Object.keys(given[part] ?? {}))
      if (!known.has(id)) yield { code: 'unknown-rule', path: [part, id], detail: id }
  }
  for (const [id, { message, fix }] of Object.entries(pack.wording ?? {})) {
    const rule = rules.find((one) => one.id === id)
    if (rule === undefined) continue
    const names = namesIn([rule.message, rule.fix], /\{(\w+)\}/g)
    for (const [key, text] of [
      ['message', message],
      ['fix', fix],
    ] as const) {
      for (const name of namesIn(text ? [text] : [], /\{([^{}]*)\}/g)) {
        if (!names.has(name)) yield { code: 'unknown-placeholder', path: ['wording', id, key], detail: name }
      }
    }
  }
  const seen = new Set<string>()
  for (const [index, rule] of (pack.rules ?? []).entries()) {
    if (known.has(rule.id)) yield { code: 'rule-exists', path: ['rules', index, 'id'], detail: rule.id }
    if (seen.has(rule.id)) yield { code: 'rule-twice', path: ['rules', index, 'id'], detail: rule.id }
    seen.add(rule.id)
    yield* ruleMisfits(rule, ['rules', index])
  }
}

function* ruleMisfits(rule: PackRule, at: readonly (string | number)[]): Generator<PackProblem> {
  for (const [test, keys] of testsOf(rule.violation)) {
    const path = [...at, 'violation', ...keys]
    const [operator, against] = operatorOf(test)
    const kind = valueKind(rule.each, test.field)
    if (kind === undefined) yield { code: 'unknown-field', path: [...path, 'field'], detail: test.field }
    else if (!(OPERATORS[operator] as readonly string[]).includes(kind)) {
      yield { code: 'wrong-operator', path: [...path, operator], detail: kind }
    } else if (['equals', 'oneOf'].includes(operator) && [against].flat().some((one) => typeof one !== JS_TYPE[kind])) {
      yield { code: 'wrong-operand', path: [...path, operator], detail: kind }
    } else {
      const problem = operandProblem(rule.each, test.field, operator, against)
      const code = problem?.code === 'wrong-type' ? 'wrong-operand' : 'impossible-value'
      const detail = code === 'wrong-operand' ? 'number' : String(problem?.value)
      if (problem !== undefined) yield { code, path: [...path, operator], detail }
    }
    if (operator === 'sameAs' && valueKind(rule.each, String(against)) !== kind) {
      yield { code: 'unknown-field', path: [...path, 'sameAs'], detail: String(against) }
    }
  }
  for (const key of ['message', 'fix'] as const) {
    for (const name of namesIn([rule[key]], /\{([^{}]*)\}/g)) {
      const known = `{${name}}`.match(PLACEHOLDER) !== null && valueKind(rule.each, name) !== undefined
      if (!known) yield { code: 'unknown-placeholder', path: [...at, key], detail: name }
    }
  }
}

const JS_TYPE: Readonly<Record<string, string>> = { text: 'string', number: 'number', flag: 'boolean' }

function namesIn(
  texts: readonly (Partial<Text> | { readonly zh: string; readonly en?: string | undefined })[],
  pattern: RegExp,
): ReadonlySet<string> {
  return new Set(texts.flatMap(({ zh = '', en = '' }) => [...`${zh}${en}`.matchAll(pattern)].map((match) => match[1]!)))
}
