import type { ControlNodes } from '../page/nodes.ts'
import type { ControlKind, FailReason, Reading, Target } from '../types.ts'

/** Where the engine runs: beside the page's own scripts (SDK) or in an isolated world (extension). */
export type World = 'page' | 'isolated'

export interface DriverContext {
  readonly world: World
  readonly signal: AbortSignal
  /** Files that the user confirmed for this control. */
  readonly files: readonly File[]
  /** Current nodes: frameworks replace them while a widget is being driven. */
  nodes(): ControlNodes | undefined
  read(): Reading
}

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly reason: FailReason; readonly final?: true }

export const wrote: Outcome = { ok: true }
export const failed = (reason: FailReason): Outcome => ({ ok: false, reason })
/** No other rung can do better: do not climb on. */
export const refused = (reason: FailReason): Outcome => ({ ok: false, reason, final: true })

/** One way of writing. Tries, and reports whether it could act; whether the page kept it is read back elsewhere. */
export interface Rung {
  readonly name: string
  run(nodes: ControlNodes, target: Target, context: DriverContext): Promise<Outcome>
}

export interface Driver {
  readonly id: string
  readonly kinds: readonly ControlKind[]
  match(nodes: ControlNodes, target: Target): boolean
  /** It may have to open a list or a calendar, which some pages do only while they are in front. */
  readonly opens?: true
  /** Cheapest first; at most three are tried. */
  readonly rungs: readonly Rung[]
}
