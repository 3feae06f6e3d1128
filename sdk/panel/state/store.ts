import type { Filing, Locale, Report } from '@beian-assist/rules'
import type { ReadonlySignal, Signal } from '@preact/signals'
import type { FormRefusalCode } from '../../form-refusal.ts'
import type { ControlId, FillPlan, Receipt, Scan, UndoReceipt } from '../../types.ts'
import type { Place, ProfileSummary, PutDifference } from '../ports.ts'

export type Tab = 'fill' | 'findings' | 'documents' | 'profiles'

/** Detected → preview → filled, as the user walks through it. */
export type Phase = 'idle' | 'looking' | 'preview' | 'filling' | 'filled' | 'undoing' | 'undone'

export interface Problem {
  readonly code: FormRefusalCode | 'unexpected'
  /** `unexpected` only: name of the error, never its message. */
  readonly detail?: string
}

export interface Progress {
  readonly done: number
  readonly total: number
  readonly label: string
}

/** The profile form, open. `id` is absent for a new profile. */
export interface Editing {
  readonly id?: string
  readonly filing: Filing
  /** What was stored when the edit began, so that an edit made elsewhere meanwhile is not written over. */
  readonly before?: Filing
  /** Labels of what the page held and could not be understood. */
  readonly unread: readonly string[]
  /** Pictures that the values come from, for the page's upload fields, once the profile is saved. */
  readonly files?: Readonly<Record<string, readonly File[]>>
  /** Names of what a document replaced. */
  readonly replaced?: readonly string[]
}

/** What the panel's components read and call. Made by `createStore`. */
export interface PanelStore {
  readonly locale: Signal<Locale>
  readonly tab: Signal<Tab>
  readonly phase: Signal<Phase>
  readonly problem: Signal<Problem | undefined>
  readonly place: Signal<Place | undefined>
  readonly scan: Signal<Scan | undefined>
  readonly plan: ReadonlySignal<FillPlan | undefined>
  /** Items left alone by default that the user ticked (conflict, unsure). */
  readonly overrides: Signal<ReadonlySet<ControlId>>
  /** Items to be written that the user unticked. */
  readonly excluded: Signal<ReadonlySet<ControlId>>
  /** Files for the page's upload fields, by field id: chosen in the preview or read as documents. In memory only. */
  readonly files: Signal<Readonly<Record<string, readonly File[]>>>
  /** Controls that `fill()` will write. */
  readonly chosen: ReadonlySignal<readonly ControlId[]>
  readonly progress: Signal<Progress | undefined>
  readonly receipts: Signal<readonly Receipt[]>
  readonly undone: Signal<readonly UndoReceipt[]>
  /** The page shows none of the controls of the last fill any more. */
  readonly movedOn: ReadonlySignal<boolean>
  readonly report: Signal<Report | undefined>
  readonly profiles: Signal<readonly ProfileSummary[]>
  readonly profileId: Signal<string | undefined>
  readonly filing: Signal<Filing | undefined>

  readonly editing: Signal<Editing | undefined>
  /** Why the last save was refused, in words. */
  readonly saveProblem: Signal<string | undefined>
  /** What the last save kept for that filing only. */
  readonly differences: Signal<readonly PutDifference[]>
  /** The last fill of this panel has not been taken back. */
  readonly canUndo: Signal<boolean>
  /** Profiles can be stored now (the vault is open). */
  readonly canStore: Signal<boolean>

  look(): Promise<void>
  edit(id: string | undefined): Promise<void>
  editFromPage(): void
  save(filing: Filing): Promise<boolean>
  remove(id: string): Promise<boolean>
  others(): readonly Filing[]
  allowSite(): Promise<void>
  choose(profileId: string | undefined): Promise<void>
  toggle(control: ControlId): void
  /** Gives a file to the upload field, or takes it away again. */
  giveFiles(field: string, files: readonly File[]): void
  fill(): Promise<void>
  stop(): void
  undo(): Promise<void>
  backToPreview(): Promise<void>
  show(control: ControlId): Promise<void>
  destroy(): void
}
