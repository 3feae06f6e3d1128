import type { Filing, Finding, Locale, Material, Report, Source } from '@beian-assist/rules'
import { computed, signal } from '@preact/signals'
import type { Adapter } from '../../adapters/adapter.ts'
import type { SafeFix } from '../../check/safe-fix.ts'
import type { Correction } from '../../corrections/correction.ts'
import type { FilingImage } from '../../documents/filing-image.ts'
import type { ControlId, PlanItem, Receipt, Scan, UndoReceipt } from '../../types.ts'
import { work } from '../load-work.ts'
import type { FilingNotes, Place, ProfileSummary, PutDifference } from '../ports.ts'
import type { FilingStep } from '../steps/steps.ts'
import { findingKey } from './finding-key.ts'
import { createMixUp } from './mix-up.ts'
import { notBegun, ofValues } from './not-begun.ts'
import type { CorrectionNote, Editing, Phase, Problem, Progress, Tab } from './store.ts'

const namesOf = (files: Readonly<Record<string, readonly File[]>>): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(files).map(([field, list]) => [field, list.map(({ name }) => name)]))

/** The panel's whole state, and what follows from it. */
export function createSignals(locale: Locale, today: () => { today?: string }) {
  const scan = signal<Scan | undefined>(undefined)
  const filing = signal<Filing | undefined>(undefined)
  const overrides = signal<ReadonlySet<ControlId>>(new Set())
  const excluded = signal<ReadonlySet<ControlId>>(new Set())

  const files = signal<Readonly<Record<string, readonly File[]>>>({})
  /** What is known of the picture in each upload field, as far as it was chosen since the profile was. */
  const pictures = signal<Readonly<Record<string, FilingImage>>>({})

  const plan = computed(() => {
    const seen = scan.value
    const have = filing.value
    return seen && have
      ? work.value?.planned(seen, have, { ...today(), overrides: [...overrides.value], files: namesOf(files.value) })
      : undefined
  })

  const chosen = computed<readonly ControlId[]>(() => {
    const picked = (item: PlanItem): boolean =>
      item.target !== undefined &&
      (item.action === 'write' ? !excluded.value.has(item.control) : overrides.value.has(item.control))
    return (plan.value?.items ?? []).filter(picked).map((item) => item.control)
  })

  const whole = signal<Filing | undefined>(undefined)
  const report = signal<Report | undefined>(undefined)
  const notes = signal<FilingNotes>({ dismissed: [], outcome: [] })
  const isIdle = computed(() => notBegun(scan.value, filing.value))
  const findings = computed(() => {
    const dismissed = new Set(notes.value.dismissed.map(findingKey))
    const said = report.value?.findings ?? []
    const all = isIdle.value ? ofValues(said, whole.value) : said
    const isOpen = (finding: Finding) => !dismissed.has(findingKey(finding))
    return { open: all.filter(isOpen), dismissed: all.filter((finding) => !isOpen(finding)) }
  })

  const filledPaths = signal<ReadonlySet<string>>(new Set())
  const materials = signal<readonly Material[]>([])
  const steps = computed<readonly FilingStep[]>(() => {
    if (!filing.value || !whole.value || !work.value) return []
    return work.value.filingSteps({
      filing: whole.value,
      findings: findings.value.open,
      filled: filledPaths.value,
      shown: (scan.value?.mappings ?? []).flatMap((mapping) => (mapping.status === 'mapped' ? [mapping.path] : [])),
      materials: materials.value.filter(({ need }) => need === 'required').map(({ id }) => id),
    })
  })

  const receipts = signal<readonly Receipt[]>([])
  const movedOn = computed(() => {
    const now = scan.value?.controls.filter(({ flags }) => !flags.includes('hidden')).map(({ id }) => id)
    const written = receipts.value.filter(({ status }) => status === 'done')
    return now !== undefined && written.length > 0 && !written.some(({ control }) => now.includes(control))
  })

  const place = signal<Place | undefined>(undefined)
  const profiles = signal<readonly ProfileSummary[]>([])
  const profileId = signal<string | undefined>(undefined)

  return {
    ...createMixUp({ scan, filing, place, profiles, profileId }),
    locale: signal<Locale>(locale),
    tab: signal<Tab>('fill'),
    phase: signal<Phase>('idle'),
    problem: signal<Problem | undefined>(undefined),
    corrections: signal<readonly Correction[]>([]),
    unreadCorrections: signal<number | 'all'>(0),
    correctionNote: signal<CorrectionNote | undefined>(undefined),
    correcting: signal<ControlId | undefined>(undefined),
    staleAdapter: signal<Adapter | undefined>(undefined),
    place,
    progress: signal<Progress | undefined>(undefined),
    receipts,
    movedOn,
    undone: signal<readonly UndoReceipt[]>([]),
    report,
    notes,
    findings,
    whole,
    filledPaths,
    materials,
    steps,
    fixes: signal<ReadonlyMap<string, SafeFix>>(new Map()),
    /** Known once the rules are loaded. */
    sourceWords: signal<(source: Source, locale: Locale) => readonly string[]>(({ page }) => [page]),
    titleOf: signal<(id: string, locale: string) => string>((id) => id),
    profiles,
    /** The list of profiles is being read. */
    readingProfiles: signal(false),
    editing: signal<Editing | undefined>(undefined),
    saveProblem: signal<string | undefined>(undefined),
    differences: signal<readonly PutDifference[]>([]),
    canStore: signal(false),
    canUndo: signal(false),
    resumed: signal(false),
    goneProfile: signal<string | undefined>(undefined),
    putBack: signal(false),
    reviewing: signal(false),
    profileId,
    files,
    pictures,
    scan,
    filing,
    overrides,
    excluded,
    plan,
    chosen,
  }
}

export type PanelSignals = ReturnType<typeof createSignals>
