import { describe, expect, it } from 'vitest'
import { exampleFiling } from '../../rules/catalogue/example.ts'
import { outcomes } from '../../rules/engine/check.ts'
import type { Example, Examples, Rule } from '../../rules/engine/rule.ts'
import { type Filing, rules, topicOf } from '../../rules/index.ts'

const examplesOf = async (rule: Rule) =>
  ((await import(`../../rules/catalogue/${topicOf(rule.id)!.folder}/${rule.id}.ts`)) as { examples: Examples }).examples

/** A copy of a filing in which a key is gone wherever it stands. */
const without = (filing: Filing, key: string): Filing =>
  JSON.parse(JSON.stringify(filing, (at, value) => (at === key ? undefined : value))) as Filing

/**
 * Values whose absence says something by itself: without a provider the strictest holds, without a type an order in which
 * data are entered, and an owner with a name of its own is another person.
 */
const SETTLED = new Set(['provider', 'type', 'reusePrincipal'])

/** The values of a filing one by one, as the places in which they stand. */
function places(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  // A list of codes or ids is one value: shorter it is another value, not an unknown one.
  if (Array.isArray(value) && typeof value[0] !== 'object') return [path]
  return Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))
}

function removed(filing: Filing, path: readonly string[]): Filing {
  const copy = structuredClone(filing)
  let at = copy as Record<string, unknown>
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>
  delete at[path.at(-1)!]
  return copy
}

const run = (rule: Rule, example: Example, change: (filing: Filing) => Filing, complete = true) => {
  const { filing, options } = exampleFiling(example)
  return outcomes([rule], change(filing), { ...options, complete })[0]!
}

describe('a value that is not known', () => {
  for (const rule of rules) {
    it(`${rule.id}: is never a violation where it is needed, and never passed over`, async () => {
      const { invalid } = await examplesOf(rule)
      for (const [index, example] of invalid.entries()) {
        for (const need of rule.needs) {
          const key = need === 'ip.address' ? 'ips' : need.slice(need.indexOf('.') + 1)
          const { findings, missing } = run(rule, example, (filing) => without(filing, key))
          expect(findings, `${index} without ${need}`).toEqual([])
          // Addresses that are gone are no items; other rules see to it that there are some.
          if (key !== 'ips') expect(missing.length, `${index} without ${need}`).toBeGreaterThan(0)
        }
      }
    })

    it(`${rule.id}: finds in a part of a filing what it finds in the whole, or leaves it open`, async () => {
      const { valid } = await examplesOf(rule)
      for (const [index, example] of valid.entries()) {
        expect(run(rule, example, (filing) => filing, false).findings, `valid ${index}`).toEqual([])
        const { filing } = exampleFiling(example)
        for (const path of places(filing)) {
          if (SETTLED.has(path.at(-1)!)) continue
          const { findings } = run(rule, example, (whole) => removed(whole, path), false)
          expect(
            findings.map(({ ruleId }) => ruleId),
            `valid ${index} without ${path.join('.')}`,
          ).toEqual([])
        }
      }
    })
  }
})

describe('a box that stands empty', () => {
  /** Texts that a filing holds, by path. */
  const texts = (filing: Filing) =>
    places(filing).filter((path) => {
      const value = path.reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], filing)
      return typeof value === 'string'
    })

  it.each(['organisation', 'individual', 'app'] as const)('is no badly written value: %s', (on) => {
    const { filing, options } = exampleFiling({ on })
    for (const path of texts(filing))
      for (const blank of ['', ' \u3000']) {
        const copy = removed(filing, path)
        const parent = path.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as never, copy as never)
        parent[path.at(-1)!] = blank
        const told = outcomes(rules, copy, options).flatMap(({ findings }) => findings)
        // Every rule that quotes what it found puts it in these marks.
        expect(
          told.filter(({ message }) => /“[\s\u3000]*”/.test(message)),
          path.join('.'),
        ).toEqual([])
      }
  })
})
