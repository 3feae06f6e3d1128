import type { FieldId, FieldPath, Filing, Finding, Locale, Material, Report, Source } from '@beian-assist/rules'
import type { ReadonlySignal, Signal } from '@preact/signals'
import type { Adapter } from '../../adapters/adapter.ts'
import type { FillOptions } from '../../assist/run-fill.ts'
import type { SafeFix } from '../../check/safe-fix.ts'
import type { Correction } from '../../corrections/correction.ts'
import type { FilingImage } from '../../documents/filing-image.ts'
import type { FormRefusalCode } from '../../form-refusal.ts'
import type { ControlId, FillPlan, Receipt, Scan, UndoReceipt } from '../../types.ts'
import type { FilingNotes, OutcomeEntry, Place, ProfileSummary, PutDifference } from '../ports.ts'
import type { FilingStep } from '../steps/steps.ts'
import type { MixUp } from './mix-up.ts'

export type Tab = 'fill' | 'findings' | 'documents' | 'journey' | 'profiles'

/** Detected → preview → filled, as the user walks through it. */
export type Phase = 'idle' | 'looking' | 'preview' | 'filling' | 'filled' | 'undoing' | 'undone'

export interface Problem {
  /** `part-missing`: a file of the panel itself could not be loaded. */
  readonly code: FormRefusalCode | 'unexpected' | 'part-missing'
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
  /** The place to begin at; the form's top without one. */
  readonly at?: FieldPath
  /** Pictures that the values come from, for the page's upload fields, once the profile is saved. */
  readonly files?: Readonly<Record<string, readonly File[]>>
  /** What was concluded from a document. */
  readonly suggested?: readonly FieldPath[]
  /** What a document replaced. */
  readonly replaced?: readonly FieldPath[]
}

/** `kept`: remembered; `session`: until the browser closes; `full`: it could not be stored; `failed`: nothing changed; `file`: no such file. */
export interface CorrectionNote {
  readonly code: 'kept' | 'session' | 'forgotten' | 'full' | 'failed' | 'file' | 'learnt'
  readonly count?: number
  readonly refused?: number
}

/** Pictures and papers by the id of the upload field that takes them. */
export type PanelFiles = Readonly<Record<string, readonly File[]>>

/** Plans one look at the page from something else than the filing. */
export type PlanFor = NonNullable<FillOptions['planFor']>

/** What the panel's components read and call. Made by `createStore`. */
export interface PanelStore {
  readonly locale: ReadonlySignal<Locale>
  /** Changes the language once its texts are loaded. */
  speak(locale: Locale): Promise<void>
  readonly tab: Signal<Tab>
  readonly phase: Signal<Phase>
  readonly problem: Signal<Problem | undefined>
  readonly place: Signal<Place | undefined>
  /** What the user taught, everywhere. */
  readonly corrections: Signal<readonly Correction[]>
  /** How many of them are there and cannot be read, so that they are not followed. */
  readonly unreadCorrections: Signal<number | 'all'>
  /** What became of the last correction, for the user. */
  readonly correctionNote: Signal<CorrectionNote | undefined>
  /** The control whose meaning the user is about to point out. */
  readonly correcting: Signal<ControlId | undefined>
  /** Corrections outlive this session. */
  correctionsLast(): boolean
  /** "Use this field as …"; nothing forgets what was taught about it. */
  correct(control: ControlId, field: FieldId | 'never' | undefined): Promise<void>
  forget(correction: string): Promise<void>
  /** Takes in a file of corrections. */
  learn(text: string): Promise<void>
  /** What was written down about this site no longer fits the page. */
  readonly staleAdapter: Signal<Adapter | undefined>
  readonly scan: Signal<Scan | undefined>
  readonly plan: ReadonlySignal<FillPlan | undefined>
  /** Items left alone by default that the user ticked (conflict, unsure). */
  readonly overrides: Signal<ReadonlySet<ControlId>>
  /** Items to be written that the user unticked. */
  readonly excluded: Signal<ReadonlySet<ControlId>>
  /** Files for the page's upload fields, by field id: chosen in the preview or read as documents. In memory only. */
  readonly files: Signal<PanelFiles>
  /** Controls that `fill()` will write. */
  readonly chosen: ReadonlySignal<readonly ControlId[]>
  readonly progress: Signal<Progress | undefined>
  readonly receipts: Signal<readonly Receipt[]>
  readonly undone: Signal<readonly UndoReceipt[]>
  /** The page shows none of the controls of the last fill any more. */
  readonly movedOn: ReadonlySignal<boolean>
  readonly report: Signal<Report | undefined>
  /** What would be submitted: the profile with the page laid over it. */
  readonly whole: Signal<Filing | undefined>
  /** Findings of the report, and those that the user says do not apply. */
  readonly findings: ReadonlySignal<{ readonly open: readonly Finding[]; readonly dismissed: readonly Finding[] }>
  /** Proved rewritings, by `findingKey`. */
  readonly fixes: Signal<ReadonlyMap<string, SafeFix>>
  readonly notes: Signal<FilingNotes>
  /** Papers that the filing needs or may need. */
  readonly materials: Signal<readonly Material[]>
  /** The whole filing, step by step; empty while no profile is chosen. */
  readonly steps: ReadonlySignal<readonly FilingStep[]>
  /** Places of the filing that were written and read back since the profile was chosen, on any page. */
  readonly filledPaths: Signal<ReadonlySet<string>>
  readonly profiles: Signal<readonly ProfileSummary[]>
  /** While it is, an empty list says nothing. */
  readonly readingProfiles: Signal<boolean>
  readonly profileId: Signal<string | undefined>
  readonly filing: Signal<Filing | undefined>
  /** What on the page speaks for another client than the chosen one. */
  readonly mixUp: ReadonlySignal<MixUp | undefined>
  /** The user has not answered to it yet: nothing is filled. */
  readonly mixUpOpen: ReadonlySignal<boolean>

