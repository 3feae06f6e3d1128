import type { Filing, Locale, Report } from '@beian-assist/rules'
import { computed, signal } from '@preact/signals'
import { planFill } from '../../plan/plan.ts'
import type { ControlId, PlanItem, Receipt, Scan, UndoReceipt } from '../../types.ts'
import type { Place, ProfileSummary, PutDifference } from '../ports.ts'
import type { Editing, Phase, Problem, Progress, Tab } from './store.ts'

const namesOf = (files: Readonly<Record<string, readonly File[]>>): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(files).map(([field, list]) => [field, list.map(({ name }) => name)]))

/** The panel's whole state, and what follows from it. */
export function createSignals(locale: Locale, today: () => { today?: string }) {
  const scan = signal<Scan | undefined>(undefined)
  const filing = signal<Filing | undefined>(undefined)
  const overrides = signal<ReadonlySet<ControlId>>(new Set())
  const excluded = signal<ReadonlySet<ControlId>>(new Set())

  const files = signal<Readonly<Record<string, readonly File[]>>>({})

  const plan = computed(() => {
    const seen = scan.value
    const have = filing.value
    return seen && have
      ? planFill(seen, have, { ...today(), overrides: [...overrides.value], files: namesOf(files.value) })
      : undefined
  })

  const chosen = computed<readonly ControlId[]>(() => {
    const picked = (item: PlanItem): boolean =>
      item.target !== undefined &&
      (item.action === 'write' ? !excluded.value.has(item.control) : overrides.value.has(item.control))
    return (plan.value?.items ?? []).filter(picked).map((item) => item.control)
  })

  const receipts = signal<readonly Receipt[]>([])
  const movedOn = computed(() => {
    const now = scan.value?.controls.filter(({ flags }) => !flags.includes('hidden')).map(({ id }) => id)
    const written = receipts.value.filter(({ status }) => status === 'done')
    return now !== undefined && written.length > 0 && !written.some(({ control }) => now.includes(control))
  })

  return {
    locale: signal<Locale>(locale),
    tab: signal<Tab>('fill'),
    phase: signal<Phase>('idle'),
    problem: signal<Problem | undefined>(undefined),
    place: signal<Place | undefined>(undefined),
    progress: signal<Progress | undefined>(undefined),
    receipts,
    movedOn,
    undone: signal<readonly UndoReceipt[]>([]),
    report: signal<Report | undefined>(undefined),
    profiles: signal<readonly ProfileSummary[]>([]),
    editing: signal<Editing | undefined>(undefined),
    saveProblem: signal<string | undefined>(undefined),
    differences: signal<readonly PutDifference[]>([]),
    canStore: signal(false),
    canUndo: signal(false),
    profileId: signal<string | undefined>(undefined),
    files,
    scan,
    filing,
    overrides,
    excluded,
    plan,
    chosen,
  }
}

export type PanelSignals = ReturnType<typeof createSignals>
