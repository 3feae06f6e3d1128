/** The panel stands beside the page in front: when that is another one, it looks at that one. */
import type { FormSource } from '../ports.ts'
import type { PanelSignals } from './signals.ts'
import type { Phase } from './store.ts'

/** Phases in which nothing is under way that a look at another page would cut off. */
const AT_REST: ReadonlySet<Phase> = new Set(['idle', 'preview', 'filled', 'undone'])
/** Phases in which nothing of the user's is lost from view by looking at the same page again. */
const FRESH: ReadonlySet<Phase> = new Set(['idle', 'preview'])

export interface Moves {
  /** Resolves when nothing small is under way, such as taking one value back. */
  rest(): Promise<unknown>
  look(): Promise<void>
  /** Another page is in front: what belongs to the one before is put aside, and this one looked at. */
  move(): Promise<void>
}

/** Returns the stop function. */
export function followFront(state: PanelSignals, source: FormSource, { rest, look, move }: Moves): () => void {
  async function follow(mayLook: boolean): Promise<void> {
    if (!AT_REST.has(state.phase.peek())) return // Asked again when it has ended.
    const [isHere] = await Promise.all([source.isInFront?.().catch(() => true) ?? true, rest()])
    const phase = state.phase.peek()
    if (!isHere && AT_REST.has(phase)) await move()
    else if (mayLook && FRESH.has(phase)) await look()
  }
  const stopSource = source.onChange(() => void follow(true))
  // The tab may have been changed while the panel was filling, or on its way to the page.
  const stopPhase = source.isInFront && state.phase.subscribe(() => void follow(false))
  return () => {
    stopSource()
    stopPhase?.()
  }
}
