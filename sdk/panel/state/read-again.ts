/** Scripts of a page set values without any event: after a fill they are read again for a while, and then no more. */
import type { PanelSession } from './session.ts'
import type { PanelSignals } from './signals.ts'

/** After the result, in ms: what answers of a server take that a page waits for. */
export const READ_AGAIN_MS: readonly number[] = [600, 1500, 3000, 6000]

export function readAgain(session: PanelSession, state: PanelSignals): void {
  const form = session.form()
  const result = state.receipts.peek()
  const next = (turn: number, before: number): void => {
    const at = READ_AGAIN_MS[turn]
    if (at === undefined) return
    setTimeout(() => {
      if (!form || session.form() !== form || state.receipts.peek() !== result) return
      // A value that is being taken back is read by that; the page may be going away, which is said elsewhere.
      if (state.phase.peek() === 'filled') void session.reread().catch(() => undefined)
      next(turn + 1, at)
    }, at - before)
  }
  next(0, 0)
}
