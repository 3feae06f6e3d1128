/** The engine for an embedding page: look, plan, fill, undo, check. Nothing is submitted and nothing leaves the page. */
import type { Filing, Report } from '@beian-assist/rules'
import { adapterAt } from '../adapters/match.ts'
import type { PageReport } from '../check/page-report.ts'
import { isDeclarable } from '../declare/in-dictionary.ts'
import { FormRefusal } from '../form-refusal.ts'
import type { PanelHandle } from '../panel/open.ts'
import type { FillPlan, Scan } from '../types.ts'
import type { AskingForm, Questions } from './ask-first.ts'
import type { Assist, AssistEvents, AssistOptions, Preventable } from './assist.ts'
import { createEvents } from './events.ts'
import { laterForm } from './later-form.ts'
import { rootOf } from './root-of.ts'
import type { FillOutcome } from './run-fill.ts'

export type {
  Assist,
  AssistEvents,
  AssistOptions,
  FillCallOptions,
  FillPreview,
  OwnerProblem,
  Preventable,
} from './assist.ts'

const isPlan = (what: Filing | FillPlan): what is FillPlan => 'items' in what && 'unused' in what

function mustBeFiling(what: unknown, caller: string): void {
  if (typeof what !== 'object' || what === null || Array.isArray(what))
    throw new TypeError(`${caller} takes a filing, an object such as { subject: { name: '…' } }`)
}

