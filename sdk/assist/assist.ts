/** What an embedding page may ask of the engine, and what it hears of it. */
import type { Filing, Locale, Report } from '@beian-assist/rules'
import type { Adapter } from '../adapters/adapter.ts'
import type { PageReport } from '../check/page-report.ts'
import type { DeclarationProblem, DeclaredMap } from '../declare/declared.ts'
import type { FilingImage } from '../documents/filing-image.ts'
import type { FormRefusalCode } from '../form-refusal.ts'
import type { PanelHandle, PanelOptions } from '../panel/open.ts'
import type { PlanOptions } from '../plan/in-steps.ts'
import type { PageFiling } from '../plan/read-filing.ts'
import type { ControlId, FillPlan, Receipt, Scan, UndoReceipt } from '../types.ts'
import type { ComingWrite } from './ask-first.ts'
import type { FilesByField, FillOutcome } from './run-fill.ts'

export interface AssistOptions {
  /** Where the form stands. Default: the whole document. */
  readonly root?: Document | Element
  /** Default `zh-CN`. */
  readonly locale?: Locale
  /** Id of the access provider whose rules apply; see `providers` of `@beian-assist/rules`. */
  readonly provider?: string
  /** Your own map where labels do not tell enough: CSS selector → field id, or `never`. Goes before everything else. */
  readonly declared?: DeclaredMap
  /** What is written down about sites, see `@beian-assist/sdk/adapters`: used where the page's address is one of an adapter's. */
  readonly adapters?: readonly Adapter[]
  /** ISO date for the rules; the system's when absent. */
  readonly today?: string
  /**
   * Findings are also said at your own controls, for screen readers: `aria-describedby` points at the words, `aria-invalid`
   * marks errors. What you say in these attributes stays. Default false: your controls are left alone.
   */
  readonly describeFields?: boolean
  /** Aborting it destroys the assistant. */
  readonly signal?: AbortSignal
}

export type OwnerProblem = DeclarationProblem | { readonly code: 'unknown-provider'; readonly text: string }

/** Something that is about to change the page. */
export interface Preventable {
  /** Nothing is changed; the fill's receipts, or the refusal of `undo()`, say `aborted`. */
  preventDefault(): void
}

export interface FillPreview extends Preventable {
  /** Writes of the first wave; later ones follow from what the page answers. */
  readonly writes: readonly ComingWrite[]
  /** The list to which a row is about to be added. */
  readonly row?: string
}

export interface AssistEvents {
  /** The page was looked at for the first time. */
  ready: Scan
  /** The rules were asked: by `check()`, or by the panel after the page changed. */
  finding: Report | PageReport
  fillPreview: FillPreview
  undoPreview: Preventable
  /** What the form's owner said and cannot be followed: declarations, a provider that is not known. Nothing is guessed at. */
  problem: OwnerProblem
  /** The panel could not do what the user asked, and told them why. */
  refusal: { readonly code: FormRefusalCode | 'unexpected' | 'part-missing' | 'bad-filing'; readonly detail?: string }
  /** Controls came, went or changed, by whoever. */
  change: { readonly kind: 'structure' | 'value' | 'navigated' }
  progress: { readonly done: number; readonly total: number; readonly label: string }
  filled: FillOutcome
  undone: readonly UndoReceipt[]
}

export interface FillCallOptions {
  /** Files to upload, by field id or path. */
  readonly files?: FilesByField
  /** Only these controls. */
  readonly confirm?: readonly ControlId[]
  readonly signal?: AbortSignal
}

export interface Assist {
  scan(): Promise<Scan>
  /** Dry run on the latest scan. Throws `TypeError` before the first one. */
  plan(filing: Filing, options?: PlanOptions): FillPlan
  /**
   * Writes, reads back, and tells for every control what became of it. A plan must be one that `plan()` of this assistant
   * made (else `TypeError`). Resolves also when the page refuses or goes away: the receipts say so. Refused with `aborted`
   * when the assistant has ended before.
   */
  fill(what: Filing | FillPlan, options?: FillCallOptions): Promise<readonly Receipt[]>
  /** Takes back the latest fill that has not been taken back. [] when there is none. */
  undo(): Promise<readonly UndoReceipt[]>
  readFiling(): Promise<PageFiling>
  check(options?: {
    portfolio?: readonly Filing[]
    complete?: boolean
    images?: readonly FilingImage[]
  }): Promise<PageReport>
  /** Draws the panel. Default container: a box at the right edge of the page. */
  openPanel(options?: PanelOptions): Promise<PanelHandle>
  on<E extends keyof AssistEvents>(event: E, handler: (detail: AssistEvents[E]) => void): () => void
  /** Speaks another language from now on: reports, and panels that are open, with all that stands in them. */
  setLocale(locale: Locale): void
  /** Removes marks, listeners and panel. Values stay on the page; a fill under way stops and still tells what it wrote. */
  destroy(): void
}
