/**
 * Types that carry the flow page → controls → labels → mapping → plan → drivers → verify.
 * All serialisable: DOM nodes stay behind `ControlId` in `page/`.
 */
import type { FieldId, FieldPath } from '@beian-assist/rules'

/** Opaque handle of a control; stable while its node lives in its document. */
export type ControlId = string

export type ControlKind =
  | 'text'
  | 'textarea'
  | 'number'
  | 'select' // native <select>
  | 'combobox' // any pop-up list that is not a native select; searchable or not
  | 'cascader' // pop-up with columns or a tree
  | 'radio' // a group of radios, radio buttons or radio cards
  | 'checkbox' // one box
  | 'checkboxGroup'
  | 'switch'
  | 'date'
  | 'dateRange'
  | 'tags'
  | 'upload'
  | 'composite' // several controls in a row that hold one value (省/市/区 selects, area code + number)

/** What a control shows now, read from the page, never from a framework. */
export interface Reading {
  /** Text as displayed; '' when empty. Date: as displayed. Multi-value: see `values`. */
  readonly text: string
  /** Chosen options (combobox, cascader path, radio, checkboxGroup, tags), file names (upload), parts (composite, range). */
  readonly values: readonly string[]
  /** checkbox and switch only. */
  readonly checked?: boolean
  /** Text of an error message that the page shows for the control, if any. */
  readonly error?: string
}

export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Why a control must not be written, as seen on the page. */
export type ControlFlag =
  | 'readOnly'
  | 'disabled'
  | 'hidden' // fails the visibility test (honeypots land here)
  | 'covered'
  | 'userEdited' // trusted input since load
  | 'consent' // 承诺/同意/已阅读
  | 'captcha'
  | 'otp'
  | 'password'
  | 'signature'
  | 'search' // site or list search
  | 'submit'

export interface Control {
  readonly id: ControlId
  /** What the control is, at the time of the scan (`PageNodes.isStill`); goes back with a confirmed write and must still be true then. */
  readonly signature: string
  readonly kind: ControlKind
  /** Index path of frames from the top document: '' or '0/2'. */
  readonly frame: string
  readonly rect: Rect
  readonly tag: string
  readonly type?: string
  readonly name?: string
  readonly domId?: string
  readonly autocomplete?: string
  readonly placeholder?: string
  readonly maxLength?: number
  readonly pattern?: string
  readonly inputMode?: string
  readonly accept?: string
  readonly required: boolean
  readonly multiple: boolean
  /** composite: how many controls stand in the row. */
  readonly parts?: number
  /** An empty value can be put back, as far as the page shows it. Absent: not looked at. */
  readonly clearable?: boolean
  readonly flags: readonly ControlFlag[]
  readonly value: Reading
  /** Value the page had when first seen; differs from a user's edit. */
  readonly options?: readonly string[]
  /** Name of the kit whose hints claimed it, if any. */
  readonly kit?: string
  /** Section headings around it, outermost first: ['第二步 主体信息', '负责人信息']. */
  readonly scope: readonly string[]
  /** Position among the repeats of a repeated group (second domain row → 1). */
  readonly repeat?: { readonly group: string; readonly index: number }
  /** All repeated groups around it, outermost first: website 2, domain row 1. The last one is `repeat`. */
  readonly repeats?: readonly { readonly group: string; readonly index: number }[]
  /** Form or region that holds it; controls of a search or log-in form have another one. */
  readonly region: string
}

export type EvidenceSource =
  | 'declared' // data-beian or a host's map
  | 'correction' // taught by the user
  | 'adapter'
  | 'label'
  | 'aria'
  | 'formItem'
  | 'table'
  | 'legend'
  | 'geometry'
  | 'scope'
  | 'placeholder'
  | 'name'
  | 'options'
  | 'shape' // maxlength, pattern, inputmode, accept
  | 'neighbour'

