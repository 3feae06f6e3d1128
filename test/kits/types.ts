import type { FieldPath } from '@beian-assist/rules'
import type { ControlKind } from '../../sdk/types.ts'

/** A canonical value: national code, text, ISO date or yes/no. */
export type Code = string | number | boolean
/** What a page offers: canonical code, the page's wording, the page's own value (absent: the code itself). */
export type Choice = readonly [code: Code, label: string, value?: Code]

/** Why a control must stay untouched. */
export type Role = 'search' | 'captcha' | 'otp' | 'consent' | 'honeypot' | 'password' | 'signature'

/** Variant of a kind that a kit renders in another way. */
export type Look = 'filter' | 'virtual' | 'buttons' | 'cards' | 'inline'

export interface Field {
  /** Key in `__model()`; on filing pages the field path. */
  readonly id: string
  /** `none`: an honest control that no field of the dictionary describes. */
  readonly path: FieldPath | 'never' | 'none'
  /** Further paths that the same control holds: end of a range, upper levels of a region. */
  readonly also?: readonly FieldPath[]
  readonly kind: ControlKind
  readonly label: string
  readonly look?: Look
  readonly role?: Role
  readonly placeholder?: string
  readonly hint?: string
  readonly required?: boolean
  readonly max?: number
  readonly choices?: readonly Choice[]
  /** Choices depend on another field of the page; keys are its canonical codes. */
  readonly choicesBy?: { readonly id: string; readonly map: Readonly<Record<string, readonly Choice[]>> }
  /** Region controls: what the page stores per level. */
  readonly stores?: 'code' | 'name'
  /** Choices come 800 ms after they are asked for. */
  readonly late?: boolean
  readonly mask?: 'phone' | 'id'
  /** Stored and displayed date format; stored `date` is an object that `__model()` shows in ISO form. */
  readonly date?: { readonly stored: 'date' | DateFormat; readonly shown: DateFormat }
  /** checkbox and switch: page values for off and on (absent: false, true). */
  readonly states?: readonly [Code, Code]
  /** The control is made anew when it loses the focus. */
  readonly renewed?: boolean
  readonly check?: 'mobile' | 'phone' | 'email' | 'id18' | 'uscc' | 'domain'
  /** Shown only while another field has this canonical code. */
  readonly showIf?: readonly [id: string, code: Code]
  /** Page value at load, in canonical form. */
  readonly initial?: unknown
  /** Cells: canonical values to try. Range: [from, to]; region: codes per level; several: list of codes; upload: file name. */
  readonly targets?: readonly unknown[]
}

export type DateFormat = 'YYYY-MM-DD' | 'YYYY/MM/DD' | 'YYYY.MM.DD' | 'YYYY年MM月DD日'

export interface Section {
  readonly title: string
  readonly note?: string
  readonly fields: readonly Field[]
  /** A table of equal rows below the fields: labels only in the column heads. */
  readonly grid?: { readonly heads: readonly string[]; readonly rows: readonly (readonly Field[])[] }
}

export type Layout = 'left' | 'top' | 'table' | 'placeholder'

export interface Page {
  readonly title: string
  readonly brand: string
  readonly layout: Layout
  /** `steps` and `tabs` show one section at a time. */
  readonly shell: 'cards' | 'steps' | 'tabs' | 'plain'
  readonly header: readonly Field[]
  readonly sections: readonly Section[]
  readonly submit: string
}

export interface Truth {
  readonly cells: Page
  readonly filing: Page
}

/** One control of the page as it stands now. */
export interface TruthEntry {
  readonly element: Element
  readonly id: string
  /** Dictionary id, `never` or `none`. */
  readonly field: string
  readonly path: string
  readonly also: readonly string[]
  readonly kind: ControlKind
  readonly label: string
  readonly role?: Role
}

export interface PageLog {
  readonly submits: string[]
  readonly consents: boolean[]
  readonly searches: string[]
  readonly codes: string[]
}

/** What a page of the gallery offers to tests, in its own world only. */
export interface Gallery {
  __truth(): TruthEntry[]
  __model(): Record<string, unknown>
  readonly __log: PageLog
  /** Pages with steps or tabs: shows a section. */
  __show(section: number): void
  readonly __ready: boolean
}
