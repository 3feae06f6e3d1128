/** What a filing links, and whose filing it is. Pure. */
import type { AnyStored, Stored } from '../records-io.ts'
import type { FilingRecord } from './filing.ts'

export interface FilingLinks {
  readonly people: ReadonlySet<string>
  readonly services: ReadonlySet<string>
  readonly files: ReadonlySet<string>
}

/** Ids of the people, services and scans that a filing links. */
export function linksOf({ principal, websites, apps, files }: FilingRecord): FilingLinks {
  const services = [...(websites ?? []), ...(apps ?? [])]
  const people = [principal?.person, ...services.map(({ owner }) => owner?.person)]
  return {
    people: new Set(people.filter((id): id is string => Boolean(id))),
    services: new Set(services.map(({ service }) => service)),
    files: new Set(files),
  }
}

/** The client's own record: the organiser, else the filing that names none. */
export const clientKeyOf = (filing: Stored<'filing'>, hasSubject: (id: string) => boolean): string => {
  const subject = filing.data.subject?.subject
  return subject !== undefined && hasSubject(subject) ? subject : filing.id
}

/** Filings by client, clients without a filing included. */
export function filingsByClient(records: readonly AnyStored[]): ReadonlyMap<string, readonly Stored<'filing'>[]> {
  const groups = new Map<string, Stored<'filing'>[]>()
  for (const one of records) if (one.col === 'subject') groups.set(one.id, [])
  const has = (id: string) => groups.has(id)
  for (const one of records) {
    if (one.col !== 'filing') continue
    const key = clientKeyOf(one, has)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return groups
}
