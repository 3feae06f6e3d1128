/** Many filings into the vault at once: all of the chosen ones or none. */
import type { Filing } from '@beian-assist/rules'
import type { AnyStored, CommitResult, Put, Stored, Vault } from '../../vault/index.ts'
import { lookupIn } from '../../vault/profiles.ts'
import { same } from '../../vault/records/blend.ts'
import { composeFiling } from '../../vault/records/compose.ts'
import { certKey, nameKey, serviceKeys } from '../../vault/records/identity.ts'
import { type Difference, splitFiling } from '../../vault/records/split.ts'

type Fields = { readonly [key: string]: unknown }
type Linked = Stored<'person'> | Stored<'subject'> | Stored<'service'>

/** What a record can be the same by; those that share nothing with a filing need not be compared with it. */
function keysOf({ col, data }: Pick<Linked, 'col' | 'data'>): string[] {
  const fields = data.fields as Fields
  if (col !== 'service') return [`${col} ${certKey(fields)}`]
  const { kind } = data as Stored<'service'>['data']
  return serviceKeys(kind, fields).map((key) => `${kind} ${key}`)
}

function keysIn(filing: Filing): string[] {
  const services = [...(filing.websites ?? []), ...(filing.apps ?? [])]
  const people = [filing.principal, ...services.map(({ owner }) => owner)]
  return [
    `subject ${certKey((filing.subject ?? {}) as Fields)}`,
    ...people.map((one) => `person ${certKey((one ?? {}) as Fields)}`),
    ...(filing.websites ?? []).flatMap((one) => serviceKeys('website', one as Fields).map((key) => `website ${key}`)),
    ...(filing.apps ?? []).flatMap((one) => serviceKeys('app', one as Fields).map((key) => `app ${key}`)),
  ]
}

/** A table cannot tell an empty list or text from an unknown one. */
function asWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(asWritten)
  if (typeof value !== 'object' || value === null) return value === '' ? undefined : value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asWritten(one)]))
}

export type RowState = 'new' | 'known-client' | 'same' | 'twice'

/** Whether a filing's client is in the vault already, and whether this very filing is, or stands further up in the table. */
export function stateOfFilings(filings: readonly Filing[], records: readonly AnyStored[]): RowState[] {
  const lookup = lookupIn(records)
  const holders = new Set<string>()
  const stored = new Map<string, Filing[]>()
  const holder = (filing: Filing) =>
    certKey((filing.subject ?? {}) as Fields) || nameKey((filing.subject ?? {}) as Fields)
  for (const one of records) {
    if (one.col === 'subject') holders.add(certKey(one.data.fields as Fields) || nameKey(one.data.fields as Fields))
    if (one.col !== 'filing') continue
    const { filing } = composeFiling(one.data, lookup)
    stored.set(holder(filing), [...(stored.get(holder(filing)) ?? []), filing])
  }
  const above = new Set<string>()
  return filings.map((filing): RowState => {
    const key = holder(filing)
    // One reader made both, so that the same content is written the same way.
    const content = JSON.stringify(filing)
    if (above.has(content)) return 'twice'
    above.add(content)
    if (key === '' || !holders.has(key)) return 'new'
    return (stored.get(key) ?? []).some((one) => same(asWritten(one), asWritten(filing))) ? 'same' : 'known-client'
  })
}

export interface Planned {
  readonly puts: readonly Put[]
  /** Values that contradict a stored record: kept with their filing, for the user to decide. */
  readonly differences: readonly (Difference & { readonly filing: number })[]
}

/** Takes filings apart one after the other, so that a person of two rows becomes one record. Nothing is written. */
export function planFilings(filings: readonly Filing[], records: readonly AnyStored[]): Planned {
  const byKey = new Map<string, Map<string, Linked>>()
  const add = (one: Linked) => {
    for (const key of keysOf(one)) {
      const group = byKey.get(key) ?? new Map<string, Linked>()
      byKey.set(key, group.set(one.id, one))
    }
  }
  for (const one of records) if (one.col === 'person' || one.col === 'subject' || one.col === 'service') add(one)
  const puts = new Map<string, Put>()
  const differences: (Difference & { filing: number })[] = []
  for (const [at, filing] of filings.entries()) {
    const near = new Map(keysIn(filing).flatMap((key) => [...(byKey.get(key) ?? [])]))
    const list = [...near.values()]
    const of = <C extends Linked['col']>(col: C) => list.filter((one) => one.col === col) as unknown as Stored<C>[]
    const known = { people: of('person'), subjects: of('subject'), services: of('service') }
    const split = splitFiling(filing, known, { mode: 'import' })
    for (const put of split.puts) {
      const id = put.id!
      // A record that this import makes has no revision in the vault yet, however often it is added to.
      const rev = puts.has(id) ? (puts.get(id)!.rev ?? 0) : (put.rev ?? 0)
      puts.set(id, { ...put, rev } as Put)
      if (put.col !== 'filing' && put.col !== 'material')
        add({ id, rev, col: put.col, updatedAt: 0, data: put.data } as Linked)
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
export async function importFilings(vault: Vault, filings: readonly Filing[]): Promise<ImportFilings> {
  const all = await vault.list()
  if (!all.ok) return { result: all }
  const { puts, differences } = planFilings(filings, all.records as AnyStored[])
  const result = await vault.commit({ puts })
  const ids = puts.flatMap(({ col, id }) => (col === 'filing' && id !== undefined ? [id] : []))
  return result.ok ? { result, differences, filings: ids } : { result }
}
