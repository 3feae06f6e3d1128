import type { FieldId, FieldPath } from '../filing/field.ts'
import type { FactKey, SubjectClass } from '../provinces/fact.ts'
import type { Contexts, Each } from './contexts.ts'
import type { Severity, Source } from './report.ts'
import type { View } from './view.ts'

/** Filing types in which a person enters data; a rule applies to these unless it says otherwise. */
export const ENTRY_TYPES = ['first', 'addService', 'addAccess', 'change'] as const

export type FilingType =
  | (typeof ENTRY_TYPES)[number]
  | 'cancelService'
  | 'cancelSubject'
  | 'cancelAccess'
  | 'claim'
  | 'migrate'
  | 'transfer'

/** `static`: one filing; `cross-profile`: other filings too; `image`: looks at uploads; `timer`: clock or order state. */
export type RuleKind = 'static' | 'cross-profile' | 'image' | 'timer'

/** A sentence in both languages; `{name}` is filled from the hit's data. */
export interface Text {
  readonly zh: string
  readonly en: string
}

export type DataValue = string | number | readonly string[]

type ViewOf<C, V> = V extends keyof C ? C[V] : never
type FieldOf<V> = V extends View<infer T> ? keyof T & string : never
type Containers = {
  website: 'domains' | 'ips' | 'preApprovals'
  app: 'domains' | 'platforms' | 'preApprovals' | 'icon' | 'sdks'
}
type ContainerOf<V extends string> = V extends keyof Containers
  ? Containers[V]
  : V extends 'service'
    ? 'domains' | 'preApprovals'
    : V extends 'filing'
      ? 'websites' | 'apps' | 'images'
      : never

type ViewName<E extends Each> = {
  [V in keyof Contexts[E] & string]: Contexts[E][V] extends View<infer _> ? V : never
}[keyof Contexts[E] & string]

/** What a rule may need: `person.mobile`, `domain.holderName`, `website.domains`. */
export type Need<E extends Each> = {
  [V in ViewName<E>]: `${V}.${FieldOf<ViewOf<Contexts[E], V>> | ContainerOf<V>}`
}[ViewName<E>]

type KeyOf<V extends string, N extends string> = N extends `${V}.${infer K}` ? K : never

/** The context of a rule with the values it needs known to be there. */
export type Known<E extends Each, N extends string> = {
  readonly [V in keyof Contexts[E]]: Contexts[E][V] &
    (V extends string
      ? { readonly [K in KeyOf<V, N> & keyof Contexts[E][V]]: NonNullable<Contexts[E][V][K]> }
      : unknown)
}

type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type TextNames<T> = T extends { readonly zh: infer Z extends string; readonly en: infer E extends string }
  ? Names<Z> | Names<E>
  : never

/**
 * One violation. `data` fills the placeholders; `at` overrides the places derived from `scope`. `certain`: it stands
 * whatever else was read and is unknown (for a rule that looks at several values one by one).
 */
export type Hit<P extends string = string> = { readonly at?: readonly FieldPath[]; readonly certain?: true } & ([
  P,
] extends [never]
  ? { readonly data?: Readonly<Record<string, DataValue>> }
  : { readonly data: Readonly<Record<P, DataValue>> })

/** False or an empty list: in order. True only where the texts have no placeholders. */
export type Verdict<P extends string = string> =
  | false
  | Hit<P>
  | readonly Hit<P>[]
  | ([P] extends [never] ? true : never)

export interface AppliesTo {
  readonly subjects?: SubjectClass
  /** Default: `ENTRY_TYPES`. */
  readonly filingTypes?: readonly FilingType[]
  /** Province codes; from the facts by `provincesWith(key)` where a fact decides. Default: all. */
  readonly provinces?: readonly string[]
  /** What the province must ask of this class of subject; its pages join the sources. Set both by `...where(key)`. */
  readonly fact?: FactKey
  readonly providers?: readonly string[]
}

interface RuleBase {
  /** File name and id: `con-mobile-equals-emergency`. */
  readonly id: string
  readonly title: Text
  readonly severity: Severity
  /** Where a provider is known to be stricter or laxer; without a provider the strictest severity holds. */
  readonly severityAt?: Readonly<Record<string, Severity>>
  readonly kind: RuleKind
  /** Fields a violation points at, most specific first. */
  readonly scope: readonly FieldId[]
  readonly appliesTo: AppliesTo
  readonly sources: readonly [Source, ...Source[]]
  /** Sources that say otherwise, each with its claim. */
  readonly disputed?: readonly Source[]
  /** Day the rule came into force, when known. */
  readonly effectiveFrom?: string
}

/** A rule as the engine runs it. */
export interface Rule extends RuleBase {
  readonly each: Each
  readonly needs: readonly string[]
  readonly message: Text
  readonly fix: Text
  check(context: Contexts[Each]): Verdict
}

/** A rule as it is written: `check` sees the needed values as present, and must fill every placeholder. */
export interface RuleDefinition<E extends Each, N extends Need<E>, M extends Text, F extends Text> extends RuleBase {
  readonly each: E
  /** Without these the rule is undecided, and where one is left blank it has nothing to judge. What else is absent counts as blank in a complete filing. */
  readonly needs: readonly N[]
  readonly message: M
  readonly fix: F
  check(context: Known<E, N>): Verdict<TextNames<M> | TextNames<F>>
}

/** Types a rule; the object is returned as it is. */
export function defineRule<const E extends Each, const N extends Need<E>, const M extends Text, const F extends Text>(
  definition: RuleDefinition<E, N, M, F>,
): Rule {
  return definition as unknown as Rule
}

/** A filing named in `bases.ts` with some places set (null or undefined: made unknown), and what else the check is told. */
export interface Example {
  readonly on: 'organisation' | 'individual' | 'app'
  readonly set?: Readonly<Record<FieldPath, unknown>>
  readonly today?: string
  readonly now?: string
  /** False: only a part of the filing is visible. */
  readonly complete?: boolean
  /** Other filings, each a patch over the same base. */
  readonly portfolio?: readonly Readonly<Record<FieldPath, unknown>>[]
}

/** Run as tests and shown in the documentation: at least two each. */
export interface Examples {
  readonly valid: readonly [Example, Example, ...Example[]]
  readonly invalid: readonly [Example, Example, ...Example[]]
}
