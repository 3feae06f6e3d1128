/** The one way to the page: everything it writes is read back, told, and can be taken back. Loaded with the first look. */
import { batch } from '@preact/signals'
import { guardClient } from '../../assist/client-guard.ts'
import type { FillOptions } from '../../assist/run-fill.ts'
import type { ControlId, FillPlan, Receipt } from '../../types.ts'
import type { loadPart } from '../load-work.ts'
import type { ProfileSource } from '../ports.ts'
import { withReceipts } from './as-users.ts'
import type { StoreEars } from './create-store.ts'
import { readAgain } from './read-again.ts'
import type { PanelSession } from './session.ts'
import type { PanelSignals } from './signals.ts'
import type { writtenPaths } from './undo-words.ts'

/** `planFor`: a draft of the user's is written, and nothing of the profile. */
export type WriteHow = Pick<FillOptions, 'today' | 'confirmPaths' | 'overrides' | 'planFor'>

/** Handed over by what the panel opens with: this file would else take parts of it out of its first file. */
export interface WriteHands {
  readonly state: PanelSignals
  readonly session: PanelSession
  readonly profiles: ProfileSource
  readonly hears: StoreEars | undefined
  /** What `undo` takes back from now on. */
  readonly from: (transaction: string) => void
  readonly loadPart: typeof loadPart
  readonly writtenPaths: typeof writtenPaths
  /** It begins; the user may stop it by this. */
  readonly begin: (control: AbortController) => void
}

/** Stopped when nothing was left to write, there is nothing to go on with. */
const isCutOff = (entry: Receipt): boolean => entry.status === 'failed' && entry.reason === 'aborted'

export async function writeOut(
  { state, session, profiles, hears, from, begin, loadPart, writtenPaths }: WriteHands,
  plan: FillPlan,
  confirm: readonly ControlId[],
  how: WriteHow,
): Promise<void> {
  const port = session.form()
  const have = state.filing.value
  if (!port || !have || confirm.length === 0 || state.phase.value !== 'preview') return
  if (state.place.value && !state.place.value.fillAllowed) {
    state.problem.value = { code: 'site-not-allowed' }
    return
  }
  if (state.mixUpOpen.value) {
    state.problem.value = { code: 'other-client' }
    return
  }
  const { claim, map } = state.claimFor(have, session.map)
  const control = new AbortController()
  const { signal } = control
  begin(control)
  state.progress.value = { done: 0, total: confirm.length, label: '' }
  state.phase.value = 'filling'
  const isDraft = how.planFor !== undefined
  await session.attempt(async () => {
    const id = state.profileId.value
    const stored = id === undefined || isDraft ? {} : ((await profiles.files?.(id)) ?? {})
    const files = isDraft ? {} : { ...stored, ...state.files.value }
    const { runFill } = await loadPart(() => import('../../assist/run-fill.ts'))
    const outcome = await runFill(guardClient(port, claim), have, {
      ...how,
      plan,
      confirm,
      files,
      map,
      signal,
      onProgress: (done, total, label) => {
        state.progress.value = { done, total, label }
      },
    })
    from(outcome.transaction)
    state.resumed.value = false
    state.canUndo.value = true
    hears?.filled?.(outcome, isDraft)
    const seen = state.scan.value?.controls ?? []
    if (isDraft) session.own((before) => withReceipts(before, seen, outcome.receipts))
    await session.rescan().catch(() => undefined) // After a navigation nothing can be read; the receipts say so.
    batch(() => {
      state.receipts.value = outcome.receipts
      // What was put back is the user's own writing, whatever the profile has.
      if (!isDraft) state.filledPaths.value = new Set([...state.filledPaths.value, ...writtenPaths(outcome.receipts)])
      state.putBack.value = isDraft
      state.phase.value = 'filled'
      const place = state.place.value
      if (place && id !== undefined && outcome.receipts.some((entry) => entry.status === 'done'))
        state.place.value = { ...place, boundTo: state.clientOf(id) }
      const gone = outcome.receipts.some((entry) => entry.status === 'failed' && entry.reason === 'navigated')
      if (outcome.fault !== undefined) state.problem.value = { code: 'unexpected', detail: outcome.fault }
      else if (signal.aborted && outcome.receipts.some(isCutOff)) state.problem.value = { code: 'aborted' }
      else if (outcome.refused !== undefined) state.problem.value = { code: outcome.refused }
      else if (gone) state.problem.value = { code: 'navigated' }
    })
    readAgain(session, state)
    const tone = { done: 'done', failed: 'attention', kept: 'left' } as const
    const marks = outcome.receipts.map((entry, index) => ({
      control: entry.control,
      number: index + 1,
      tone: tone[entry.status],
    }))
    await port.mark(marks).catch(() => undefined)
  }, 'preview')
  state.progress.value = undefined
}
