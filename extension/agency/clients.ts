/** The clients of an agency, gathered from the vault's linked records. Pure. */
import type { Filing } from '@beian-assist/rules'
import type { AnyStored, Stored } from '../vault/index.ts'
import { lookupIn } from '../vault/profiles.ts'
import { filingsByClient, linksOf } from '../vault/records/links.ts'
import { ComposedFilings } from './composed-filings.ts'

export interface ClientFiling {
  readonly id: string
  readonly rev: number
  readonly title: string
  readonly filing: Filing
  readonly updatedAt: number
  readonly outcome: Stored<'filing'>['data']['outcome']
}

/** Of a client what its terms and the rules are reckoned from; the panel has no more than this of a profile. */
export interface Holder {
  readonly key: string
  readonly archived: boolean
  readonly filings: readonly Pick<ClientFiling, 'id' | 'filing' | 'outcome'>[]
}

/** A person or service of a client, and how many clients use the same record. */
export interface Linked {
  readonly id: string
  readonly name: string
  readonly detail: string
  readonly sharedBy: number
}

/** One subject and all its filings; a filing that names no subject stands for itself. */
export interface Client {
  /** Id of the record that carries tags, note and archive mark: the subject's, else the filing's. */
  readonly key: string
  readonly ground: Stored<'subject'> | Stored<'filing'>
  /** '' while nobody has named it. */
  readonly name: string
  readonly certNumber: string
  readonly filings: readonly ClientFiling[]
  readonly people: readonly Linked[]
  readonly services: readonly Linked[]
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly domains: readonly string[]
  readonly numbers: readonly string[]
  readonly tags: readonly string[]
  readonly archived: boolean
  readonly note: string
  readonly updatedAt: number
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const distinct = (values: readonly unknown[]): string[] => [...new Set(values.map(text).filter((one) => one !== ''))]

interface Group {
  readonly subject: Stored<'subject'> | undefined
  readonly filings: readonly Stored<'filing'>[]
}

function groupsOf(records: readonly AnyStored[]): ReadonlyMap<string, Group> {
  const subjects = new Map(records.flatMap((one) => (one.col === 'subject' ? [[one.id, one] as const] : [])))
  return new Map(
    [...filingsByClient(records)].map(([key, filings]) => [key, { subject: subjects.get(key), filings }] as const),
  )
}

/**
 * Every client of the vault, the one changed last first. `composed`: filings put together before; what nobody has changed since
 * stays the same object.
 */
export function clientsOf(records: readonly AnyStored[], composed = new ComposedFilings()): Client[] {
  const lookup = lookupIn(records)
  const filingOf = composed.from(records, lookup)
  const groups = groupsOf(records)
  const links = new Map([...groups].map(([key, { filings }]) => [key, filings.map(({ data }) => linksOf(data))]))
  const users = new Map<string, number>()
  for (const own of links.values()) {
    const ids = new Set(own.flatMap(({ people, services }) => [...people, ...services]))
    for (const id of ids) users.set(id, (users.get(id) ?? 0) + 1)
  }
  const clients = [...groups].map(([key, { subject, filings }]): Client => {
    const whole = filings
      .map((one): ClientFiling => {
        const { id, rev, updatedAt } = one
        const { title, outcome } = one.data
        return { id, rev, updatedAt, title, outcome, filing: filingOf(one) }
      })
      .sort((a, b) => b.updatedAt - a.updatedAt)
    const newest = whole[0]?.filing
    const own = links.get(key) ?? []
    const shared = (id: string) => users.get(id) ?? 1
    const idsOf = (name: 'people' | 'services') => [...new Set(own.flatMap((one) => [...one[name]]))]
    const personFields = idsOf('people').map((id) => ({ id, fields: lookup('person', id)?.fields ?? {} }))
    const serviceFields = idsOf('services').map((id) => ({ id, fields: lookup('service', id)?.fields ?? {} }))
    const all = whole.flatMap(({ filing }) => [
      filing.principal,
      ...[...(filing.websites ?? []), ...(filing.apps ?? [])].map(({ owner }) => owner),
    ])
    const ground = (subject ?? filings[0]) as Client['ground']
    const fields = subject?.data.fields ?? newest?.subject ?? {}
    const domains = serviceFields.flatMap(({ fields: one }) => (one.domains ?? []).map((domain) => domain.name))
    return {
      key,
      ground,
      name: text(fields.name) || text(filings[0]?.data.title) || text(newest?.principal?.name),
      certNumber: text(fields.certNumber),
      filings: whole,
      people: personFields.map(({ id, fields: one }) => {
        return { id, name: text(one.name), detail: text(one.mobile), sharedBy: shared(id) }
      }),
      services: serviceFields.map(({ id, fields: one }) => {
        return { id, name: text(one.name), detail: text(one.domains?.[0]?.name), sharedBy: shared(id) }
      }),
      phones: distinct(all.flatMap((one) => [one?.mobile, one?.emergencyPhone, one?.officePhone])),
      emails: distinct(all.map((one) => one?.email)),
      domains: distinct(domains),
      numbers: distinct([fields.certNumber, ...all.map((one) => one?.certNumber)]),
      tags: ground.data.tags ?? [],
      archived: ground.data.archived === true,
      note: ground.data.note ?? '',
      updatedAt: Math.max(ground.updatedAt, ...whole.map(({ updatedAt }) => updatedAt)),
    }
  })
  return clients.sort((a, b) => b.updatedAt - a.updatedAt || (a.key < b.key ? -1 : 1))
}
