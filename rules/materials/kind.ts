import type { Contexts, Each } from '../engine/contexts.ts'
import type { Source } from '../engine/report.ts'
import type { DataValue, FilingType, Text } from '../engine/rule.ts'
import type { FieldPath } from '../filing/field.ts'
import type { FactKey } from '../provinces/fact.ts'

/** `required`: refused or questioned for certain without it; `advised`: some source or reviewer wants it. */
export type Urgency = 'required' | 'advised'

/** Why a paper is asked for, for one item of the filing. */
export interface Asked {
  readonly need: Urgency
  readonly reason: Text
  /** Fills the placeholders of `reason`. */
  readonly data?: Readonly<Record<string, DataValue>>
  /** Papers one of which is enough; default: the kind's own. */
  readonly anyOf?: readonly [string, ...string[]]
  /** Places in the filing that ask for it. */
  readonly at?: readonly FieldPath[]
  /** Sources besides the pages of the provincial facts that were read. */
  readonly sources?: readonly Source[]
}

/** Something a province adds about a paper, shown where the fact holds. */
export interface ProvincialNote {
  readonly fact: FactKey
  readonly text: Text
}

/** A reason why the paper may be asked for. */
export type Cause<E extends Each = Each> = (context: Contexts[E]) => false | Asked | readonly Asked[]

/** One kind of paper: when it is asked for, and how it is made. */
export interface MaterialKind<E extends Each = Each> {
  /** Material ids. What is unknown leaves each of them open. */
  readonly materials: readonly [string, ...string[]]
  readonly each: E
  readonly how: Text
  /** Types of order in which it may be asked for. Default: the four in which data are entered. */
  readonly filingTypes?: readonly FilingType[]
  readonly notes?: readonly ProvincialNote[]
  /** Each is decided by itself: what one cannot know leaves the others alone. */
  readonly causes: readonly Cause<E>[]
}

/** A kind as it is evaluated. */
export interface AnyKind extends Omit<MaterialKind, 'causes'> {
  readonly causes: readonly Cause[]
}

/** Types a kind; the object is returned as it is. */
export function defineKind<E extends Each>(kind: MaterialKind<E>): AnyKind {
  return kind as unknown as AnyKind
}