export function createAssist(options: AssistOptions = {}): Assist {
  const { locale: first = 'zh-CN', provider, declared = {}, today } = options
  const root = rootOf(options.root, 'createAssist()')
  for (const [selector, field] of Object.entries(declared))
    if (!isDeclarable(field)) throw new TypeError(`declared["${selector}"]: the dictionary has no field "${field}"`)
  const end = new AbortController()
  options.signal?.addEventListener('abort', () => end.abort(), { signal: end.signal })
  if (options.signal?.aborted) end.abort()

  const events = createEvents<AssistEvents>()
  const made = new WeakMap<FillPlan, Filing>()
  const fills: string[] = []
  const panels = new Set<PanelHandle>()
  const said = new Set<string>()
  const clock = today === undefined ? {} : { today }
  let locale = first
  const about = { ...(provider === undefined ? {} : { provider }), ...clock }
  let isReady = false
  let sayings = 0
  let planner: typeof import('../plan/in-steps.ts') | undefined

  const ask = (emit: (how: Preventable) => void): boolean => {
    let agreed = true
    emit({
      preventDefault: () => {
        agreed = false
      },
    })
    return agreed
  }
  const adapters = options.adapters ?? []
  const questions: Questions = {
    fill: (writes, row) =>
      ask((how) => events.emit('fillPreview', { writes, ...(row === undefined ? {} : { row }), ...how })),
    undo: () => ask((how) => events.emit('undoPreview', how)),
  }
  const asking = laterForm(async () => {
    const { createEngine } = await import('./engine.ts')
    return createEngine(root, {
      signal: end.signal,
      adapters,
      questions,
      declared,
      isField: isDeclarable,
      onDeclared: (problems) => {
        for (const problem of problems) {
          const key = JSON.stringify(problem)
          if (!said.has(key)) events.emit('problem', problem)
          said.add(key)
        }
      },
    })
  })
  const form: AskingForm = {
    ...asking,
    latest: () => asking.now()?.latest(),
    map: async (seen) => (await asking.get()).map(seen),
    async scan() {
      const seen = await asking.scan()
      if (isReady) return seen
      isReady = true
      const scan = { ...seen, mappings: await form.map(seen) }
      // Ended meanwhile: nothing is watched any more.
      if (end.signal.aborted) throw new FormRefusal('aborted')
      // Shadow roots and frames are known from now on.
      stopWatch()
      stopWatch = watch()
      events.emit('ready', scan)
      const { isProvider } = await import('./engine.ts')
      // Its rules would be silently missing.
      if (provider !== undefined && !isProvider(provider))
        events.emit('problem', { code: 'unknown-provider', text: provider })
      return seen
    },
  }
  const watch = (): (() => void) =>
    form.watch((change) => {
      // What was said of the page before is not said of this one.
      if (change.kind === 'navigated') sayAtControls()
      events.emit('change', change)
    })
  const sayAtControls = (report?: Report | PageReport): void => {
    const scan = form.latest()
    const mine = ++sayings
    if (!options.describeFields || !scan) return
    const say = async (): Promise<void> => {
      const { controlNotes } = await import('../check/control-notes.ts')
      if (mine === sayings) await asking.describe(report ? controlNotes(report, scan) : [])
    }
    // An assistant that has ended says nothing more.
    say().catch(() => undefined)
  }
  const found = (report: Report | PageReport): void => {
    sayAtControls(report)
    events.emit('finding', report)
  }
  let stopWatch = watch()

  async function scan(): Promise<Scan> {
    // `plan()` answers at once, so that what it takes comes with the first look.
    const [page, plans] = await Promise.all([form.scan(), import('../plan/in-steps.ts')])
    planner = plans
    const mappings = await form.map(page)
    return form.latest() ?? { ...page, mappings }
  }

  const filled = (outcome: FillOutcome): void => {
    fills.push(outcome.transaction)
    events.emit('filled', outcome)
  }

  end.signal.addEventListener('abort', () => {
    stopWatch()
    for (const panel of [...panels]) panel.close()
    // A fill that was under way has still to say what it wrote.
    events.clearBut('filled')
  })

  return {
    scan,
    plan(filing, planOptions = {}) {
      const latest = form.latest()
      if (!latest || !planner) throw new TypeError('plan() needs a scan(): call and await it first')
      mustBeFiling(filing, 'plan()')
      const plan = planner.planned(latest, filing, { ...clock, ...planOptions })
      made.set(plan, filing)
      return plan
    },
    async fill(what, { files, confirm, signal } = {}) {
      mustBeFiling(what, 'fill()')
      if (end.signal.aborted) throw new FormRefusal('aborted')
      const filing = isPlan(what) ? made.get(what) : what
      if (!filing) throw new TypeError('fill() takes a filing, or a plan that plan() of this assistant made')
      const { runFill } = await import('./run-fill.ts')
      const outcome = await runFill(form, filing, {
        ...clock,
        ...(isPlan(what) ? { plan: what } : {}),
        ...(files ? { files } : {}),
        ...(confirm ? { confirm } : {}),
        map: form.map,
        signal: signal ? AbortSignal.any([signal, end.signal]) : end.signal,
        onProgress: (done, total, label) => events.emit('progress', { done, total, label }),
      })
      filled(outcome)
      return outcome.receipts
    },
    async undo() {
      const transaction = fills.at(-1)
      if (transaction === undefined) return []
      const receipts = await form.undo(transaction)
      fills.pop()
      events.emit('undone', receipts)
      return receipts
    },
    async readFiling() {
      const [seen, { readFiling }] = await Promise.all([scan(), import('../plan/read-filing.ts')])
      return readFiling(seen)
    },
    async check(checkOptions = {}) {
      const [seen, { pageReport }] = await Promise.all([scan(), import('../check/page-report.ts')])
      // The panel speaks both languages.
      const report = await pageReport(seen, { locale, ...about, ...checkOptions }, panels.size > 0)
      found(report)
      return report
    },
    async openPanel(panelOptions = {}) {
      const { loadLanguage, openPanel } = await import('../panel/open.ts')
      // Where its texts cannot be had, the panel itself says so.
      await loadLanguage(panelOptions.locale ?? locale).catch(() => undefined)
      if (end.signal.aborted) throw new FormRefusal('aborted')
      const panel = openPanel(form, {
        locale,
        ...about,
        adapterOf: (url) => adapterAt(url, adapters),
        ...panelOptions,
        hears: {
          filled,
          undone: (transaction, receipts) => {
            fills.splice(0, fills.length, ...fills.filter((fill) => fill !== transaction))
            events.emit('undone', receipts)
          },
          report: found,
          problem: (problem) => events.emit('refusal', problem),
        },
      })
      const handle: PanelHandle = {
        speak: panel.speak,
        close: () => {
          if (panels.delete(handle)) panel.close()
        },
      }
      panels.add(handle)
      return handle
    },
    on: events.on,
    setLocale(wanted) {
      locale = wanted
      for (const panel of panels) panel.speak(wanted)
    },
    destroy: () => end.abort(),
  }
}
