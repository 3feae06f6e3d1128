import type { PanelSignals } from './signals.ts'

/** How long a step must be gone before the next one is looked at, in ms. */
const MOVED_MS = 800

/** A page that has gone on to its next step is looked at; one that only blinks is not. Returns the stop function. */
export function followMoves(state: PanelSignals, look: () => Promise<void>): () => void {
  let moved: ReturnType<typeof setTimeout> | undefined
  const stop = state.movedOn.subscribe((gone) => {
    clearTimeout(moved)
    if (gone && state.phase.peek() === 'filled')
      moved = setTimeout(() => state.phase.peek() === 'filled' && look(), MOVED_MS)
  })
  return () => {
    stop()
    clearTimeout(moved)
  }
}
