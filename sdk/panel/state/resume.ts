/** A panel that was closed or locked in the middle of a fill, or after it, tells on reopening what stands on the page by its hand. */
import { batch } from '@preact/signals'
import type { ControlId, Ledger, Receipt, Scan } from '../../types.ts'
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

/** The look at the page. The first one of a panel also asks what another panel left behind there. */
export function createLook(
  state: PanelSignals,
  session: PanelSession,
  resumes: boolean,
  begin: (ledger: Ledger) => void,
): (quiet?: boolean) => Promise<void> {
  let mayResume = resumes
  return async (quiet) => {
    await session.look(quiet)
    if (!mayResume || state.phase.value !== 'preview') return
    mayResume = false
    const ledger = await session
      .form()
      ?.written?.()
      .catch(() => undefined)
    const scan = state.scan.value
    if (!ledger || ledger.entries.length + (ledger.left?.length ?? 0) === 0 || !scan || state.phase.value !== 'preview')
      return
    begin(ledger)
    batch(() => {
      state.canUndo.value = true
      state.resumed.value = true
      state.receipts.value = resumedReceipts(ledger, scan)
      state.phase.value = 'filled'
    })
  }
}
