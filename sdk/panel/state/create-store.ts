import type { Filing, Locale } from '@beian-assist/rules'
import { batch, computed, signal } from '@preact/signals'
import { runFill } from '../../assist/run-fill.ts'
import { FormRefusal } from '../../form-refusal.ts'
import { mapControls } from '../../mapping/map.ts'
import { planFill } from '../../plan/plan.ts'
import type { ControlId, FormPort, Mark, PlanItem, Receipt, Scan, UndoReceipt } from '../../types.ts'
import type { FormSource, Place, ProfileSource, ProfileSummary } from '../ports.ts'
import { checkTogether } from './check-together.ts'
import type { PanelStore, Phase, Problem, Progress, Tab } from './store.ts'

export interface StoreOptions {
  readonly source: FormSource
  readonly profiles: ProfileSource
  readonly locale?: Locale
  /** ISO date; the system's when absent. */
  readonly today?: string
}

/** Wait after the last keystroke on the page before the findings are made again, in ms. */
const RECHECK_MS = 120

export function createStore(options: StoreOptions): PanelStore {
  const { source, profiles } = options
  const locale = signal<Locale>(options.locale ?? 'zh-CN')
  const tab = signal<Tab>('fill')
  const phase = signal<Phase>('idle')
  const problem = signal<Problem | undefined>(undefined)
  const place = signal<Place | undefined>(undefined)
  const scan = signal<Scan | undefined>(undefined)
  const filing = signal<Filing | undefined>(undefined)
  const overrides = signal<ReadonlySet<ControlId>>(new Set())
  const excluded = signal<ReadonlySet<ControlId>>(new Set())
  const progress = signal<Progress | undefined>(undefined)
  const receipts = signal<readonly Receipt[]>([])
  const undone = signal<readonly UndoReceipt[]>([])
  const report = signal<PanelStore['report']['value']>(undefined)
  const list = signal<readonly ProfileSummary[]>([])
  const profileId = signal<string | undefined>(undefined)

  let form: FormPort | undefined
  let stopWatch: (() => void) | undefined
  let running: AbortController | undefined
  let transaction: string | undefined
  let others: readonly Filing[] = []
  let recheckTimer: ReturnType<typeof setTimeout> | undefined
  const base = () => (options.today === undefined ? {} : { today: options.today })

  const plan = computed(() => {
    const seen = scan.value
    const have = filing.value
    return seen && have ? planFill(seen, have, { ...base(), overrides: [...overrides.value] }) : undefined
  })
  const chosen = computed<readonly ControlId[]>(() => {
    const items = plan.value?.items ?? []
    const picked = (item: PlanItem) =>
      item.target !== undefined &&
      (item.action === 'write' ? !excluded.value.has(item.control) : overrides.value.has(item.control))
    return items.filter(picked).map((item) => item.control)
  })

  /** Runs one action; a refusal becomes a problem with its text, anything else an unexpected one. Caught once, here. */
  async function attempt<T>(action: () => Promise<T>, back: Phase): Promise<T | undefined> {
    try {
      problem.value = undefined
      return await action()
    } catch (error) {
      batch(() => {
        problem.value =
          error instanceof FormRefusal
            ? { code: error.code }
            : { code: 'unexpected', detail: error instanceof Error ? error.name : typeof error }
        phase.value = back
      })
      return undefined
    }
  }

  async function recheck(): Promise<void> {
    report.value = checkTogether(scan.value, filing.value, {
      ...base(),
      locale: locale.value,
      portfolio: others,
      ...(place.value?.provider === undefined ? {} : { provider: place.value.provider }),
    })
  }

  async function rescan(): Promise<void> {
    if (!form) return
    const page = await form.scan()
    const mappings = mapControls(page)
    batch(() => {
      scan.value = { ...page, mappings }
    })
    await recheck()
  }

  const marks = (): readonly Mark[] =>
    (plan.value?.items ?? []).map((item, index) => ({
      control: item.control,
      number: index + 1,
      tone: item.action === 'write' ? 'fill' : item.reason === 'left-to-you' ? 'left' : 'attention',
    }))

  function follow(port: FormPort): void {
    stopWatch?.()
    stopWatch = port.watch((change) => {
      if (change.kind === 'navigated') {
        form = undefined
        if (phase.value !== 'filling') {
          batch(() => {
            scan.value = undefined
            phase.value = 'idle'
            problem.value = { code: 'navigated' }
          })
        }
        return
      }
      if (phase.value === 'filling' || phase.value === 'undoing') return
      clearTimeout(recheckTimer)
      recheckTimer = setTimeout(() => {
        rescan()
          .then(() => (change.kind === 'structure' && phase.value === 'preview' ? form?.mark(marks()) : undefined))
          .catch(() => undefined) // The page went away while it was being read; `navigated` says so.
      }, RECHECK_MS)
    })
  }

  async function look(): Promise<void> {
    phase.value = 'looking'
    await attempt(async () => {
      const connected = await source.connect()
      form = connected.form
      place.value = connected.place
      await rescan()
      batch(() => {
        overrides.value = new Set()
        excluded.value = new Set()
        receipts.value = []
        undone.value = []
        phase.value = 'preview'
      })
      follow(connected.form)
      await form.mark(marks())
      if (!connected.place.fillAllowed) problem.value = { code: 'site-not-allowed' }
    }, 'idle')
  }

  async function choose(id: string | undefined): Promise<void> {
    const found = id === undefined ? undefined : await profiles.get(id)
    others = id === undefined ? [] : await profiles.others(id)
    batch(() => {
      profileId.value = found ? id : undefined
      filing.value = found
      overrides.value = new Set()
      excluded.value = new Set()
      if (phase.value !== 'idle' && scan.value) phase.value = 'preview'
    })
    await recheck()
    if (form && scan.value) await form.mark(marks()).catch(() => undefined)
  }

  async function fill(): Promise<void> {
    const port = form
    const have = filing.value
    const dry = plan.value
    const confirm = chosen.value
    if (!port || !have || !dry || confirm.length === 0) return
    if (place.value && !place.value.fillAllowed) {
      problem.value = { code: 'site-not-allowed' }
      return
    }
    running = new AbortController()
    const signal = running.signal
    progress.value = { done: 0, total: confirm.length, label: '' }
    phase.value = 'filling'
    await attempt(async () => {
      const id = profileId.value
      const files = id === undefined ? {} : ((await profiles.files?.(id)) ?? {})
      const outcome = await runFill(port, have, {
        ...base(),
        plan: dry,
        confirm,
        files,
        signal,
        onProgress: (done, total, label) => {
          progress.value = { done, total, label }
        },
      })
      transaction = outcome.transaction
      await rescan().catch(() => undefined) // After a navigation there is nothing to read; the receipts say what happened.
      batch(() => {
        receipts.value = outcome.receipts
        phase.value = 'filled'
        if (signal.aborted) problem.value = { code: 'aborted' }
        else if (outcome.receipts.some((entry) => entry.status === 'failed' && entry.reason === 'navigated')) {
          problem.value = { code: 'navigated' }
        }
      })
      await port
        .mark(
          outcome.receipts.map((entry, index) => ({
            control: entry.control,
            number: index + 1,
            tone: entry.status === 'done' ? 'done' : entry.status === 'failed' ? 'attention' : 'left',
          })),
        )
        .catch(() => undefined)
    }, 'preview')
    progress.value = undefined
  }

  async function undo(): Promise<void> {
    const port = form
    const what = transaction
    if (!port || what === undefined) {
      problem.value = { code: 'navigated' }
      return
    }
    phase.value = 'undoing'
    await attempt(async () => {
      const back = await port.undo(what)
      const known = new Map(receipts.value.map((entry) => [entry.control, entry]))
      undone.value = back.map((entry) => ({ ...entry, label: known.get(entry.control)?.label ?? entry.label }))
      transaction = undefined
      await rescan()
      phase.value = 'undone'
    }, 'filled')
  }

  const flip = (set: ReadonlySet<ControlId>, id: ControlId): ReadonlySet<ControlId> => {
    const next = new Set(set)
    if (!next.delete(id)) next.add(id)
    return next
  }

  async function loadProfiles(): Promise<void> {
    list.value = await profiles.list()
    if (profileId.value !== undefined && !list.value.some((entry) => entry.id === profileId.value)) await choose(undefined)
    else if (profileId.value !== undefined) await choose(profileId.value)
  }

  const stopProfiles = profiles.onChange?.(() => {
    loadProfiles()
  })
  const stopSource = source.onChange(() => {
    if (phase.value === 'filling' || phase.value === 'undoing') return
    if (phase.value === 'preview' || phase.value === 'idle') look()
  })
  const stopLocale = locale.subscribe(() => {
    if (scan.value || filing.value) recheck()
  })
  loadProfiles()

  return {
    locale,
    tab,
    phase,
    problem,
    place,
    scan,
    plan,
    overrides,
    excluded,
    chosen,
    progress,
    receipts,
    undone,
    report,
    profiles: list,
    profileId,
    filing,
    look,
    choose,
    fill,
    undo,
    allowSite: async () => {
      const where = place.value
      if (!where || !(await source.allow?.(where))) return
      batch(() => {
        place.value = { ...where, fillAllowed: true }
        problem.value = undefined
      })
    },
    toggle: (control) => {
      const item = plan.value?.items.find((entry) => entry.control === control)
      if (item?.action === 'write' && !overrides.value.has(control)) excluded.value = flip(excluded.value, control)
      else overrides.value = flip(overrides.value, control)
    },
    stop: () => running?.abort(),
    backToPreview: look,
    show: async (control) => {
      await attempt(async () => form?.focus(control), phase.value)
    },
    destroy: () => {
      stopWatch?.()
      stopProfiles?.()
      stopSource()
      stopLocale()
      clearTimeout(recheckTimer)
      running?.abort()
      form?.mark([]).catch(() => undefined)
    },
  }
}
