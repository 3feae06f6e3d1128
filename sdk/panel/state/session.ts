import type { Filing } from '@beian-assist/rules'
import { batch } from '@preact/signals'
import type { Adapter } from '../../adapters/adapter.ts'
import { loadRulebook } from '../../check/load-rulebook.ts'
import { FormRefusal } from '../../form-refusal.ts'
import type { FormPort, LeftReason, Mapping, Mark, PageScan } from '../../types.ts'
import { loadPart, loadWork, PartMissing, work } from '../load-work.ts'
import type { FormSource } from '../ports.ts'
import type { PutBack } from './as-users.ts'
import type { PanelSignals } from './signals.ts'
import type { Phase, Problem } from './store.ts'

const TONES: Partial<Record<LeftReason, Mark['tone']>> = {
  equal: 'done',
  'left-to-you': 'left',
  unmapped: 'left',
  'read-only': 'left',
  'not-confirmed': 'left',
}

/** Wait after the last change of the page's structure before it is looked at again, in ms; values are read at once. */
const RECHECK_MS = 120
/** The same after a value: the whole look is only to learn what the value made appear. */
const RELOOK_MS = 600
const BUSY: ReadonlySet<Phase> = new Set<Phase>(['looking', 'filling', 'undoing'])

function problemOf(error: unknown): Problem {
  if (error instanceof FormRefusal) return { code: error.code }
  if (error instanceof PartMissing) return { code: 'part-missing' }
  return { code: 'unexpected', detail: error instanceof Error ? error.name : typeof error }
}

