import type { FieldId } from '@beian-assist/rules'
import type { CorrectionStore } from '../../corrections/correction.ts'
import { memoryCorrections } from '../../corrections/memory.ts'
import type { ControlId } from '../../types.ts'
import { loadWork } from '../load-work.ts'
import type { PanelSession } from './session.ts'
import type { PanelSignals } from './signals.ts'
import type { CorrectionNote, PanelStore } from './store.ts'

type Correcting = Pick<PanelStore, 'correct' | 'forget' | 'learn' | 'correctionsLast'> & { readonly end: () => void }

/** "Use this field as …", and what follows from it on the page in front. */
export function createCorrecting(
  state: PanelSignals,
  session: PanelSession,
  today: () => string,
  store: CorrectionStore = memoryCorrections(),
): Correcting {
  /** What cannot be read is said, and what was known before stays in force: an unreadable list is not an empty one. */
  async function load(): Promise<void> {
    try {
      state.corrections.value = await store.list()
      state.unreadCorrections.value = store.unreadable?.() ?? 0
    } catch {
      state.unreadCorrections.value = 'all'
    }
  }

  /** Does what changes the list; when the list cannot be read or written, nothing is changed and that is said. */
  async function attempt(act: () => Promise<CorrectionNote>): Promise<void> {
    state.correctionNote.value = await act().catch((): CorrectionNote => ({ code: 'failed' }))
  }

  async function changed(): Promise<void> {
    await load()
    if (state.phase.value !== 'preview') return
    await session.rescan()
    await session
      .form()
      ?.mark(session.marks())
      .catch(() => undefined)
  }

  const newId = (): string => crypto.randomUUID()
  /** The correction that stands behind a control's mapping now. */
  /** Removes it; one that another window has removed already is gone as well. */
  const isGone = async (id: string): Promise<boolean> =>
    (await store.remove(id)) || !(await store.list()).some((each) => each.id === id)
  const taught = async (control: ControlId, field: FieldId | 'never') => {
    const page = state.scan.value
    return page && (await loadWork()).correctionFor(page, control, field, { id: newId(), today: today() })
  }

  const stop = store.onChange?.(() => {
    changed().catch(() => undefined) // The page went away meanwhile; the next look has them.
  })
  void load()

  return {
    correctionsLast: () => store.lasting,
    correct: async (control, field) => {
      const made = await taught(control, field ?? 'never')
      if (!made) return
      await attempt(async () => {
        if (field !== undefined) {
          const kept = await store.put([made])
          return { code: !kept ? 'full' : store.lasting ? 'kept' : 'session' }
        }
        const old = state.corrections.value.find(
          (each) => each.origin === made.origin && each.path === made.path && each.signature === made.signature,
        )
        return { code: !old || (await isGone(old.id)) ? 'forgotten' : 'failed' }
      })
      state.correcting.value = undefined
      await session.attempt(changed, state.phase.value)
    },
    forget: async (id) => {
      await attempt(async () => ({ code: (await isGone(id)) ? 'forgotten' : 'failed' }))
      await session.attempt(changed, state.phase.value)
    },
    learn: async (text) => {
      const { readCorrections } = await import('../../corrections/file.ts')
      const read = readCorrections(text, newId)
      if (!read) {
        state.correctionNote.value = { code: 'file' }
        return
      }
      await attempt(async () =>
        (await store.put(read.corrections))
          ? { code: 'learnt', count: read.corrections.length, refused: read.refused }
          : { code: 'full' },
      )
      await session.attempt(changed, state.phase.value)
    },
    end: () => stop?.(),
  }
}
