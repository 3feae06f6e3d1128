/** What stood in a page's form, kept so that it can be put back when the page comes again without it. */
import type { FieldId, FieldPath } from '@beian-assist/rules'
import type { ControlKind } from '../types.ts'

/** One control, and what it showed. */
export interface DraftEntry {
  /** What the control is called and where it stands, see `draftKeys`. */
  readonly key: string
  readonly label: string
  readonly kind: ControlKind
  readonly text: string
  readonly values: readonly string[]
  readonly checked?: boolean
  /** Where its meaning is known: what is covered on the screen, and what must still be the same when it is put back. */
  readonly field?: FieldId
  readonly path?: FieldPath
}

/** Which form of which client. */
export interface DraftPlace {
  /** Id of the profile that was chosen. A draft is never shown for another one. */
  readonly client: string
  readonly origin: string
  /** Path with the parts that change from visit to visit left open: `/orders/:id/edit`. */
  readonly path: string
  /** Heading of the step; '' where the page names none. */
  readonly step: string
  /** Number of the order, where the address names one. */
  readonly order?: string
}

export interface Draft extends DraftPlace {
  /** ISO time. */
  readonly at: string
  readonly entries: readonly DraftEntry[]
}

/** Where drafts are kept. None of these rejects for a store that is shut: nothing is kept then. One that fails may. */
export interface DraftStore {
  /** Whether anything would be kept for this client now. */
  mayKeep(client: string): boolean
  find(place: DraftPlace): Promise<Draft | undefined>
  /** In place of what was kept for this form. False: it was not kept. */
  put(place: DraftPlace, entries: readonly DraftEntry[]): Promise<boolean>
  remove(place: DraftPlace): Promise<void>
  /** Calls `told` whenever drafts may have been removed by somebody else. Returns the end of that. */
  onRemoved?(told: () => void): () => void
}

/** Entries of one form. */
export const MOST_ENTRIES = 400
/** A longer text is not kept: half of it would be a wrong value. */
export const LONGEST_TEXT = 4000
/** All texts of one form together. */
export const MOST_TEXT = 100_000

/** Whether two forms are the same one. An order's number tells two orders apart; a page that names none may be either. */
export const isSameForm = (a: DraftPlace, b: DraftPlace): boolean =>
  a.client === b.client &&
  a.origin === b.origin &&
  a.path === b.path &&
  a.step === b.step &&
  (a.order === undefined || b.order === undefined || a.order === b.order)

export const isSameEntry = (a: DraftEntry | undefined, b: DraftEntry | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.text === b.text &&
    a.checked === b.checked &&
    a.values.length === b.values.length &&
    a.values.every((value, at) => value === b.values[at]))
