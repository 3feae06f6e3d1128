/** "Use this field as …": what a user pointed out once about a control of a site. No values: only what the page calls it. */
import type { FieldId } from '@beian-assist/rules'
import type { ControlKind } from '../types.ts'

export interface Correction {
  readonly id: string
  /** Exact origin; '' in an embedding page. */
  readonly origin: string
  /** Path with the parts that change from visit to visit left open: `/orders/:id/edit`. */
  readonly path: string
  /** What the control is on that page: label, headings, kind, name stem, position among equals. */
  readonly signature: string
  /** As the page calls it, for the list. */
  readonly label: string
  readonly kind: ControlKind
  readonly field: FieldId | 'never'
  /** ISO date. */
  readonly taughtOn: string
}

/** Where corrections are kept: the vault or the session in the extension, memory in an embedding page. */
export interface CorrectionStore {
  /** Rejects when nothing can be read: an empty list is a promise that there are none. */
  list(): Promise<readonly Correction[]>
  /** How many entries the last `list()` left out, because they could not be read. They are kept as they are. */
  unreadable?(): number
  /** One with the same place and signature is replaced. */
  put(corrections: readonly Correction[]): Promise<boolean>
  remove(id: string): Promise<boolean>
  /** False: kept for this session only. */
  readonly lasting: boolean
  onChange?(listener: () => void): () => void
}
