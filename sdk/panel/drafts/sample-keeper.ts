/** A page, a store and a panel for tests of the keeper of drafts. */
import { type Draft, type DraftPlace, type DraftStore, isSameForm } from '../../drafts/draft.ts'
import { type Sample, sampleScan, shown } from '../../plan/sample-scan.ts'
import type { Scan } from '../../types.ts'
import { createSignals } from '../state/signals.ts'

export const URL_A = 'https://orders.example/order/form'
export const FULL = { name: '山间云有限公司', address: '云岭路 8 号', person: '石头' }
const LABELS = { name: 'subject.name', address: 'subject.contactAddress', person: 'principal.name' } as const

export const page = (values: Record<string, string>, edited: readonly string[] = [], url = URL_A): Scan =>
  sampleScan(
    Object.fromEntries(
      Object.entries(LABELS).map(([id, field]): [string, Sample] => [
        id,
        {
          field,
          label: field,
          value: shown(values[id] ?? ''),
          control: { flags: edited.includes(id) ? ['userEdited'] : [] },
        },
      ]),
    ),
    url,
  )

export const headed = (values: Record<string, string>, scope: string[], edited: string[] = []): Scan => {
  const scan = page(values, edited)
  return { ...scan, controls: scan.controls.map((control) => ({ ...control, scope })) }
}

export function memory(open = true): DraftStore & { all: Draft[]; puts: number; open: boolean; clear: () => void } {
  const ears = new Set<() => void>()
  const store = {
    onRemoved: (told: () => void) => {
      ears.add(told)
      return () => ears.delete(told)
    },
    /** As another page does it. */
    clear: () => {
      store.all = []
      for (const told of ears) told()
    },
    all: [] as Draft[],
    puts: 0,
    open,
    mayKeep: () => store.open,
    find: async (place: DraftPlace) => store.all.find((one) => isSameForm(one, place)),
    put: async (place: DraftPlace, entries: Draft['entries']) => {
      if (!store.open) return false
      store.puts++
      store.all = [
        ...store.all.filter((one) => !isSameForm(one, place)),
        { ...place, at: '2026-11-26T08:00:00Z', entries },
      ]
      return true
    },
    remove: async (place: DraftPlace) => {
      store.all = store.all.filter((one) => !isSameForm(one, place))
    },
  }
  return store
}

export const place = () => ({
  origin: 'https://orders.example',
  host: 'orders.example',
  punycode: false,
  fillAllowed: true,
})
export const textsOf = (drafts: readonly Draft[]) =>
  drafts.map(({ client, entries }) => [client, ...entries.map(({ text }) => text)])

/** A panel with client a in front of an allowed site. */
export function calmPanel() {
  const signals = createSignals('zh-CN', () => ({}))
  signals.profiles.value = ['a', 'b', 'sample-x'].map((id) => ({ id, name: id, sample: id.startsWith('sample-') }))
  signals.place.value = place()
  signals.profileId.value = 'a'
  signals.phase.value = 'preview'
  return signals
}