export interface Evidence {
  readonly control: ControlId
  readonly source: EvidenceSource
  /** Text as seen on the page, cut at 200 characters. */
  readonly text: string
  /** 0…1: how much this kind of evidence at this distance is worth. */
  readonly weight: number
  /** geometry: side of the control the text stands on, gap in line heights. */
  readonly side?: 'left' | 'above' | 'right' | 'inside' | 'below'
  readonly distance?: number
  /** declared, correction, adapter: the field it names. */
  readonly field?: FieldId | 'never'
}

export interface LeftOut {
  readonly reason: 'limit' | 'budget' | 'cross-origin-frame' | 'closed-root' | 'detached'
  readonly count: number
  readonly detail?: string
}

/** A frame of another origin, as the page around it shows it. What stands in it only a script of its own can tell. */
export interface FrameSeen {
  /** Place among the windows of the page: '0', or '1/0' for the first frame of the second one. */
  readonly path: string
  /** Origin that the page says it loads there; '' when it does not say. A word of the page: to be asked about, never trusted. */
  readonly origin: string
  readonly rect: Rect
  /** Not to be seen, covered, or too small for a form. */
  readonly hidden: boolean
  /** How many controls of the scan stand before it. */
  readonly before: number
  /** Section headings around it, outermost first. */
  readonly scope: readonly string[]
}

/** A piece of the page's own text, outside its controls and its menus. */
export interface ToldText {
  readonly text: string
  /** The short text before it: what it may be the value of. */
  readonly label?: string
  /** A heading, or a text among the controls. */
  readonly near?: boolean
}

/** What the page side delivers; the mapping is made from it elsewhere. */
export interface PageScan {
  readonly url: string
  readonly title: string
  /** Heading of the step that is shown, if the page names one. */
  readonly step?: string
  readonly controls: readonly Control[]
  readonly evidence: readonly Evidence[]
  readonly leftOut: readonly LeftOut[]
  /** Frames of other origins that this scan could not look into; absent when there are none. */
  readonly frames?: readonly FrameSeen[]
  /** What the page says beside its controls: whom it is about may be written there only. Absent: not looked at. */
  readonly told?: readonly ToldText[]
  /** A covering dialog, e.g. the provider's "use our APP" pop-up. */
  readonly covered?: string
  /** Signs to be seen that the page is fetching something; absent when there are none. */
  readonly loading?: number
  readonly ms: number
}

export type RefusalReason =
  | 'no-label'
  | 'no-match'
  | 'tied-with'
  | 'kind-mismatch'
  | 'negative-alias'
  | 'honeypot'
  | 'never'
  | 'taken'

export interface Mapped {
  readonly status: 'mapped' | 'likely'
  readonly control: ControlId
  readonly field: FieldId
  readonly path: FieldPath
  /** Calibrated probability. */
  readonly probability: number
  readonly margin: number
  /** Strongest first. */
  readonly evidence: readonly Evidence[]
  readonly runnerUp?: FieldId
}

export interface Refused {
  readonly status: 'refused'
  readonly control: ControlId
  readonly reason: RefusalReason
  /** The other candidate(s) for `tied-with`, else the best one if any. */
  readonly candidates: readonly FieldId[]
  readonly evidence: readonly Evidence[]
}

export type Mapping = Mapped | Refused

export interface Scan extends PageScan {
  readonly mappings: readonly Mapping[]
}

/** What to write, in the page's own words where the page has options. Alternatives are aliases of one code, best first. */
export type Target =
  | { readonly kind: 'text'; readonly text: string }
  // One alternatives list per chosen option. `or`: the same value for a list that turns out to be a calendar, to have levels
  // or to take any text; a closed box does not tell.
  | {
      readonly kind: 'options'
      readonly options: readonly (readonly string[])[]
      readonly or?: Extract<Target, { kind: 'path' | 'date' | 'text' }>
    }
  // cascader and composite: alternatives per level. `atLeast`: levels after which the page may have no more; absent: all.
  | { readonly kind: 'path'; readonly path: readonly (readonly string[])[]; readonly atLeast?: number }
  | { readonly kind: 'date'; readonly iso: string }
  | { readonly kind: 'dateRange'; readonly from: string; readonly to: string } // to = '长期' when long-term
  | { readonly kind: 'checked'; readonly checked: boolean }
  | { readonly kind: 'files'; readonly names: readonly string[] }

