import { type ProblemCode, parseFiling } from '../filing/schema.ts'
import type { Operator } from './condition.ts'
import type { PackEach } from './vocabulary.ts'

type Tree = Readonly<Record<string, unknown>>

/** A filing with nothing but one value of a group, as the vocabulary of packs names groups. */
const HOLDERS: Readonly<Record<string, (each: PackEach, leaf: Tree) => Tree>> = {
  filing: (_, leaf) => leaf,
  person: (_, leaf) => ({ principal: leaf }),
  website: (_, leaf) => ({ websites: [leaf] }),
  service: (_, leaf) => ({ websites: [leaf] }),
  app: (_, leaf) => ({ apps: [leaf] }),
  owner: (each, leaf) => ({ [each === 'app' ? 'apps' : 'websites']: [{ owner: leaf }] }),
  domain: (_, leaf) => ({ websites: [{ domains: [leaf] }] }),
  range: (_, leaf) => ({ websites: [{ ips: [leaf] }] }),
  platform: (_, leaf) => ({ apps: [{ platforms: [leaf] }] }),
  image: (_, leaf) => ({ images: [leaf] }),
}

/**
 * Why a field can never hold what a question compares it with: a word instead of a code, or a code that there is none of.
 * Such a rule would be silent for ever. Undefined when the field can hold it.
 */
export function operandProblem(
  each: PackEach,
  field: string,
  operator: Operator,
  against: unknown,
): { readonly code: ProblemCode; readonly value: unknown } | undefined {
  if (operator !== 'equals' && operator !== 'oneOf' && operator !== 'includes') return undefined
  const [group = '', key = ''] = field.split('.')
  const holder = Object.hasOwn(HOLDERS, group) ? HOLDERS[group]! : (_: PackEach, leaf: Tree) => ({ [group]: leaf })
  // A list of services holds the codes of both kinds: what an APP may hold counts too.
  const places = group === 'service' ? [holder, HOLDERS.app!] : [holder]
  for (const value of [against].flat()) {
    const codes = places.map((place) => {
      const parsed = parseFiling(place(each, { [key]: operator === 'includes' ? [value] : value }))
      return parsed.ok ? undefined : parsed.problems[0]!.code
    })
    if (codes.every((code) => code !== undefined)) return { code: codes[0]!, value }
  }
  return undefined
}
