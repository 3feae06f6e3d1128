/** A panel that was closed or locked in the middle of a fill, or after it, tells on reopening what stands on the page by its hand. */
import { batch } from '@preact/signals'
import type { ControlId, Ledger, Receipt, Scan } from '../../types.ts'
import { createPutAside } from './put-aside.ts'
import type { PanelSession } from './session.ts'
import type { PanelSignals } from './signals.ts'

/** Receipts of what the page's end has on record. What the page does not show any more keeps its label. */
export function resumedReceipts(ledger: Ledger, scan: Scan): readonly Receipt[] {
  const mappings = new Map(scan.mappings.map((mapping) => [mapping.control, mapping]))
  const controls = new Map(scan.controls.map((control) => [control.id, control]))
  const place = (control: ControlId) => {
    const mapping = mappings.get(control)
    return mapping && mapping.status !== 'refused' ? { field: mapping.field, path: mapping.path } : {}
  }
  const done = ledger.entries.map(({ control, label, old, now }): Receipt => {
    const undoable = old !== '' || controls.get(control)?.clearable !== false
    return { control, label, old, now, ...place(control), status: 'done', driver: '', undoable, ms: 0 }
  })
  const left = (ledger.left ?? []).map(({ control, label, reason = 'aborted', changed }): Receipt => {
    const now = controls.get(control)?.value.text ?? ''
    return { control, label, old: now, now, ...place(control), status: 'failed', reason, restored: !changed }
  })
  return [...left, ...done]
}

export interface Look {
  (quiet?: boolean): Promise<void>
  /** Another page than the one connected to is in front. */
  move(): Promise<void>
}

/**
 * The look at the page. Undo is offered for what this page has on record, and for nothing else. The first look at a page also
 * tells what another panel left behind there; what this one did there stands as it stood when the page was left.
 */
export function createLook(
  state: PanelSignals,
  session: PanelSession,
  resumes: boolean,
  undoing: { from(transaction: string | undefined): void; now(): string | undefined; isOwn(id: string): boolean },
): Look {
  let mayResume = resumes
  const aside = createPutAside(state)
  const look = async (quiet?: boolean): Promise<void> => {
    await session.look(quiet)
    const form = session.form()
    if (!resumes || !form?.written || state.phase.value !== 'preview') return
    const isFirst = mayResume
    mayResume = false
    const ledger = await form.written().catch(() => undefined)
    const scan = state.scan.value
    if (form !== session.form() || !scan || state.phase.value !== 'preview') return
    const isNews = isFirst && ledger !== undefined && !undoing.isOwn(ledger.transaction)
    undoing.from(ledger && ledger.entries.length > 0 ? ledger.transaction : undefined)
    if (!ledger || ledger.entries.length + (ledger.left?.length ?? 0) === 0) return
    if ((isFirst && aside.restore(ledger)) || !isNews) return
    batch(() => {
      state.canUndo.value = true
      state.resumed.value = true
      state.putBack.value = false
      state.receipts.value = resumedReceipts(ledger, scan)
      state.phase.value = 'filled'
    })
  }
  return Object.assign(look, {
    move: async () => {
      const transaction = undoing.now()
      if (transaction !== undefined) aside.keep(transaction)
      undoing.from(undefined)
      mayResume = resumes
      await look()
    },
  })
}
