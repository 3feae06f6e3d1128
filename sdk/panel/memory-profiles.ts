/** Profiles that live as long as the page does: for embedding pages that hand over filings as plain objects. */
import type { Filing } from '@beian-assist/rules'
import type { ProfileSource } from './ports.ts'

export function memoryProfiles(filings: readonly Filing[]): ProfileSource {
  const kept = new Map(filings.map((filing, index) => [`filing-${index + 1}`, structuredClone(filing)]))
  const listeners = new Set<() => void>()
  let count = kept.size
  const changed = (): void => {
    for (const listener of listeners) listener()
  }
  return {
    list: async () => [...kept].map(([id, filing]) => ({ id, name: nameOf(filing) || id, sample: false })),
    get: async (id) => kept.get(id),
    others: async (id) => [...kept].flatMap(([other, filing]) => (other === id ? [] : [filing])),
    put: async (id, filing) => {
      const place = id ?? `filing-${++count}`
      kept.set(place, structuredClone(filing))
      changed()
      return { ok: true, id: place }
    },
    remove: async (id) => {
      const had = kept.delete(id)
      if (had) changed()
      return had
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

const nameOf = (filing: Filing): string =>
  filing.subject?.name ?? filing.principal?.name ?? filing.websites?.[0]?.name ?? filing.apps?.[0]?.name ?? ''