/** The connection to one form: look, look again, follow what the user and the page do. */
export function createSession(
  state: PanelSignals,
  source: FormSource,
  today: () => { today?: string },
  adapterOf?: (url: string) => Adapter | undefined,
) {
  let form: FormPort | undefined
  let stopWatch: (() => void) | undefined
  let recheckTimer: ReturnType<typeof setTimeout> | undefined

  /** Runs one action; a refusal becomes a problem with its text, anything else an unexpected one. Caught once, here. */
  async function attempt<T>(action: () => Promise<T>, back: Phase): Promise<T | undefined> {
    try {
      state.problem.value = undefined
      return await action()
    } catch (error) {
      batch(() => {
        state.problem.value = problemOf(error)
        state.phase.value = back
      })
      return undefined
    }
  }

  let turn = 0
  /** Never rejects: a check that a later one has overtaken says nothing. */
  async function recheck(): Promise<void> {
    const mine = ++turn
    try {
      await judge(() => mine === turn)
    } catch (error) {
      if (mine === turn) state.problem.value = problemOf(error)
    }
  }

  async function judge(isCurrent: () => boolean): Promise<void> {
    const seen = state.scan.value
    const profile = state.filing.value
    let joined: Filing | undefined
    if (seen || profile) {
      const { together, withImage } = work.peek() ?? (await loadWork())
      if (!isCurrent()) return
      const known = together(seen, profile)
      joined = known && Object.values(state.pictures.value).reduce(withImage, known)
    }
    if (!joined) {
      state.whole.value = undefined
      state.report.value = undefined
      state.materials.value = []
      return
    }
    state.whole.value ??= joined
    const { check, requiredMaterials, safeFixes, ruleTitle, sourceWords, withDerived } = await loadPart(loadRulebook)
    if (!isCurrent()) return
    const whole = withDerived(joined)
    const provider = state.place.value?.provider
    const options = {
      ...today(),
      locale: state.locale.value,
      complete: profile !== undefined,
      ...(provider === undefined ? {} : { provider }),
    }
    batch(() => {
      state.whole.value = whole
      state.report.value = check(whole, { ...options, portfolio: [...state.others.value] })
      state.materials.value = requiredMaterials(whole, options)
      state.fixes.value = safeFixes(whole, options)
      state.titleOf.value = ruleTitle
      state.sourceWords.value = sourceWords
    })
  }

  async function map(page: PageScan): Promise<readonly Mapping[]> {
    const { adapterEvidence, correctionEvidence, mapInTurns, withKnowledge } = await loadWork()
    return mapInTurns(
      withKnowledge(page, (seen) => {
        const adapter = adapterOf?.(seen.url)
        return [
          ...correctionEvidence(seen, state.corrections.value),
          ...(adapter ? adapterEvidence(seen, adapter) : []),
        ]
      }),
    )
  }

  let own: PutBack = new Map()

  async function rescan(): Promise<void> {
    const from = form
    if (!from) return
    const [page, { asUsers, isStale }] = await Promise.all([from.scan(), loadWork()])
    const mappings = await map(page)
    // Another page has come in front meanwhile.
    if (from !== form) return
    state.scan.value = { ...page, controls: asUsers(own, page.controls), mappings }
    const adapter = adapterOf?.(page.url)
    state.staleAdapter.value = adapter && isStale(page, mappings, adapter) ? adapter : undefined
    await recheck()
  }

  let reading = false
  let stale = false
  /** What the controls hold now, without looking at the page anew: findings follow the typing. */
  async function reread(): Promise<void> {
    stale = true
    if (reading) return
    reading = true
    try {
      while (stale) {
        stale = false
        const scan = state.scan.value
        const readings = scan && (await form?.read(scan.controls.map(({ id }) => id)))
        if (!readings || state.scan.value !== scan) return
        const controls = scan.controls.map((control) => ({ ...control, value: readings[control.id] ?? control.value }))
        state.scan.value = { ...scan, controls }
        await recheck()
      }
    } finally {
      reading = false
    }
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

  function unwatch(): void {
    stopWatch?.()
    stopWatch = undefined
  }

  function follow(port: FormPort): void {
    unwatch()
    stopWatch = port.watch((change) => {
      if (port !== form) return
      if (change.kind === 'navigated') return lost()
      // The page may go away while it is being read; `navigated` says so.
      if (change.kind === 'value' && !BUSY.has(state.phase.value)) reread().catch(() => undefined)
      relook(change.kind)
    })
  }

  /** What changes while a look or a fill is under way may have changed behind its back: looked at when that is over. */
  function relook(kind: 'structure' | 'value'): void {
    clearTimeout(recheckTimer)
    recheckTimer = setTimeout(
      () => {
        if (BUSY.has(state.phase.value)) return relook(kind)
        rescan()
          .then(() => (kind === 'structure' && state.phase.value === 'preview' ? form?.mark(marks()) : undefined))
          .catch(() => undefined)
      },
      kind === 'value' ? RELOOK_MS : RECHECK_MS,
    )
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

  /** `quiet`: nobody asked for it; where it is not possible nothing is said. */
  async function look(quiet = false): Promise<void> {
    // The second press of a double click would cut off the connection that the first one makes.
    if (state.phase.value === 'looking') return
    rememberTicks()
    state.reviewing.value = false
    state.phase.value = 'looking'
    // The connection before this one ends now, and its end is no navigation.
    unwatch()
    form = undefined
    let stands = false
    await attempt(async () => {
      const connected = await source.connect().catch((error: unknown) => {
        // Nothing is known of the page in front: what is shown must not be that of the one before.
        batch(() => {
          state.place.value = undefined
          state.scan.value = undefined
        })
        void recheck()
        throw error
      })
      form = connected.form
      state.place.value = connected.place
      follow(connected.form)
      await rescan()
      // It has gone away meanwhile, and that has been said.
      if (form !== connected.form) return
      batch(() => {
        recallTicks()
        state.receipts.value = []
        state.undone.value = []
        state.phase.value = 'preview'
      })
      stands = true
      // The next look may cut this connection off while it marks: nothing is lost by that.
      await connected.form.mark(marks()).catch(() => undefined)
      if (!connected.place.fillAllowed && !quiet) state.problem.value = { code: 'site-not-allowed' }
    }, 'idle')
    if (!stands) unwatch()
    if (quiet && state.scan.value === undefined) state.problem.value = undefined
  }

  return {
    attempt,
    look,
    map,
    rescan,
    reread,
    recheck,
    marks,
    /** What was put back for the user is the user's own from now on. */
    own: (add: (before: PutBack) => PutBack) => {
      own = add(own)
    },
    form: () => form,
    forgetTicks: () => ticks.clear(),
    others: () => state.others.value,
    setOthers: (filings: readonly Filing[]) => {
      state.others.value = filings
    },
    end: () => {
      unwatch()
      clearTimeout(recheckTimer)
      form?.mark([]).catch(() => undefined)
      form = undefined
    },
  }
}

export type PanelSession = ReturnType<typeof createSession>
