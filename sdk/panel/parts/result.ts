import type { Receipt } from '../../types.ts'
import type { PanelStore } from '../state/store.ts'
import { changedSince, lateItems, type Since } from './changed-since.ts'
import type { useText } from './context.ts'
import { standing } from './standing.ts'

/** What of a fill stands now, by the values that were read last. */
export function resultOf(store: PanelStore) {
  const receipts = store.receipts.value
  const undone = store.undone.value
  // What the page shows by now is another step: nothing of this one can be compared with it.
  const scan = store.movedOn.value ? undefined : store.scan.value
  // A draft that was put back is compared by its letters: the profile has something else.
  const plan = scan && !store.putBack.value ? store.plan.value : undefined
  const since = scan
    ? changedSince({ receipts, undone, scan, plan, overrides: store.overrides.value })
    : new Map<string, Since>()
  const { done, back } = standing(receipts, undone)
  const by = (...kinds: Since['kind'][]): readonly Receipt[] =>
    done.filter(({ control }) => kinds.some((kind) => since.get(control)?.kind === kind))
  return {
    since,
    done: done.filter(({ control }) => !since.has(control)),
    /** The page's doing, as far as is known. */
    changed: by('changed', 'emptied'),
    yours: by('yours'),
    gone: by('gone'),
    back,
    failed: receipts.filter(({ status }) => status === 'failed'),
    kept: receipts.filter(({ status }) => status === 'kept'),
    // A panel that was not there before the fill does not know what the page showed then.
    late: !plan || store.resumed.value ? [] : lateItems(receipts, plan, store.excluded.value),
  }
}

export type Result = ReturnType<typeof resultOf>

/** The result in one sentence, for those who do not see the panel. What came late says itself. */
export function resultSaid(store: PanelStore, t: ReturnType<typeof useText>): string {
  const { done, failed, changed } = resultOf(store)
  return [
    t('fill.summary', { done: done.length }),
    failed.length > 0 && t('fill.summaryFailed', { failed: failed.length }),
    changed.length > 0 && t('since.count', { count: changed.length }),
  ]
    .filter(Boolean)
    .join(t('list.separator'))
}
