/** What a control is asked to hold, and how an answer is written down. */
import type { FieldFacts, FieldPath, Filing } from '@beian-assist/rules'
import type { Control, LeftReason, Target } from '../types.ts'

/** What a control is asked to hold. `display` is for people. `covers`: further places that this one write settles. */
export interface Goal {
  readonly target: Target
  readonly display: string
  readonly covers: readonly FieldPath[]
}

export type GoalOrNot = Goal | { readonly leave: LeftReason; readonly detail?: string; readonly display?: string }

export interface Asked {
  readonly def: FieldFacts
  readonly path: FieldPath
  readonly control: Control
  readonly label: string
  readonly filing: Filing
  /** Names of the files at hand, by field id or path. */
  readonly files: Readonly<Record<string, readonly string[]>>
}

export const leave = (reason: LeftReason, detail?: string, display?: string): GoalOrNot => ({
  leave: reason,
  ...(detail === undefined ? {} : { detail }),
  ...(display === undefined ? {} : { display }),
})
export const goal = (target: Target, display: string, covers: readonly FieldPath[] = []): Goal => ({
  target,
  display,
  covers,
})

/** The control can hold several chosen values at once. */
export function holdsMany(control: Control): boolean {
  return control.kind === 'checkboxGroup' || control.kind === 'tags' || control.multiple
}

export const CHOICE: ReadonlySet<string> = new Set(['select', 'combobox', 'radio', 'checkboxGroup', 'tags'])
