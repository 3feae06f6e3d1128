/**
 * The rules as a Standard Schema (standardschema.dev): react-hook-form, TanStack Form, vee-validate and their like take it
 * as it is. Findings of severity `error` are issues of the fields they are about; nothing is transformed.
 */
import type { Filing, Locale } from '@beian-assist/rules'
import { rulesIn } from '../check/rules-in.ts'

export interface StandardIssue {
  readonly message: string
  readonly path: readonly (string | number)[]
}

export type StandardResult<Value> = { readonly value: Value } | { readonly issues: readonly StandardIssue[] }

/** Version 1 of the interface, as its authors ask to copy it. */
export interface StandardSchema<Value> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => StandardResult<Value> | Promise<StandardResult<Value>>
    readonly types?: { readonly input: Value; readonly output: Value }
  }
}

export interface RulesSchemaOptions<Value> {
  readonly provider?: string
  readonly locale?: Locale
  /** ISO date for the rules; the system's when absent. */
  readonly today?: string
  /** The form holds the whole filing. Default false: what it does not hold is undecided, and no issue. */
  readonly complete?: boolean
  /** Your form's own shape, as a filing. Default: it has the shape of one. */
  readonly toFiling?: (value: Value) => Filing
  /** Your form's name of a place in a filing; `undefined`: the form does not show it, and the issue is none of its. */
  readonly nameOf?: (path: string) => string | undefined
}

/** `websites[0].domains[1].name` → websites, 0, domains, 1, name. */
const stepsOf = (path: string): (string | number)[] =>
  (path.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step))

/** The rules are loaded at the first validation. */
export function rulesSchema<Value = Filing>(options: RulesSchemaOptions<Value> = {}): StandardSchema<Value> {
  const { toFiling, nameOf, complete = false, ...about } = options
  return {
    '~standard': {
      version: 1,
      vendor: 'beian-assist',
      async validate(input) {
        const { check } = await rulesIn(about.locale)
        const value = input as Value
        const filing = toFiling ? toFiling(value) : (value as Filing)
        const { findings } = check(filing, { ...about, complete })
        const issues = findings
          .filter(({ severity }) => severity === 'error')
          .flatMap(({ fields, message, fix }) =>
            fields.flatMap((field): StandardIssue[] => {
              const name = nameOf ? nameOf(field) : field
              return name === undefined ? [] : [{ message: `${message} ${fix}`.trim(), path: stepsOf(name) }]
            }),
          )
        return issues.length > 0 ? { issues } : { value }
      },
    },
  }
}
