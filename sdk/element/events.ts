/** Events of `<beian-assist>`. None bubbles: a form around it hears nothing that is not its own. */
import type { Report } from '@beian-assist/rules'
import type { ComingWrite } from '../assist/ask-first.ts'
import type { FillOutcome } from '../assist/run-fill.ts'
import type { PageReport } from '../check/page-report.ts'
import type { DeclarationProblemCode } from '../declare/declared.ts'
import type { FormRefusalCode } from '../form-refusal.ts'
import type { Scan, UndoReceipt } from '../types.ts'

export interface ElementProblem {
  /**
   * `no-form`: `for` names no element (yet), or `form` is null. `bad-filing`: a part of `profiles` that no filing can hold was
   * left out. The others: a provider or declarations that cannot be followed, refusals of the page.
   */
  readonly code:
    | 'no-form'
    | 'bad-filing'
    | 'unknown-provider'
    | 'unexpected'
    | 'part-missing'
    | DeclarationProblemCode
    | FormRefusalCode
  /** The selector, id or attribute value it is about; the name of an unexpected error. */
  readonly text?: string
}

export interface ElementEventDetails {
  /** The form was looked at for the first time. */
  ready: Scan
  /** Controls or values of the page changed, by whoever. */
  change: { readonly kind: 'structure' | 'value' | 'navigated' }
  /** The rules were asked about what the page holds. */
  finding: Report | PageReport
  /** Cancelable: before the first write of a fill, and before every row that is added to a list. */
  'fill-preview': { readonly writes: readonly ComingWrite[]; readonly row?: string }
  fill: FillOutcome
  /** Cancelable: before a fill is taken back. */
  'undo-preview': null
  undo: readonly UndoReceipt[]
  error: ElementProblem
}

export type ElementEventName = keyof ElementEventDetails

export type ElementEvent<Name extends ElementEventName = ElementEventName> = CustomEvent<ElementEventDetails[Name]>

export const elementEvents = [
  'ready',
  'change',
  'finding',
  'fill-preview',
  'fill',
  'undo-preview',
  'undo',
  'error',
] as const satisfies readonly ElementEventName[]

/** The types of this element's own events, beside those that every element has. */
export interface ElementWithEvents extends HTMLElement {
  addEventListener<Name extends ElementEventName>(
    name: Name,
    listener: (this: ElementWithEvents, event: ElementEvent<Name>) => void,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener<Name extends Exclude<keyof HTMLElementEventMap, ElementEventName>>(
    name: Name,
    listener: (this: ElementWithEvents, event: HTMLElementEventMap[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void
}