  readonly editing: Signal<Editing | undefined>
  /** Why the last save was refused, in words. */
  readonly saveProblem: Signal<string | undefined>
  /** What the last save kept for that filing only. */
  readonly differences: Signal<readonly PutDifference[]>
  /** The last fill of this panel has not been taken back. */
  readonly canUndo: Signal<boolean>
  /** The receipts are of a draft that was put back. */
  readonly putBack: Signal<boolean>
  /** A draft stands where the preview stands else. */
  readonly reviewing: Signal<boolean>
  /** The receipts are of a panel that was closed since. */
  readonly resumed: Signal<boolean>
  /** Name of the profile that was chosen and is no longer there: deleted elsewhere, or locked away. */
  readonly goneProfile: Signal<string | undefined>
  /** Profiles can be stored now (the vault is open). */
  readonly canStore: Signal<boolean>

  look(): Promise<void>
  /** A look that nobody asked for: says nothing where it is not possible. */
  glance(): Promise<void>
  /** Opens a profile, at a place of it if one is given; nothing makes a new one. */
  edit(id: string | undefined, at?: FieldPath): Promise<void>
  editFromPage(): void
  /** Opens a new profile that begins with this; nothing is stored before it is saved. */
  editFrom(filing: Filing): void
  save(filing: Filing): Promise<boolean>
  remove(id: string): Promise<boolean>
  others(): readonly Filing[]
  /** What the chosen filing has at a place. */
  valueAt(path: FieldPath): unknown
  /** A rule's short name; its id as long as the rules are not loaded. */
  ruleTitle(id: string, locale: Locale): string
  /** Publisher, page and, where there is one, date of a source: what `ruleTitle` is for a rule. */
  readonly sourceWords: Signal<(source: Source, locale: Locale) => readonly string[]>
  /** Changes values of the chosen filing. A sample is changed for this session only; a refusal says why in `saveProblem`. */
  change(values: readonly { readonly path: FieldPath; readonly value: unknown }[]): Promise<boolean>
  /** Changes one value of the filing and, where the page shows the field, of the page too. */
  mend(path: FieldPath, value: unknown): Promise<void>
  dismiss(finding: Finding, reason: string): Promise<void>
  /** A dismissed finding counts again. */
  reopen(finding: Finding): Promise<void>
  /** Notes what came of the order. */
  note(entry: OutcomeEntry): Promise<void>
  allowSite(): Promise<void>
  /** Present where frames of other origins can be allowed. */
  readonly allowFrame?: ((origin: string) => Promise<void>) | undefined
  choose(profileId: string | undefined): Promise<void>
  toggle(control: ControlId): void
  /** Gives a file to the upload field, or takes it away again. `seen`: what is known of the picture beside its bytes. */
  giveFiles(field: string, files: readonly File[], seen?: FilingImage): void
  /** The user has compared what was found and wants the fill all the same. */
  acceptMixUp(): void
  fill(): Promise<void>
  /**
   * Writes what the user wrote here before: the way of `fill`, with the same guards, read back, to be taken back. What it
   * writes counts as typed by the user.
   */
  putBackDraft(plan: FillPlan, confirm: readonly ControlId[], planFor: PlanFor): Promise<void>
  stop(): void
  undo(): Promise<void>
  /** Takes back one write of the last fill; the others stay. */
  undoOne(control: ControlId): Promise<void>
  backToPreview(): Promise<void>
  show(control: ControlId): Promise<void>
  /** The control of the page that has the focus. */
  pointed(): Promise<ControlId | undefined>
  destroy(): void
}
