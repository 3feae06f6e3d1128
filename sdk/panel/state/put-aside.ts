/** Results of fills whose pages are not in front now, until they are again. In memory only. */
import { batch } from '@preact/signals'
import type { Ledger, Receipt, UndoReceipt } from '../../types.ts'
import type { PanelSignals } from './signals.ts'

interface Aside {
  readonly receipts: readonly Receipt[]
  readonly undone: readonly UndoReceipt[]
  readonly putBack: boolean
  readonly resumed: boolean
  readonly profile: string | undefined
}

export interface PutAside {
  keep(transaction: string): void
  /** Shows what was put aside of the fill that the page has on record. False: nothing was, or it is another client's. */
  restore(ledger: Ledger): boolean
}

export function createPutAside(state: PanelSignals): PutAside {
  /** By transaction: the page's own record says which one is its own. */
  const kept = new Map<string, Aside>()
  return {
    keep(transaction) {
      if (state.phase.value !== 'filled' || state.receipts.value.length === 0) return
      kept.set(transaction, {
        receipts: state.receipts.value,
        undone: state.undone.value,
        putBack: state.putBack.value,
        resumed: state.resumed.value,
        profile: state.profileId.value,
      })
    },
    restore(ledger) {
      const found = kept.get(ledger.transaction)
      const now = state.profileId.value
      if (!found || (now !== undefined && now !== found.profile)) return false
      const known = new Set(found.receipts.map(({ control }) => control))
      // The ids of a frame that came anew are others: the preview offers the undo.
      if (!ledger.entries.every(({ control }) => known.has(control))) return false
      kept.delete(ledger.transaction)
      batch(() => {
        state.receipts.value = found.receipts
        state.undone.value = found.undone
        state.putBack.value = found.putBack
        state.resumed.value = found.resumed
        state.phase.value = 'filled'
      })
      return true
    },
  }
}
