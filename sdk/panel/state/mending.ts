/** One-click fixes: the value is changed in the filing and, where the page shows the field, on the page. */
import type { FieldPath } from '@beian-assist/rules'
import { loadPart } from '../load-work.ts'
import type { PanelSession } from './session.ts'
import type { PanelSignals } from './signals.ts'
import type { PanelStore } from './store.ts'

export function createMending(
  state: PanelSignals,
  session: PanelSession,
  change: PanelStore['change'],
  today: () => { today?: string },
): Pick<PanelStore, 'mend'> {
  async function mend(path: FieldPath, value: unknown): Promise<void> {
    const control = state.scan.value?.mappings.find((mapping) => mapping.status === 'mapped' && mapping.path === path)
    const shown = state.scan.value?.controls.find(({ id }) => id === control?.control)?.value.text ?? ''
    if (!(await change([{ path, value }]))) return
    const port = session.form()
    const filing = state.filing.value
    // An empty box is filled with the rest of the page; what stands there and is wrong is replaced now.
    if (!port || !filing || !control || shown === '' || state.place.value?.fillAllowed !== true) return
    await session.attempt(async () => {
      const { control: id } = control
      const { runFill } = await loadPart(() => import('../../assist/run-fill.ts'))
      await runFill(port, filing, { ...today(), confirm: [id], overrides: [id] })
      await session.rescan()
    }, state.phase.value)
  }
  return { mend }
}
