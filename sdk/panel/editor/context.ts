import type { FieldPath, Filing, Finding } from '@beian-assist/rules'
import type { ReadonlySignal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** What the inputs of the profile form share. */
export interface Draft {
  readonly filing: ReadonlySignal<Filing>
  readonly findings: ReadonlySignal<ReadonlyMap<FieldPath, readonly Finding[]>>
  /** The findings follow every change; else nobody judges what is typed here. */
  readonly isJudged: boolean
  set(path: FieldPath, value: unknown): void
  /** Appends an empty item to a list, or drops one. */
  add(listPath: FieldPath): void
  remove(listPath: FieldPath, index: number): void
}

export const DraftContext = createContext<Draft | undefined>(undefined)

export function useDraft(): Draft {
  const draft = useContext(DraftContext)
  if (!draft) throw new Error('an input of the profile form stands outside its DraftContext')
  return draft
}
