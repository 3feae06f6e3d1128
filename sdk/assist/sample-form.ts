/** A form that exists in memory only: a port with a page's habits, for the tests of this folder. */
import { isDeepStrictEqual } from 'node:util'
import { fieldDef } from '../filing/field-path.ts'
import { holds } from '../plan/holds.ts'
import { type Sample, sampleControl, sampleScan, shown } from '../plan/sample-scan.ts'
import type {
  AddRowOutcome,
  ConfirmedWrite,
  FormPort,
  Mapping,
  PageScan,
  Reading,
  Target,
  WriteResult,
} from '../types.ts'

export interface SampleForm {
  readonly port: FormPort
  readonly map: (page: PageScan) => readonly Mapping[]
  /** What the form shows, by control; keys whose control is gone are absent. */
  texts(): Record<string, string>
  /** Every write that reached the page, in order. */
  readonly written: ConfirmedWrite[]
  readonly waves: string[][]
  show(id: string, reading: Reading): void
}

export interface Habits {
  /** Called before every look; may change the samples. */
  look?(samples: Map<string, Sample>, looks: number): void
  /** Called after each write that was taken. */
  took?(samples: Map<string, Sample>, id: string, text: string): void
  /** May answer in the page's place. */
  answer?(write: ConfirmedWrite, samples: Map<string, Sample>): Partial<WriteResult> | undefined
  /** Called before a batch is written; may throw or change. */
  batch?(ids: readonly string[]): void
  addRow?(samples: Map<string, Sample>, anchor: string): AddRowOutcome
  url?: () => string
  step?: () => string | undefined
}

function taken(target: Target): Reading {
  switch (target.kind) {
    case 'text':
      return shown(target.text)
    case 'options':
      return shown(
        target.options.map((words) => words[0]).join('、'),
        target.options.map((words) => words[0] as string),
      )
    case 'path':
      return shown(
        target.path.map((words) => words[0]).join(' / '),
        target.path.map((words) => words[0] as string),
      )
    case 'date':
      return shown(target.iso)
    case 'dateRange':
      return shown(`${target.from} – ${target.to}`, [target.from, target.to])
    case 'checked':
      return { ...shown(target.checked ? '✓' : ''), checked: target.checked }
    case 'files':
      return shown(target.names.join('、'), target.names)
  }
}

export function sampleForm(fields: Readonly<Record<string, Sample>>, habits: Habits = {}): SampleForm {
  const samples = new Map(Object.entries(fields))
  const journal: { id: string; old: Reading }[] = []
  const written: ConfirmedWrite[] = []
  const waves: string[][] = []
  const listeners = new Set<(change: { kind: 'structure' | 'value' | 'navigated' }) => void>()
  let looks = 0

  const reading = (id: string): Reading => sampleControl(id, samples.get(id) ?? {}).value
  const show = (id: string, value: Reading): void => {
    samples.set(id, { ...samples.get(id), value })
  }
  const scan = () => {
    const { mappings, ...page } = sampleScan(Object.fromEntries(samples), habits.url?.())
    const step = habits.step?.()
    return { mappings, page: step === undefined ? page : { ...page, step } }
  }

  function write(item: ConfirmedWrite): WriteResult {
    const sample = samples.get(item.control)
    const old = reading(item.control)
    const head = { control: item.control, old: old.text, now: old.text, driver: 'sample', undoable: true, ms: 1 }
    if (!sample || item.signature !== `signature of ${item.control}`)
      return { ...head, status: 'failed', reason: 'gone', restored: true }
    if (item.expected !== old.text && !item.override)
      return { ...head, status: 'failed', reason: 'user-edited', restored: true }
    const answer = habits.answer?.(item, samples)
    if (answer) return { ...head, status: 'failed', ...answer }
    const now = taken(item.target)
    const def = sample.field ? fieldDef(sample.field) : undefined
    if (def && !holds({ ...sampleControl(item.control, sample), value: now }, item.target, def))
      throw new Error('the sample form shows what it did not take')
    written.push(item)
    journal.push({ id: item.control, old })
    show(item.control, now)
    habits.took?.(samples, item.control, now.text)
    return { ...head, status: 'done', now: now.text }
  }

  const port: FormPort = {
    scan: async () => {
      habits.look?.(samples, looks)
      looks += 1
      return scan().page
    },
    read: async (ids) => Object.fromEntries(ids.filter((id) => samples.has(id)).map((id) => [id, reading(id)])),
    write: async (writes, { signal }) => {
      habits.batch?.(writes.map((item) => item.control))
      waves.push(writes.map((item) => item.control))
      return writes.map(
        (item): WriteResult =>
          signal?.aborted
            ? {
                control: item.control,
                status: 'failed',
                reason: 'aborted',
                restored: true,
                old: '',
                now: '',
                driver: '',
                undoable: false,
                ms: 0,
              }
            : write(item),
      )
    },
    undo: async () =>
      journal
        .splice(0)
        .reverse()
        .map(({ id, old }) => {
          show(id, old)
          return { control: id, label: '', status: 'restored' as const, now: old.text }
        }),
    focus: async () => undefined,
    mark: async () => undefined,
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ...(habits.addRow ? { addRow: async (anchor: string) => habits.addRow?.(samples, anchor) ?? 'unsure' } : {}),
  }
  return {
    port,
    map: (page) => {
      const now = scan()
      if (!isDeepStrictEqual(now.page.controls, page.controls))
        throw new Error('mapped another page than the one looked at')
      return now.mappings
    },
    texts: () => Object.fromEntries([...samples.keys()].map((id) => [id, reading(id).text])),
    written,
    waves,
    show,
  }
}
