/** Many filings into the vault at once: all of the chosen ones or none. */
import type { Filing } from '@beian-assist/rules'
import type { AnyStored, CommitResult, Put, Stored, Vault } from '../../vault/index.ts'
import { certKey, nameKey, serviceKeys } from '../../vault/records/identity.ts'
import { linksOf } from '../../vault/records/links.ts'
import { type Difference, splitFiling } from '../../vault/records/split.ts'

type Fields = { readonly [key: string]: unknown }
type Linked = Stored<'person'> | Stored<'subject'> | Stored<'service'>

/** What a record can be the same by; those that share nothing with a filing need not be compared with it. */
function keysOf({ col, data }: Pick<Linked, 'col' | 'data'>): string[] {
  const fields = data.fields as Fields
  if (col !== 'service') return isNumbered([`${col} ${certKey(fields)}`])
  const { kind } = data as Stored<'service'>['data']
  return serviceKeys(kind, fields).map((key) => `${kind} ${key}`)
}

/** A holder without a certificate number is the same as nobody. */
const isNumbered = (keys: readonly string[]): string[] => keys.filter((key) => !key.endsWith(' '))

function keysIn(filing: Filing): string[] {
  const services = [...(filing.websites ?? []), ...(filing.apps ?? [])]
  const people = [filing.principal, ...services.map(({ owner }) => owner)]
  return [
    ...isNumbered([
      `subject ${certKey((filing.subject ?? {}) as Fields)}`,
      ...people.map((one) => `person ${certKey((one ?? {}) as Fields)}`),
    ]),
    ...(filing.websites ?? []).flatMap((one) => serviceKeys('website', one as Fields).map((key) => `website ${key}`)),
    ...(filing.apps ?? []).flatMap((one) => serviceKeys('app', one as Fields).map((key) => `app ${key}`)),
  ]
}

export interface Planned {
  readonly puts: readonly Put[]
  /** Values that contradict a stored record: kept with their filing, for the user to decide. */
  readonly differences: readonly (Difference & { readonly filing: number })[]
}

/** What the user has said of rows whose client is known by name only: the client's record, or `above` for one of the same table. */
export type Joins = ReadonlyMap<number, string>

/** Takes filings apart one after the other, so that a person of two rows becomes one record. Nothing is written. */
export function planFilings(
  filings: readonly Filing[],
  records: readonly AnyStored[],
  joins: Joins = new Map(),
): Planned {
  const byKey = new Map<string, Map<string, Linked>>()
  const add = (one: Linked) => {
    for (const key of keysOf(one)) {
      const group = byKey.get(key) ?? new Map<string, Linked>()
      byKey.set(key, group.set(one.id, one))
    }
  }
  const byId = new Map<string, Linked>()
  for (const one of records) {
    if (one.col !== 'person' && one.col !== 'subject' && one.col !== 'service') continue
    byId.set(one.id, one)
    add(one)
  }
  const peopleOf = new Map<string, Set<string>>()
  const link = (data: Stored<'filing'>['data']) => {
    const subject = data.subject?.subject
    if (!subject) return
    peopleOf.set(subject, new Set([...(peopleOf.get(subject) ?? []), ...linksOf(data).people]))
  }
  for (const one of records) if (one.col === 'filing') link(one.data)
  const made = new Map<string, Linked>()
  const recordOf = (id: string) => made.get(id) ?? byId.get(id)
  /** Client of the last row of that name. */
  const above = new Map<string, string>()
  const puts = new Map<string, Put>()
  const differences: (Difference & { filing: number })[] = []
  for (const [at, filing] of filings.entries()) {
    const near = new Map(keysIn(filing).flatMap((key) => [...(byKey.get(key) ?? [])]))
    const name = nameKey((filing.subject ?? {}) as Fields)
    const said = joins.get(at)
    const joined = said === 'above' ? above.get(name) : said
    const known = joined === undefined ? undefined : new Set([joined, ...(peopleOf.get(joined) ?? [])])
    for (const id of known ?? []) {
      const one = recordOf(id)
      if (one) near.set(id, one)
    }
    const list = [...near.values()]
    const of = <C extends Linked['col']>(col: C) => list.filter((one) => one.col === col) as unknown as Stored<C>[]
    const given = { people: of('person'), subjects: of('subject'), services: of('service') }
    const split = splitFiling(filing, given, { mode: 'import', ...(known && { byName: known }) })
    for (const put of split.puts) {
      const id = put.id!
      // A record that this import makes has no revision in the vault yet, however often it is added to.
      const rev = puts.has(id) ? (puts.get(id)!.rev ?? 0) : (put.rev ?? 0)
      puts.set(id, { ...put, rev } as Put)
      if (put.col === 'filing') {
        const data = put.data as Stored<'filing'>['data']
        link(data)
        if (data.subject?.subject && name !== '') above.set(name, data.subject.subject)
      }
      if (put.col !== 'person' && put.col !== 'subject' && put.col !== 'service') continue
      const one = { id, rev, col: put.col, updatedAt: 0, data: put.data } as Linked
      made.set(id, one)
      add(one)
    }
    differences.push(...split.differences.map((one) => ({ ...one, filing: at })))
  }
  return { puts: [...puts.values()], differences }
}

export type ImportFilings =
  | {
      readonly result: Extract<CommitResult, { ok: true }>
      readonly differences: Planned['differences']
      readonly filings: readonly string[]
    }
  | { readonly result: Exclude<CommitResult, { ok: true }> }

/** One commit. What another window has changed meanwhile makes it a conflict, and nothing is written. */
export async function importFilings(
  vault: Vault,
  filings: readonly Filing[],
  joins: Joins = new Map(),
): Promise<ImportFilings> {
  const all = await vault.list()
  if (!all.ok) return { result: all }
  const { puts, differences } = planFilings(filings, all.records as AnyStored[], joins)
  const result = await vault.commit({ puts })
  const ids = puts.flatMap(({ col, id }) => (col === 'filing' && id !== undefined ? [id] : []))
  return result.ok ? { result, differences, filings: ids } : { result }
}
