/** Taking a fill back, whole or field by field. */
import type { ControlId, UndoReceipt } from '../../types.ts'
import type { StoreEars } from './create-store.ts'
import type { createSession } from './session.ts'
import type { createSignals } from './signals.ts'
import { named, writtenPaths } from './undo-words.ts'

type Session = ReturnType<typeof createSession>
type State = ReturnType<typeof createSignals>

export function createUndoing(state: State, session: Session, hears: StoreEars | undefined) {
  let transaction: string | undefined
  /** Fills that this panel has told of. */
  const own = new Set<string>()
  let resting: Promise<unknown> = Promise.resolve()

  const unwrite = (back: readonly UndoReceipt[]): void => {
    const restored = new Set(back.filter(({ status }) => status === 'restored').map(({ control }) => control))
    const gone = writtenPaths(state.receipts.value.filter(({ control }) => restored.has(control)))
    state.filledPaths.value = new Set([...state.filledPaths.value].filter((path) => !gone.includes(path)))
  }

  async function undo(): Promise<void> {
    const port = session.form()
    const what = transaction
    if (!port || what === undefined) {
      state.problem.value = { code: 'navigated' }
      return
    }
    state.phase.value = 'undoing'
    await session.attempt(async () => {
      const back = await port.undo(what)
      hears?.undone?.(what, back)
      unwrite(back)
      state.undone.value = named(back, state.receipts.value)
      transaction = undefined
      state.canUndo.value = false
      await session.rescan()
      await port.mark([]).catch(() => undefined)
      state.phase.value = 'undone'
    }, 'filled')
  }

  async function undoOne(control: ControlId): Promise<void> {
    const taking = takeOne(control)
    resting = taking
    await taking
  }

  async function takeOne(control: ControlId): Promise<void> {
    const port = session.form()
    const what = transaction
    if (!port || what === undefined || state.phase.value !== 'filled') return
    await session.attempt(async () => {
      const back = await port.undo(what, [control])
      hears?.undone?.(what, back)
      unwrite(back)
      state.undone.value = [
        ...state.undone.value.filter((entry) => entry.control !== control),
        ...named(back, state.receipts.value),
      ]
      await session.rescan()
    }, 'filled')
  }

  return {
    /** What `undo` takes back from now on. */
    from: (id: string | undefined) => {
      transaction = id
      state.canUndo.value = id !== undefined
      if (id !== undefined) own.add(id)
    },
    now: () => transaction,
    isOwn: (id: string) => own.has(id),
    /** Resolves when no single value is being taken back. */
    rest: () => resting,
    undo,
    undoOne,
  }
}
