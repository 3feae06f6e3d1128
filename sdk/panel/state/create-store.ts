import type { Locale } from '@beian-assist/rules'
import { batch } from '@preact/signals'
import { type FillOutcome, runFill } from '../../assist/run-fill.ts'
import type { ControlId, UndoReceipt } from '../../types.ts'
import type { FormSource, ProfileSource } from '../ports.ts'
import { createEditing } from './editing.ts'
import { createSession } from './session.ts'
import { createSignals } from './signals.ts'
import type { PanelStore } from './store.ts'

/** What the owner of the panel may hear of. */
export interface StoreEars {
  filled?(outcome: FillOutcome): void
  undone?(transaction: string, receipts: readonly UndoReceipt[]): void
}

export interface StoreOptions {
  readonly source: FormSource
  readonly profiles: ProfileSource
  readonly locale?: Locale
  /** ISO date; the system's when absent. */
  readonly today?: string
  readonly hears?: StoreEars
}

const flip = (set: ReadonlySet<ControlId>, id: ControlId): ReadonlySet<ControlId> => {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}

/** Joins the two ports to the state that the panel's parts draw. */
export function createStore(options: StoreOptions): PanelStore {
  const { source, profiles } = options
  const today = () => (options.today === undefined ? {} : { today: options.today })
  const state = createSignals(options.locale ?? 'zh-CN', today)
  const session = createSession(state, source, today)
  let running: AbortController | undefined
  let transaction: string | undefined

  async function choose(id: string | undefined): Promise<void> {
    // The form is being written for one client: another one waits.
    if (state.phase.value === 'filling' || state.phase.value === 'undoing') return
    const found = id === undefined ? undefined : await profiles.get(id)
    session.setOthers(found && id !== undefined ? await profiles.others(id) : [])
    batch(() => {
      // Another client's pictures must not go into this one's form.
      if (state.profileId.value !== (found ? id : undefined)) state.files.value = {}
      state.profileId.value = found ? id : undefined
      state.filing.value = found
      session.forgetTicks()
      state.overrides.value = new Set()
      state.excluded.value = new Set()
      if (state.phase.value !== 'idle' && state.scan.value) state.phase.value = 'preview'
    })
    session.recheck()
    if (state.scan.value)
      await session
        .form()
        ?.mark(session.marks())
        .catch(() => undefined)
  }

  async function fill(): Promise<void> {
    const port = session.form()
    const have = state.filing.value
    const plan = state.plan.value
    const confirm = state.chosen.value
    if (!port || !have || !plan || confirm.length === 0 || state.phase.value !== 'preview') return
    if (state.place.value && !state.place.value.fillAllowed) {
      state.problem.value = { code: 'site-not-allowed' }
      return
    }
    running = new AbortController()
    const signal = running.signal
    state.progress.value = { done: 0, total: confirm.length, label: '' }
    state.phase.value = 'filling'
    await session.attempt(async () => {
      const id = state.profileId.value
      const stored = id === undefined ? {} : ((await profiles.files?.(id)) ?? {})
      const files = { ...stored, ...state.files.value }
      const outcome = await runFill(port, have, {
        ...today(),
        plan,
        confirm,
        // The preview says so: what the page asks for only after a choice is filled in the same go.
        confirmPaths: [...plan.unused, ...(plan.rows ?? []).map((row) => row.path)],
        files,
        overrides: [...state.overrides.value],
        signal,
        onProgress: (done, total, label) => {
          state.progress.value = { done, total, label }
        },
      })
      transaction = outcome.transaction
      state.canUndo.value = true
      options.hears?.filled?.(outcome)
      await session.rescan().catch(() => undefined) // After a navigation nothing can be read; the receipts say so.
      batch(() => {
        state.receipts.value = outcome.receipts
        state.phase.value = 'filled'
        const gone = outcome.receipts.some((entry) => entry.status === 'failed' && entry.reason === 'navigated')
        if (outcome.fault !== undefined) state.problem.value = { code: 'unexpected', detail: outcome.fault }
        else if (signal.aborted) state.problem.value = { code: 'aborted' }
        else if (outcome.refused !== undefined) state.problem.value = { code: outcome.refused }
        else if (gone) state.problem.value = { code: 'navigated' }
      })
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
      options.hears?.undone?.(what, back)
      const known = new Map(state.receipts.value.map((entry) => [entry.control, entry]))
      state.undone.value = back.map((entry) => {
        const receipt = known.get(entry.control)
        return { ...entry, label: receipt?.label ?? entry.label, ...(receipt?.field ? { field: receipt.field } : {}) }
      })
      transaction = undefined
      state.canUndo.value = false
      await session.rescan()
      await port.mark([]).catch(() => undefined)
      state.phase.value = 'undone'
    }, 'filled')
  }

  async function loadProfiles(): Promise<void> {
    state.profiles.value = await profiles.list()
    state.canStore.value = profiles.put !== undefined
    const id = state.profileId.value
    if (id === undefined) return
    await choose(state.profiles.value.some((entry) => entry.id === id) ? id : undefined)
  }

  const stopProfiles = profiles.onChange?.(() => {
    loadProfiles()
  })
  const stopSource = source.onChange(() => {
    // A new tab or a grant: look by itself only where nothing of the user's would be lost from view.
    if (state.phase.value === 'preview' || state.phase.value === 'idle') session.look()
  })
  const stopLocale = state.locale.subscribe(() => {
    if (state.scan.peek() || state.filing.peek()) session.recheck()
    // Samples and "no name yet" are worded in the panel's language.
    profiles.list().then((list) => {
      state.profiles.value = list
    })
  })
  loadProfiles()

  return {
    ...state,
    ...createEditing(state, session, profiles, choose),
    look: session.look,
    choose,
    others: session.others,
    fill,
    undo,
    allowSite: async () => {
      const where = state.place.value
      if (!where || !(await source.allow?.(where))) return
      batch(() => {
        state.place.value = { ...where, fillAllowed: true }
        state.problem.value = undefined
      })
    },
    toggle: (control) => {
      const item = state.plan.value?.items.find((entry) => entry.control === control)
      const forced = state.overrides.value.has(control)
      if (item?.action === 'write' && !forced) state.excluded.value = flip(state.excluded.value, control)
      else state.overrides.value = flip(state.overrides.value, control)
    },
    giveFiles: (field, list) => {
      const { [field]: _, ...rest } = state.files.value
      state.files.value = list.length > 0 ? { ...rest, [field]: list } : rest
    },
    stop: () => running?.abort(),
    backToPreview: session.look,
    show: async (control) => {
      await session.attempt(async () => session.form()?.focus(control), state.phase.value)
    },
    destroy: () => {
      stopProfiles?.()
      stopSource()
      stopLocale()
      running?.abort()
      session.end()
    },
  }
}
