/** Profiles that live as long as the page does: for embedding pages that hand over filings as plain objects. */
import type { Filing } from '@beian-assist/rules'
import type { ProfileSource } from './ports.ts'

/** Told what of a filing could not be taken: `profiles[0].principal.mobile: text`. */
export type TellBadFiling = (where: string) => void

/** A host's profiles as a source. Throws `TypeError` when they are neither that nor an array of filings. */
export function profileSource(profiles: ProfileSource | readonly Filing[], tell?: TellBadFiling): ProfileSource {
  if (Array.isArray(profiles)) return memoryProfiles(profiles, tell)
  if (typeof profiles === 'object' && profiles !== null && 'list' in profiles && 'get' in profiles) return profiles
  throw new TypeError('profiles takes an array of filings, or a source with list(), get() and others()')
}

export function memoryProfiles(filings: readonly Filing[], tell: TellBadFiling = () => undefined): ProfileSource {
  // A framework's proxy cannot be cloned as it is.
  const given = JSON.parse(JSON.stringify(filings)) as readonly unknown[]
  const listeners = new Set<() => void>()
  let count = given.length
  let coming: Promise<Map<string, Filing>> | undefined

  async function take(): Promise<Map<string, Filing>> {
    const kept = new Map<string, Filing>()
    if (given.length === 0) return kept
    const { plainFiling } = await import('../filing/plain-filing.ts')
    for (const [index, one] of given.entries()) {
      const plain = plainFiling(one)
      if (plain) kept.set(`filing-${index + 1}`, plain.filing)
      for (const problem of plain ? plain.problems.map((where) => `.${where}`) : [': object'])
        tell(`profiles[${index}]${problem}`)
    }
    return kept
  }
  const kept = (): Promise<Map<string, Filing>> => {
    coming ??= take().catch((error: unknown) => {
      coming = undefined
      throw error
    })
    return coming
  }
  const changed = (): void => {
    for (const listener of listeners) listener()
  }
  return {
    list: async () => [...(await kept())].map(([id, filing]) => ({ id, name: nameOf(filing) || id, sample: false })),
    get: async (id) => (await kept()).get(id),
    others: async (id) => [...(await kept())].flatMap(([other, filing]) => (other === id ? [] : [filing])),
    put: async (id, filing) => {
      const place = id ?? `filing-${++count}`
      ;(await kept()).set(place, structuredClone(filing))
      changed()
      return { ok: true, id: place }
    },
    remove: async (id) => {
      const had = (await kept()).delete(id)
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
