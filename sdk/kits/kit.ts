/**
 * What is known of the widgets of a UI kit. Hints only: they save a driver the looking around, and are told apart from
 * nothing else. A kit without hints, renamed classes or another version is filled all the same.
 */
import type { ControlKind } from '../types.ts'

export interface WidgetHint {
  /** Matches the box of the widget, from the control's root upwards. */
  readonly shell: string
  readonly kinds: readonly ControlKind[]
  /** Inside the shell: what a person presses to open it. Only where the generic look for it was measured to be slower. */
  readonly press?: string
  /** Inside the shell: the cross that empties it, shown under the pointer or always there. */
  readonly clear?: string
}

export interface Kit {
  readonly name: string
  readonly widgets: readonly WidgetHint[]
}
