import type { Filing } from '@beian-assist/rules'
import { batch } from '@preact/signals'
import { checkTogether } from '../../check/together.ts'
import { FormRefusal } from '../../form-refusal.ts'
import { mapControls } from '../../mapping/map.ts'
import type { FormPort, LeftReason, Mark } from '../../types.ts'
import type { FormSource } from '../ports.ts'
import type { PanelSignals } from './signals.ts'
import type { Phase } from './store.ts'

const TONES: Partial<Record<LeftReason, Mark['tone']>> = {
  equal: 'done',
  'left-to-you': 'left',
  unmapped: 'left',
  'read-only': 'left',
  'not-confirmed': 'left',
}

/** Wait after the last change on the page before it is read again, in ms. */
const RECHECK_MS = 120

/** The connection to one form: look, look again, follow what the user and the page do. */
export function createSession(state: PanelSignals, source: FormSource, today: () => { today?: string }) {
  let form: FormPort | undefined
  let stopWatch: (() => void) | undefined
  let recheckTimer: ReturnType<typeof setTimeout> | undefined
  let others: readonly Filing[] = []

  /** Runs one action; a refusal becomes a problem with its text, anything else an unexpected one. Caught once, here. */
  async function attempt<T>(action: () => Promise<T>, back: Phase): Promise<T | undefined> {
    try {
      state.problem.value = undefined
      return await action()
    } catch (error) {
      batch(() => {
        state.problem.value =
          error instanceof FormRefusal
            ? { code: error.code }
            : { code: 'unexpected', detail: error instanceof Error ? error.name : typeof error }
        state.phase.value = back
      })
      return undefined
    }
  }

  function recheck(): void {
    const provider = state.place.value?.provider
    state.report.value = checkTogether(state.scan.value, state.filing.value, {
      ...today(),
      locale: state.locale.value,
      portfolio: others,
      ...(provider === undefined ? {} : { provider }),
    })
  }

  async function rescan(): Promise<void> {
    if (!form) return
    const page = await form.scan()
    state.scan.value = { ...page, mappings: mapControls(page) }
    recheck()
  }

  const marks = (): readonly Mark[] =>
    (state.plan.value?.items ?? []).map((item, index) => ({
      control: item.control,
      number: index + 1,
      tone: item.action === 'write' ? 'fill' : (TONES[item.reason ?? 'unmapped'] ?? 'attention'),
    }))

  function lost(): void {
    form = undefined
    if (state.phase.value === 'filling') return // The fill's own receipts say where it stopped.
    batch(() => {
      state.scan.value = undefined
      state.phase.value = 'idle'
      state.problem.value = { code: 'navigated' }
    })
  }

  function follow(port: FormPort): void {
    stopWatch?.()
    stopWatch = port.watch((change) => {
      if (port !== form) return
      if (change.kind === 'navigated') return lost()
      if (state.phase.value === 'filling' || state.phase.value === 'undoing') return
      clearTimeout(recheckTimer)
      recheckTimer = setTimeout(() => {
        rescan()
          .then(() =>
            change.kind === 'structure' && state.phase.value === 'preview' ? form?.mark(marks()) : undefined,
          )
          .catch(() => undefined) // The page went away while it was being read; `navigated` says so.
      }, RECHECK_MS)
    })
  }

  /** What the user ticked and unticked on each page, by signature: looking again must not undo it. */
  const ticks = new Map<string, { readonly overrides: ReadonlySet<string>; readonly excluded: ReadonlySet<string> }>()

  function rememberTicks(): void {
    const scan = state.scan.value
    if (!scan) return
    const signatures = (ids: ReadonlySet<string>) =>
      new Set(scan.controls.filter(({ id }) => ids.has(id)).map(({ signature }) => signature))
    ticks.set(scan.url, {
      overrides: signatures(state.overrides.value),
      excluded: signatures(state.excluded.value),
    })
  }

  function recallTicks(): void {
    const scan = state.scan.value
    const known = scan && ticks.get(scan.url)
    const ids = (signatures: ReadonlySet<string> | undefined) =>
      new Set((scan?.controls ?? []).filter(({ signature }) => signatures?.has(signature)).map(({ id }) => id))
    state.overrides.value = ids(known?.overrides)
    state.excluded.value = ids(known?.excluded)
  }

  async function look(): Promise<void> {
    rememberTicks()
    state.phase.value = 'looking'
    // The connection before this one ends now, and its end is no navigation.
    stopWatch?.()
    stopWatch = undefined
    form = undefined
    await attempt(async () => {
      const connected = await source.connect()
      form = connected.form
      state.place.value = connected.place
      await rescan()
      batch(() => {
        recallTicks()
        state.receipts.value = []
        state.undone.value = []
        state.phase.value = 'preview'
      })
      follow(connected.form)
      await connected.form.mark(marks())
      if (!connected.place.fillAllowed) state.problem.value = { code: 'site-not-allowed' }
    }, 'idle')
  }

  return {
    attempt,
    look,
    rescan,
    recheck,
    marks,
    form: () => form,
    forgetTicks: () => ticks.clear(),
    others: () => others,
    setOthers: (filings: readonly Filing[]) => {
      others = filings
    },
    end: () => {
      stopWatch?.()
      clearTimeout(recheckTimer)
      form?.mark([]).catch(() => undefined)
    },
  }
}

export type PanelSession = ReturnType<typeof createSession>
