/** The engine for an embedding page: look, plan, fill, undo, check. Nothing is submitted and nothing leaves the page. */
import type { FieldId, Filing, Locale } from '@beian-assist/rules'
import { type PageReport, pageReport } from '../check/page-report.ts'
import { mapControls } from '../mapping/map.ts'
import type { PanelHandle, PanelOptions } from '../panel/open.ts'
import { type PlanOptions, planFill } from '../plan/plan.ts'
import { type PageFiling, readFiling } from '../plan/read-filing.ts'
import type { ControlId, FillPlan, Receipt, Scan, UndoReceipt } from '../types.ts'
import { createEvents } from './events.ts'
import { createLocalForm } from './local-form.ts'
import { type FilesByField, type FillOutcome, runFill } from './run-fill.ts'

export interface AssistOptions {
  /** Where the form stands. Default: the whole document. */
  readonly root?: Document | Element
  /** Default `zh-CN`. */
  readonly locale?: Locale
  /** Id of the access provider whose rules apply; see `providers` of `@beian-assist/rules`. */
  readonly provider?: string
  /** Your own map where labels do not tell enough: CSS selector → field id, or `never`. */
  readonly declared?: Readonly<Record<string, FieldId | 'never'>>
  /** ISO date for the rules; the system's when absent. */
  readonly today?: string
  /** Aborting it destroys the assistant. */
  readonly signal?: AbortSignal
}

export interface AssistEvents {
  /** Controls came, went or changed, by whoever. */
  change: { readonly kind: 'structure' | 'value' | 'navigated' }
  progress: { readonly done: number; readonly total: number; readonly label: string }
  filled: FillOutcome
  undone: readonly UndoReceipt[]
}

export interface FillCallOptions {
  /** Files to upload, by field id or path. */
  readonly files?: FilesByField
  /** Only these controls. */
  readonly confirm?: readonly ControlId[]
  readonly signal?: AbortSignal
}

export interface Assist {
  scan(): Promise<Scan>
  /** Dry run on the latest scan. Throws `TypeError` before the first one. */
  plan(filing: Filing, options?: PlanOptions): FillPlan
  /**
   * Writes, reads back, and tells for every control what became of it. A plan must be one that `plan()` of this assistant
   * made (else `TypeError`). Resolves also when the page refuses or goes away: the receipts say so.
   */
  fill(what: Filing | FillPlan, options?: FillCallOptions): Promise<readonly Receipt[]>
  /** Takes back the latest fill that has not been taken back. [] when there is none. */
  undo(): Promise<readonly UndoReceipt[]>
  readFiling(): Promise<PageFiling>
  check(options?: { portfolio?: readonly Filing[]; complete?: boolean }): Promise<PageReport>
  /** Draws the panel. Default container: a box at the right edge of the page. */
  openPanel(options?: PanelOptions): Promise<PanelHandle>
  on<E extends keyof AssistEvents>(event: E, handler: (detail: AssistEvents[E]) => void): () => void
  /** Removes marks, listeners and panel. Values stay on the page. */
  destroy(): void
}

const isPlan = (what: Filing | FillPlan): what is FillPlan => 'items' in what && 'unused' in what

export function createAssist(options: AssistOptions = {}): Assist {
  const { root = document, locale = 'zh-CN', provider, declared, today } = options
  const end = new AbortController()
  options.signal?.addEventListener('abort', () => end.abort())
  if (options.signal?.aborted) end.abort()
  const form = createLocalForm(root, { signal: end.signal, ...(declared ? { declared } : {}) })
  const events = createEvents<AssistEvents>()
  const made = new WeakMap<FillPlan, Filing>()
  const fills: string[] = []
  const panels = new Set<PanelHandle>()
  const clock = today === undefined ? {} : { today }
  let latest: Scan | undefined
  const stopWatch = form.watch((change) => events.emit('change', change))

  async function scan(): Promise<Scan> {
    const page = await form.scan()
    latest = { ...page, mappings: mapControls(page) }
    return latest
  }

  end.signal.addEventListener('abort', () => {
    stopWatch()
    for (const panel of panels) panel.close()
    events.clear()
  })

  return {
    scan,
    plan(filing, planOptions = {}) {
      if (!latest) throw new TypeError('plan() needs a scan(): call and await it first')
      const plan = planFill(latest, filing, { ...clock, ...planOptions })
      made.set(plan, filing)
      return plan
    },
    async fill(what, { files, confirm, signal } = {}) {
      const filing = isPlan(what) ? made.get(what) : what
      if (!filing) throw new TypeError('fill() takes a filing, or a plan that plan() of this assistant made')
      const outcome = await runFill(form, filing, {
        ...clock,
        ...(isPlan(what) ? { plan: what } : {}),
        ...(files ? { files } : {}),
        ...(confirm ? { confirm } : {}),
        signal: signal ? AbortSignal.any([signal, end.signal]) : end.signal,
        onProgress: (done, total, label) => events.emit('progress', { done, total, label }),
      })
      fills.push(outcome.transaction)
      events.emit('filled', outcome)
      return outcome.receipts
    },
    async undo() {
      const transaction = fills.pop()
      if (transaction === undefined) return []
      const receipts = await form.undo(transaction)
      events.emit('undone', receipts)
      return receipts
    },
    readFiling: async () => readFiling(await scan()),
    check: async (checkOptions = {}) =>
      pageReport(await scan(), { ...clock, locale, ...(provider === undefined ? {} : { provider }), ...checkOptions }),
    async openPanel(panelOptions = {}) {
      const { openPanel } = await import('../panel/open.ts')
      const panel = openPanel(form, {
        locale,
        ...(provider === undefined ? {} : { provider }),
        ...clock,
        ...panelOptions,
      })
      panels.add(panel)
      return panel
    },
    on: events.on,
    destroy: () => end.abort(),
  }
}