export type LeftReason =
  | 'equal' // the page already holds the value
  | 'conflict' // another non-default value stands there; offered, not done
  | 'not-in-profile'
  | 'left-to-you' // consent, captcha, codes, signature, password, submit, `autofill: never | manual`
  | 'read-only'
  | 'user-edited'
  | 'hidden'
  | 'unsure' // mapping is only likely
  | 'beside-other' // the page names another person, certificate or domain there; `detail`: label of the box that does
  | 'unmapped'
  | 'no-option' // the page offers no option with that meaning
  | 'no-file'
  | 'depends' // waits for another field of this plan
  | 'not-confirmed' // the user did not ask for it

export interface PlanItem {
  readonly control: ControlId
  readonly field?: FieldId
  readonly path?: FieldPath
  /** Further places that the same write settles: the ends of a term, the levels of an address. */
  readonly covers?: readonly FieldPath[]
  /** Label as seen on the page. */
  readonly label: string
  readonly action: 'write' | 'leave'
  readonly reason?: LeftReason
  readonly detail?: string
  readonly old: string
  readonly new?: string
  readonly target?: Target
  readonly driver?: string
  readonly wave: number
  /** False: the page's own control cannot go back to the old value (e.g. a select without a clear button). */
  readonly undoable: boolean
}

/** A list of which the page shows fewer rows than the profile has items. */
export interface FormRow {
  /** The list: `websites[0].domains`. */
  readonly path: FieldPath
  readonly shown: number
  readonly needed: number
  /** A control of the last row that is shown: its add button is looked for beside it. */
  readonly anchor: ControlId
}

export interface FillPlan {
  readonly id: string
  readonly items: readonly PlanItem[]
  /** Fields of the profile that no control of this page asks for. */
  readonly unused: readonly FieldPath[]
  /** Rows that must be added before the rest of a list can be filled; absent when none. An added row is not undone. */
  readonly rows?: readonly FormRow[]
}

/** `unsure`: no button, or several, that can only mean "add a row here". `ignored`: pressed once, no control came. */
export type AddRowOutcome = 'added' | 'unsure' | 'ignored'

export type FailReason =
  | 'gone' // the control left the page or became another one
  | 'refused-by-page' // the page shows an error beside it
  | 'not-kept' // read-back differs
  | 'no-option'
  | 'read-only'
  | 'hidden'
  | 'covered'
  | 'not-in-front' // its list or calendar does not open while another tab is in front
  | 'user-edited'
  | 'navigated'
  | 'aborted'
  | 'timeout'
  | 'no-file'
  | 'left-to-you'
  | 'no-access' // the port refused: site not allowed, not https, tab not granted
  | 'other-client' // the page is another client's
  | 'fault' // a bug on our side, caught

/** Outcome of one write, after read-back. */
export type Receipt = {
  readonly control: ControlId
  readonly field?: FieldId
  readonly path?: FieldPath
  readonly label: string
  readonly old: string
} & (
  | {
      readonly status: 'done'
      readonly now: string
      readonly driver: string
      readonly undoable: boolean
      readonly ms: number
    }
  | { readonly status: 'kept'; readonly reason: LeftReason } // deliberately untouched
  | { readonly status: 'failed'; readonly reason: FailReason; readonly restored: boolean; readonly now: string }
)

export interface UndoReceipt {
  readonly control: ControlId
  readonly field?: FieldId
  readonly label: string
  readonly status: 'restored' | 'cannot' | 'skipped'
  readonly reason?: 'user-edited' | 'gone' | 'no-way-back' | 'not-kept'
  readonly now: string
}

