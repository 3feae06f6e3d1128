import type { FieldId, FieldPath, Filing } from '@beian-assist/rules'
import type { DocumentOutcome, ReadOptions, ReadStage } from '../documents/types.ts'
import type { FormPort } from '../types.ts'

/** Where the form in front of the user stands. */
export interface Place {
  /** Exact origin, e.g. `https://beian.huaweicloud.com`; '' in an embedding page. */
  readonly origin: string
  readonly host: string
  /** Provider id when the origin is one of an adapter's. */
  readonly provider?: string
  /** What to call the page where no provider gives it a name. */
  readonly name?: string
  readonly punycode: boolean
  /** Client for whom this tab or order was filled before (`ProfileSummary.client`). */
  readonly boundTo?: string
  /** False: readable, but the user must allow filling first. */
  readonly fillAllowed: boolean
}

/** Gives the panel the form to work on. In the SDK it is the embedding page, in the extension the active tab. */
export interface FormSource {
  /** Rejects with `FormRefusal`. */
  connect(): Promise<{ form: FormPort; place: Place }>
  /** Asks the user (browser prompt included) to allow filling on this origin; call it in a click. */
  allow?(place: Place): Promise<boolean>
  /** A panel of this source may be closed and opened again beside the same page: what it wrote is then told once more. */
  readonly resumes?: true
  /** Asks the user to let the engine into a frame of another origin inside this page; call it in a click, before all else. */
  allowFrame?(place: Place, origin: string): Promise<boolean>
  /** Whether the page that was connected to last is still the one in front. Absent: it always is. */
  isInFront?(): Promise<boolean>
  /** Calls back when another form may be in front (tab switched, page navigated). Returns the stop function. */
  onChange(listener: () => void): () => void
}

export interface ProfileSummary {
  readonly id: string
  readonly name: string
  /** Second line: type of filing and province, in the panel's language. */
  readonly detail?: string
  /** Whose profile it is: several filings of one client share it. Absent: the profile is a client of its own. */
  readonly client?: string
  /** Invented data for practice; shown as such. */
  readonly sample: boolean
  /** Kept in memory only; gone with the browser. */
  readonly session?: boolean
}

/** A value that contradicts what is stored of the same person, company or service elsewhere; it was kept for this filing only. */
export interface PutDifference {
  readonly path: FieldPath
  readonly stored: string
  readonly given: string
}

export type PutResult =
  | { readonly ok: true; readonly id: string; readonly differences?: readonly PutDifference[] }
  | { readonly ok: false; readonly message: string }

/** A finding that the user says does not apply to this filing, and why. */
export interface Dismissal {
  readonly ruleId: string
  readonly fields: readonly FieldPath[]
  readonly reason: string
  /** ISO date. */
  readonly on: string
}

/** What became of an order, as the user reported it. */
export interface OutcomeEntry {
  /** ISO time. */
  readonly on: string
  /** State of the journey, or the name of another event. */
  readonly state: string
  /** What the provider or the bureau wrote. */
  readonly reason?: string | undefined
  readonly icpNumber?: string | undefined
}

/** What the user keeps about one filing beside its values. */
export interface FilingNotes {
  readonly dismissed: readonly Dismissal[]
  readonly outcome: readonly OutcomeEntry[]
}

/** The user's filings: a host's object in the SDK, the vault in the extension. */
export interface ProfileSource {
  list(): Promise<readonly ProfileSummary[]>
  get(id: string): Promise<Filing | undefined>
  /**
   * Present while profiles can be stored. `undefined` as id makes a new one. A refusal leaves what was stored untouched.
   * `before`: what the edit started from; values changed elsewhere since then stay, and a real contradiction is refused.
   */
  readonly put?: ((id: string | undefined, filing: Filing, before?: Filing) => Promise<PutResult>) | undefined
  readonly remove?: ((id: string) => Promise<boolean>) | undefined
  /** Undefined: nothing stored; notes then live as long as the panel. */
  notes?(id: string): Promise<FilingNotes | undefined>
  /** False: they could not be stored. */
  keepNotes?(id: string, notes: FilingNotes): Promise<boolean>
  /** Every other filing known to the user, for the rules that compare. */
  others(id: string): Promise<readonly Filing[]>
  /** Files to upload, by field id. */
  files?(id: string): Promise<Readonly<Partial<Record<FieldId, File>>>>
  onChange?(listener: () => void): () => void
}

/** Reads pictures of documents. Never rejects for bad input: a refusal is an outcome. */
export interface DocumentPort {
  read(
    file: File,
    options: Pick<ReadOptions, 'told' | 'signal'> & { onProgress: (stage: ReadStage, done: number) => void },
  ): Promise<DocumentOutcome>
  /** A picture may come soon: what reading takes may be loaded now. */
  prepare?(): void
}
