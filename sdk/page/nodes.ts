import type { KnownWidget } from '../kits/index.ts'
import type { ControlFlag, ControlId, ControlKind } from '../types.ts'

/** DOM side of a control. Never leaves the page side. */
export interface ControlNodes {
  readonly id: ControlId
  readonly kind: ControlKind
  /** The smallest element that is the whole control: the native control itself, or the widget's shell. */
  readonly root: Element
  /** Native input, textarea or select inside (or equal to) the root, if any. A date range has two in `parts`. */
  readonly input: HTMLElement | null
  /** radio and checkboxGroup: one element per option (native input, or the option's box); composite and dateRange: the parts, in order. */
  readonly parts: readonly Element[]
  /** The widget of a known kit that it is; absent with hints switched off. */
  readonly widget?: KnownWidget
}

/** Look-up from ids to nodes; `undefined` when the node left its document or became another control. */
export interface PageNodes {
  nodes(id: ControlId): ControlNodes | undefined
  /**
   * Whether the control still is what a scan said: label text, scope, kind, name stem and position among equals, in one
   * string. Asked right before a write.
   */
  isStill(id: ControlId, signature: string): boolean
  /** Flags as they are now, if the page side can tell; looked at again right before a write. */
  flags?(id: ControlId): readonly ControlFlag[]
}
