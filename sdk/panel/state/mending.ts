/** One-click fixes: the value is changed in the filing and, where the page shows the field, on the page. */
import type { FieldPath } from '@beian-assist/rules'
import { withValue } from '../../filing/path.ts'
import { loadPart, loadWork } from '../load-work.ts'
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
    const { profilePlace, readFiling } = await loadWork()
    const { scan, filing: own } = { scan: state.scan.value, filing: state.filing.value }
    // Where the page names another domain than the profile, the profile's is none of this.
    const isPagesOwn = scan && own ? profilePlace(path, readFiling(scan).filing, own).named !== undefined : false
    if (!isPagesOwn && !(await change([{ path, value }]))) return
    const port = session.form()
    const kept = state.filing.value
    const filing = kept && isPagesOwn ? withValue(kept, path, value) : kept
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