/** A control that a fill was to write and did not. */
export interface LeftUnwritten {
  readonly control: ControlId
  readonly label: string
  /** Why the write failed. Absent: the fill was cut off before its turn. */
  readonly reason?: FailReason | undefined
  /** The write failed and what stood there before could not be brought back. */
  readonly changed?: boolean | undefined
}

/** What the latest fill of a document wrote and nobody has taken back, told by the page's end. */
export interface Ledger {
  readonly transaction: string
  /** When its last write was done, in ms of the page's own clock. */
  readonly at: number
  readonly entries: readonly {
    readonly control: ControlId
    readonly label: string
    readonly old: string
    readonly now: string
  }[]
  /** Controls that it was to write and did not. */
  readonly left?: readonly LeftUnwritten[] | undefined
}

/** One write the user confirmed. `signature` is compared again right before writing. */
export interface ConfirmedWrite {
  readonly control: ControlId
  readonly kind: ControlKind
  readonly signature: string
  readonly target: Target
  readonly label: string
  /** Write although another value stands there (the user said so). */
  readonly override?: boolean
  /** Text that the panel showed as the old value. When the page shows another one now, the user changed it: not written. */
  readonly expected?: string
}

export interface WriteResult {
  readonly control: ControlId
  readonly status: 'done' | 'failed'
  readonly reason?: FailReason
  readonly restored?: boolean
  readonly old: string
  readonly now: string
  readonly driver: string
  readonly undoable: boolean
  readonly ms: number
}

/** Inert outline with a number. Carries nothing of a profile. */
export interface Mark {
  readonly control: ControlId
  readonly number: number
  readonly tone: 'fill' | 'done' | 'attention' | 'left'
}

/** For whom a write is made, and what speaks against it. Names nobody: the id is the profile's own. */
export interface ClientClaim {
  readonly id: string
  /** Values on the page that identify somebody else, and that the user has not answered to. */
  readonly foreign: number
  /** Client for whom this tab or order was filled before, where the user has been told so and wants the write all the same. */
  readonly instead?: string
}

/** The page, as the panel sees it. */
export interface FormPort {
  scan(): Promise<PageScan>
  read(ids: readonly ControlId[]): Promise<Readonly<Record<ControlId, Reading>>>
  /** Writes in order inside one transaction; `files` go with upload targets, keyed by control. */
  write(
    writes: readonly ConfirmedWrite[],
    options: {
      transaction: string
      files?: Readonly<Record<ControlId, readonly File[]>>
      signal?: AbortSignal
      client?: ClientClaim
      /**
       * Called once everything has been written and only second looks are to come, so that what follows from these
       * writes can be looked for meanwhile. A port need not call it: the next write then waits for these results.
       */
      acted?: () => void
    },
  ): Promise<readonly WriteResult[]>
  /** Last first. `controls`: only these of the transaction; the others can still be taken back later. */
  undo(transaction: string, controls?: readonly ControlId[]): Promise<readonly UndoReceipt[]>
  /**
   * Presses the one button that adds a row to the list in which `anchor` stands. `list`: its name in a filing, `domains`.
   * Absent: the user adds rows.
   */
  addRow?(anchor: ControlId, list?: string): Promise<AddRowOutcome>
  /** What a panel that was closed since has written here. Nothing: no fill, or all of it taken back. */
  written?(): Promise<Ledger | undefined>
  focus(id: ControlId): Promise<void>
  /** The control that has the focus on the page: where the user has just clicked. Absent: cannot be told. */
  pointed?(): Promise<ControlId | undefined>
  mark(marks: readonly Mark[]): Promise<void>
  /** Calls back (coalesced) when controls or values changed. Returns the stop function. */
  watch(listener: (change: { kind: 'structure' | 'value' | 'navigated' }) => void): () => void
}
