/** What a table's rows are to the vault: new, known, there already, or a client of whom only the name says that he is known. Pure. */
import type { Filing } from '@beian-assist/rules'
import type { AnyStored } from '../../vault/index.ts'
import { lookupIn } from '../../vault/profiles.ts'
import { same } from '../../vault/records/blend.ts'
import { composeFiling } from '../../vault/records/compose.ts'
import { certKey, nameKey } from '../../vault/records/identity.ts'

type Fields = { readonly [key: string]: unknown }

/**
 * same-name: a client in the vault is called so, and one of the two has no certificate number, so that nobody but the user can
 * tell whether they are one. same-name-above: so is a row further up.
 */
export type RowState = 'new' | 'known-client' | 'same' | 'twice' | 'same-name' | 'same-name-above'

export interface Namesake {
  readonly id: string
  /** '' where it is not known. */
  readonly certNumber: string
}

export interface RowJudgement {
  readonly state: RowState
  /** Clients in the vault that this row may be of. */
  readonly namesakes: readonly Namesake[]
}

/** A table cannot tell an empty list or text from an unknown one. */
function asWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(asWritten)
  if (typeof value !== 'object' || value === null) return value === '' ? undefined : value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asWritten(one)]))
}

const subjectOf = (filing: Filing): Fields => (filing.subject ?? {}) as Fields
const holderOf = (fields: Fields): string => certKey(fields) || nameKey(fields)

function group<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const [key, one] of entries) {
    const list = groups.get(key)
    if (list) list.push(one)
    else groups.set(key, [one])
  }
  return groups
}

export function judgeRows(filings: readonly Filing[], records: readonly AnyStored[]): RowJudgement[] {
  const lookup = lookupIn(records)
  const subjects = records.flatMap((one) => (one.col === 'subject' ? [one] : []))
  const numbers = new Set(subjects.map(({ data }) => certKey(data.fields as Fields)).filter(Boolean))
  const called = group(subjects.map((one) => [nameKey(one.data.fields as Fields), one] as const))
  const stored = group(
    records.flatMap((one) => {
      const filing = one.col === 'filing' ? composeFiling(one.data, lookup).filing : undefined
      return filing ? [[holderOf(subjectOf(filing)), filing] as const] : []
    }),
  )
  const above = new Set<string>()
  const names = new Map<string, Set<string>>()
  return filings.map((filing): RowJudgement => {
    const fields = subjectOf(filing)
    const [number, name] = [certKey(fields), nameKey(fields)]
    const judged = (state: RowState, namesakes: readonly Namesake[] = []): RowJudgement => ({ state, namesakes })
    // One reader made both, so that the same content is written the same way.
    const content = JSON.stringify(filing)
    if (above.has(content)) return judged('twice')
    above.add(content)
    const before = names.get(name)
    if (name !== '') names.set(name, new Set([...(before ?? []), number]))
    const kept = stored.get(holderOf(fields)) ?? []
    if (kept.some((one) => same(asWritten(one), asWritten(filing)))) return judged('same')
    if (number !== '' && numbers.has(number)) return judged('known-client')
    if (name === '') return judged('new')
    const namesakes = (called.get(name) ?? []).flatMap(({ id, data }) => {
      const other = certKey(data.fields as Fields)
      return number === '' || other === '' ? [{ id, certNumber: other }] : []
    })
    if (namesakes.length > 0) return judged('same-name', namesakes)
    const isAbove = before !== undefined && (number === '' || (before.has('') && !before.has(number)))
    return judged(isAbove ? 'same-name-above' : 'new')
  })
}

/** Whether a filing's client is in the vault already, and whether this very filing is, or stands further up in the table. */
export const stateOfFilings = (filings: readonly Filing[], records: readonly AnyStored[]): RowState[] =>
  judgeRows(filings, records).map(({ state }) => state)
