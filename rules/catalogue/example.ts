import type { ReportOptions } from '../engine/check.ts'
import type { Example } from '../engine/rule.ts'
import type { Filing } from '../filing/filing.ts'
import { bases } from './bases.ts'

/** The day examples are checked on unless they say otherwise. */
export const EXAMPLE_DAY = '2026-11-24'

type Tree = { [key: string]: Tree } | Tree[] | unknown

function setAt(root: Tree, path: string, value: unknown): void {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '')
  let at = root as Record<string, Tree>
  for (const [depth, key] of keys.entries()) {
    if (depth === keys.length - 1) {
      if (value === undefined || value === null) delete at[key]
      else at[key] = structuredClone(value)
      return
    }
    if (at[key] === undefined) at[key] = /^\d+$/.test(keys[depth + 1]!) ? [] : {}
    at = at[key] as Record<string, Tree>
  }
}

/** A copy of a filing with some places set; null or undefined makes a place unknown. */
export function patched(filing: Filing, patch: Readonly<Record<string, unknown>> = {}): Filing {
  const copy = structuredClone(filing)
  for (const [path, value] of Object.entries(patch)) setAt(copy, path, value)
  return copy
}

/** The filing and the options that an example stands for. */
export function exampleFiling(example: Example): { readonly filing: Filing; readonly options: ReportOptions } {
  const base = bases[example.on]
  return {
    filing: patched(base, example.set),
    options: {
      today: example.today ?? EXAMPLE_DAY,
      now: example.now,
      complete: example.complete ?? true,
      portfolio: (example.portfolio ?? []).map((patch) => patched(base, patch)),
    },
  }
}
