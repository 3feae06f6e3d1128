import type { ControlId, ControlKind, Rect } from '../types.ts'

/** What a piece of visible text seems to be, from its element. */
export type RunRole = 'text' | 'label' | 'heading' | 'action' | 'aside'

/** One visible piece of text on one or more lines, with its place. All measures in CSS pixels of the top viewport. */
export interface TextRun {
  readonly text: string
  readonly rect: Rect
  /** Place in document order, comparable with the chains and spans of controls. */
  readonly at: number
  /** Height of one line. */
  readonly size: number
  readonly role: RunRole
  readonly frame: string
  /** Box that scrolls apart from the page: 0 or absent is the page itself. */
  readonly layer?: number
  /** Shown inside this control: its value, or the name of one of its options. */
  readonly owner?: ControlId
}

export interface Explicit {
  readonly text: string
  readonly how: 'for' | 'wrap' | 'labelledby' | 'aria-label' | 'group' | 'describedby' | 'title'
}

/** An ancestor of a control. */
export interface Ancestor {
  readonly start: number
  readonly end: number
  /** Controls it holds, this one included; auxiliary ones are not counted. */
  readonly controls: number
  /** Its class or tag says that it is one row of a form. */
  readonly row: boolean
}

export interface Cell {
  /** Header texts of the same row, nearest first. */
  readonly row: readonly string[]
  /** Header texts of the same column, nearest first. */
  readonly column: readonly string[]
}

/** Facts of one control that evidence is made from. Nothing that the user typed. */
export interface ControlFacts {
  readonly id: ControlId
  readonly kind: ControlKind
  readonly rect: Rect
  readonly frame: string
  readonly layer?: number
  readonly start: number
  readonly end: number
  readonly explicit: readonly Explicit[]
  /** Innermost first. */
  readonly chain: readonly Ancestor[]
  readonly cell?: Cell
  readonly legend?: string
  readonly scope: readonly string[]
  readonly name?: string
  readonly domId?: string
  readonly classes?: string
  readonly data: readonly string[]
  readonly placeholder: readonly string[]
  readonly autocomplete?: string
  readonly options: readonly string[]
  readonly type?: string
  readonly maxLength?: number
  readonly pattern?: string
  readonly inputMode?: string
  readonly accept?: string
  /** A country code, a unit: not counted as a control of its own row. */
  readonly auxiliary: boolean
  readonly hidden: boolean
}

/** Pure data between the page side and the label evidence. Controls and runs are in document order. */
export interface Snapshot {
  readonly runs: readonly TextRun[]
  readonly controls: readonly ControlFacts[]
}
