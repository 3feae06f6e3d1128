/** Everything that chosen clients reach, and what of it others use too. Pure. */
import { filingsByClient, linksOf } from './records/links.ts'
import type { AnyStored, Stored } from './records-io.ts'

export interface Reach {
  /** All that the chosen clients are made of. */
  readonly records: readonly AnyStored[]
  /** Of these, what clients use that were not chosen, with how many. */
  readonly shared: readonly { readonly record: AnyStored; readonly others: number }[]
  /** Links whose record is not there to be read. */
  readonly missing: number
}

/** Ids that each client reaches, its own record among them. */
function idsByClient(records: readonly AnyStored[]): {
  readonly reached: ReadonlyMap<string, ReadonlySet<string>>
  readonly named: ReadonlyMap<string, ReadonlySet<string>>
} {
  const scans = new Map<string, string[]>()
  for (const one of records)
    if (one.col === 'material' && one.data.of !== null)
      scans.set(one.data.of, [...(scans.get(one.data.of) ?? []), one.id])
  const named = new Map<string, ReadonlySet<string>>()
  const reached = new Map<string, ReadonlySet<string>>()
  for (const [key, filings] of filingsByClient(records)) {
    const links = filings.flatMap((filing) => {
      const { people, services, files } = linksOf(filing.data)
      const subject = filing.data.subject ? [filing.data.subject.subject] : []
      return [filing.id, ...subject, ...people, ...services, ...files]
    })
    const own = new Set([key, ...links])
    named.set(key, own)
    reached.set(key, new Set([...own, ...[...own].flatMap((id) => scans.get(id) ?? [])]))
  }
  return { reached, named }
}

export function reachOf(records: readonly AnyStored[], keys: ReadonlySet<string>): Reach {
  const { reached, named } = idsByClient(records)
  const wanted = new Set<string>()
  const links = new Set<string>()
  const users = new Map<string, number>()
  for (const [key, ids] of reached) {
    if (keys.has(key)) {
      for (const id of ids) wanted.add(id)
      for (const id of named.get(key) ?? []) links.add(id)
    } else for (const id of ids) users.set(id, (users.get(id) ?? 0) + 1)
  }
  const found = records.filter(({ id }) => wanted.has(id))
  const there = new Set(found.map(({ id }) => id))
  return {
    records: found,
    shared: found.flatMap((record) => {
      const others = users.get(record.id)
      return others === undefined ? [] : [{ record, others }]
    }),
    missing: [...links].filter((id) => !there.has(id)).length,
  }
}

/** Clients that reach any of these records. */
export const clientsThatReach = (records: readonly AnyStored[], ids: ReadonlySet<string>): string[] =>
  [...idsByClient(records).reached].flatMap(([key, reached]) => ([...ids].some((id) => reached.has(id)) ? [key] : []))

/** Corrections of the sites on which these clients were filled, as the log remembers it. */
export function correctionsFor(records: readonly AnyStored[], keys: ReadonlySet<string>): Stored<'correction'>[] {
  const origins = new Set(
    records.flatMap((one) =>
      one.col === 'activity' && one.data.origin !== undefined && one.data.clients.some((id) => keys.has(id))
        ? [one.data.origin]
        : [],
    ),
  )
  return records.flatMap((one) => (one.col === 'correction' && origins.has(one.data.origin) ? [one] : []))
}

/** What was kept of pages for these profiles: it goes with them. */
export const draftsOf = (records: readonly AnyStored[], profiles: ReadonlySet<string>): Stored<'draft'>[] =>
  records.flatMap((one) => (one.col === 'draft' && profiles.has(one.data.client) ? [one] : []))
