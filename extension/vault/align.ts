/** The same person, organiser or service under another id: what a file brings is put beside the one that is known. Pure. */
import type { Fields } from './records/blend.ts'
import { certKey, sameHolder, serviceKeys } from './records/identity.ts'
import type { AnyStored } from './records-io.ts'

type Linked = Extract<AnyStored, { col: 'person' | 'subject' | 'service' }>
const isLinked = (one: AnyStored): one is Linked =>
  one.col === 'person' || one.col === 'subject' || one.col === 'service'

/** What a record is known by; records without any stand for themselves. */
function keysOf(one: Linked): string[] {
  if (one.col === 'service')
    return serviceKeys(one.data.kind, one.data.fields as Fields).map((key) => `${one.data.kind} ${key}`)
  const number = certKey(one.data.fields as Fields)
  return number === '' ? [] : [`${one.col} ${number}`]
}

const alike = (a: Linked, b: Linked): boolean =>
  a.col === 'service' || sameHolder(a.data.fields as Fields, b.data.fields as Fields)

function indexed(list: readonly Linked[]): (one: Linked) => readonly Linked[] {
  const byKey = new Map<string, Linked[]>()
  for (const one of list) for (const key of keysOf(one)) byKey.set(key, [...(byKey.get(key) ?? []), one])
  return (one) => [...new Set(keysOf(one).flatMap((key) => byKey.get(key) ?? []))].filter((other) => alike(one, other))
}

/** Links rewritten wherever they stand: an id of 128 random bits is nothing else by chance. */
function relinked(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value
  if (Array.isArray(value)) return value.map((item) => relinked(item, ids))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, relinked(item, ids)]))
}

/**
 * Two offices that typed in the same client have two records of it. Only a record that the vault does not have by id is put
 * beside another, and only when exactly one on either side fits: what is not certain stays a record of its own.
 */
export function alignIncoming(
  incoming: readonly AnyStored[],
  stored: readonly AnyStored[],
): { readonly records: readonly AnyStored[]; readonly aligned: number } {
  const here = new Set(stored.map(({ id }) => id))
  const brought = new Set(incoming.map(({ id }) => id))
  const strangers = incoming.filter((one): one is Linked => isLinked(one) && !here.has(one.id))
  const free = stored.filter((one): one is Linked => isLinked(one) && !brought.has(one.id))
  const strangersLike = indexed(strangers)
  const freeLike = indexed(free)
  const ids = new Map<string, string>()
  for (const one of strangers) {
    const [match, ...more] = freeLike(one)
    if (match && more.length === 0 && strangersLike(match).length === 1) ids.set(one.id, match.id)
  }
  if (ids.size === 0) return { records: incoming, aligned: 0 }
  const records = incoming.map(
    (one) => ({ ...one, id: ids.get(one.id) ?? one.id, data: relinked(one.data, ids) }) as AnyStored,
  )
  return { records, aligned: ids.size }
}
