import type { Filing, Owner, Person, Website } from '@beian-assist/rules'
import { hex, randomBytes } from '../bytes.ts'
import type { Put, Stored } from '../records-io.ts'
import { type Blended, blend, type Fields, known, overlay, type Place, same } from './blend.ts'
import { imageOf } from './compose.ts'
import { type FilingRecord, ownFields } from './filing.ts'
import { holdersAmong } from './holders.ts'
import { certKey, nameKey, serviceKeys } from './identity.ts'
import { personFields } from './person.ts'
import { appFields, websiteFields } from './service.ts'
import { subjectFields } from './subject.ts'

/** The records that a filing may link, as read from the vault. */
export interface KnownRecords {
  readonly people: readonly Stored<'person'>[]
  readonly subjects: readonly Stored<'subject'>[]
  readonly services: readonly Stored<'service'>[]
  readonly materials?: readonly Stored<'material'>[]
}

export interface SplitOptions {
  /** `edit`: the filing was composed from `previous` and changed by the user. `import`: it comes from a page or a file. */
  readonly mode: 'edit' | 'import'
  readonly previous?: Stored<'filing'>
  readonly title?: string
  /** Records that the user has said to be meant where the name is the same and one of the two has no certificate number. */
  readonly byName?: ReadonlySet<string>
}

/** A value that contradicts a stored record: kept with this filing only, for the user to decide. */
export interface Difference {
  readonly path: string
  readonly col: 'person' | 'subject' | 'service'
  readonly id: string
  readonly field: string
  readonly kept: unknown
  readonly offered: unknown
}

export interface Split {
  /** To be handed to `vault.commit` as they are: all of them or none. */
  readonly puts: readonly Put[]
  readonly filingId: string
  readonly differences: readonly Difference[]
}

type Col = 'person' | 'subject' | 'service'
type AnyRecord = Stored<'person'> | Stored<'subject'> | Stored<'service'>

interface Slot {
  readonly path: string
  readonly value: Fields
  readonly before: { readonly id: string; readonly differed: Fields } | undefined
}

const pick = (source: object, shape: object): Fields =>
  known(Object.fromEntries(Object.keys(shape).map((key) => [key, (source as Fields)[key]]))) as Fields

const newId = () => hex(randomBytes(16))

/** Which record stands at a place; undefined: nothing does. `drafts` are the records that this split has started. */
function resolve(
  slot: Slot,
  stored: readonly AnyRecord[],
  drafts: Map<string, Fields>,
  alike: (a: Fields, b: Fields) => boolean,
  mode: SplitOptions['mode'],
): string | undefined {
  const { value, before } = slot
  const fieldsOf = (id: string | undefined) =>
    stored.find((record) => record.id === id)?.data.fields as Fields | undefined
  const previous = fieldsOf(before?.id)
  if (before && previous && same(value, overlay(previous, before.differed))) return before.id
  // A record that does not open now may come back: its link stays as long as nothing else is said in its place.
  if (before && !previous && Object.keys(value).length === 0) return before.id
  if (Object.keys(value).length === 0) return mode === 'import' ? before?.id : undefined
  if (previous && alike(value, previous)) return before?.id
  const match = [...stored]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .find((record) => alike(value, record.data.fields as Fields))
  if (match) return match.id
  for (const [id, fields] of drafts) if (alike(value, fields)) return id
  // A corrected or missing number under the same name is a correction; another name is another holder.
  const names = previous ? [nameKey(value), nameKey(previous)] : []
  if (before && previous && (names[0] === names[1] || names.includes('')) && (mode === 'edit' || certKey(value) === ''))
    return before.id
  const id = newId()
  drafts.set(id, value)
  return id
}

interface Group {
  readonly id: string
  readonly slots: number[]
  readonly blended: Blended
}

/** Places resolved to records, and each record brought together with all places that show it. */
function settle(
  slots: readonly Slot[],
  stored: readonly AnyRecord[],
  alike: (a: Fields, b: Fields) => boolean,
  mode: SplitOptions['mode'],
): { ids: (string | undefined)[]; groups: Group[] } {
  const drafts = new Map<string, Fields>()
  const ids = slots.map((slot) => resolve(slot, stored, drafts, alike, mode))
  const present = (id: string) => drafts.has(id) || stored.some((record) => record.id === id)
  const groups = [...new Set(ids.filter((id): id is string => id !== undefined && present(id)))].map((id): Group => {
    const members = ids.flatMap((other, i) => (other === id ? [i] : []))
    const places = members.map((i): Place => {
      const { value, before } = slots[i]!
      return { value, differed: before?.id === id ? before.differed : undefined }
    })
    return {
      id,
      slots: members,
      blended: blend(stored.find((record) => record.id === id)?.data.fields as Fields | undefined, places, mode),
    }
  })
  return { ids, groups }
}

const alikeService = (kind: 'website' | 'app') => (a: Fields, b: Fields) => {
  const keys = new Set(serviceKeys(kind, b))
  if (keys.size === 0 || serviceKeys(kind, a).length === 0) return false
  return serviceKeys(kind, a).some((key) => keys.has(key))
}

/** Takes a filing apart into the records it is made of. Nothing is written: the puts go to one commit. */
export function splitFiling(filing: Filing, records: KnownRecords, options: SplitOptions): Split {
  const { mode, previous } = options
  const old = previous?.data
  const puts: Put[] = []
  const differences: Difference[] = []
  const differsAt = new Map<string, Fields>()
  const idAt = new Map<string, string>()

  const settleAll = (
    col: Col,
    slots: readonly Slot[],
    stored: readonly AnyRecord[],
    alike: (a: Fields, b: Fields) => boolean,
    make: (fields: Fields, record: AnyRecord | undefined) => Put['data'],
  ) => {
    const { ids, groups } = settle(slots, stored, alike, mode)
    for (const [i, id] of ids.entries()) {
      const { path, before } = slots[i]!
      if (id !== undefined) idAt.set(path, id)
      const unread = id !== undefined && !groups.some((group) => group.id === id)
      if (unread && before && Object.keys(before.differed).length > 0) differsAt.set(path, before.differed)
    }
    for (const { id, slots: members, blended } of groups) {
      const record = stored.find((candidate) => candidate.id === id)
      if (!record || !same(record.data.fields, blended.fields))
        puts.push({ col, id, rev: record?.rev ?? 0, data: make(blended.fields, record) } as Put)
      for (const [i, slot] of members.entries()) {
        const own = blended.differs[i]
        if (own) differsAt.set(slots[slot]!.path, own)
      }
      for (const { place, field, kept, offered } of blended.offered)
        differences.push({ path: slots[members[place]!]!.path, col, id, field, kept, offered })
    }
  }

  const about = (record: AnyRecord | Stored<'filing'> | undefined) => {
    const { tags, note, archived } = record?.data ?? {}
    return { ...(tags ? { tags } : {}), ...(note !== undefined ? { note } : {}), ...(archived ? { archived } : {}) }
  }
  const before = (id: string | null | undefined, differed: Fields | undefined) =>
    id ? { id, differed: differed ?? {} } : undefined

  const personSlots: Slot[] = []
  const personAt = (
    path: string,
    person: Person | Owner | null | undefined,
    link: { person: string | null; differs?: Fields | undefined } | null | undefined,
  ) => {
    if (person)
      personSlots.push({ path, value: pick(person, personFields), before: before(link?.person, link?.differs) })
  }
  personAt('principal', filing.principal, old?.principal)
  const kinds = { websites: 'website', apps: 'app' } as const
  for (const name of ['websites', 'apps'] as const) {
    const kind = kinds[name]
    const shape = kind === 'website' ? websiteFields : appFields
    const stored = records.services.filter(({ data }) => data.kind === kind)
    const links = [...(old?.[name] ?? [])]
    const slots = (filing[name] ?? []).map((service, i): Slot => {
      const value = pick(service, shape)
      const fieldsOf = (id: string) => stored.find((record) => record.id === id)?.data.fields as Fields | undefined
      // The user may have removed or moved one: identity first, then the name, then the position.
      const by = (test: (fields: Fields) => boolean) => links.findIndex(({ service: id }) => test(fieldsOf(id) ?? {}))
      let at = by((fields) => alikeService(kind)(value, fields))
      if (at < 0 && nameKey(value) !== '') at = by((fields) => nameKey(fields) === nameKey(value))
      if (at < 0 && links.length === (filing[name] ?? []).length - i) at = 0
      const [link] = at < 0 ? [] : links.splice(at, 1)
      personAt(`${name}[${i}].owner`, (service as Website).owner, link?.owner)
      return { path: `${name}[${i}]`, value, before: before(link?.service, link?.differs as Fields | undefined) }
    })
    settleAll(
      'service',
      slots,
      stored,
      alikeService(kind),
      (fields, record) => ({ ...about(record), kind, fields }) as Put['data'],
    )
    // A service without any value is still a service of this filing.
    for (const { path } of slots) {
      if (idAt.has(path)) continue
      const id = newId()
      idAt.set(path, id)
      puts.push({ col: 'service', id, data: { kind, fields: {} } })
    }
  }
  settleAll(
    'person',
    personSlots,
    records.people,
    holdersAmong(records.people, options.byName),
    (fields, record) => ({ ...about(record), fields }) as Put['data'],
  )
  const subjectSlots = filing.subject
    ? [
        {
          path: 'subject',
          value: pick(filing.subject, subjectFields),
          before: before(old?.subject?.subject, old?.subject?.differs),
        },
      ]
    : []
  settleAll(
    'subject',
    subjectSlots,
    records.subjects,
    holdersAmong(records.subjects, options.byName),
    (fields, record) => ({ ...about(record), fields }) as Put['data'],
  )

  const differs = (path: string) => (differsAt.has(path) ? { differs: differsAt.get(path)! } : {})
  const ownerLink = (owner: Owner, path: string) => ({
    person: idAt.get(path) ?? null,
    ...differs(path),
    ...(known({
      reusePrincipal: owner.reusePrincipal,
      isExisting: owner.isExisting,
      originalCertType: owner.originalCertType,
      isEmployee: owner.isEmployee,
      isLegalRep: owner.isLegalRep,
    }) as object),
  })
  const serviceLinks = (name: 'websites' | 'apps') =>
    filing[name]?.map(({ owner }, i) => ({
      service: idAt.get(`${name}[${i}]`)!,
      ...differs(`${name}[${i}]`),
      ...(owner ? { owner: ownerLink(owner, `${name}[${i}].owner`) } : {}),
    }))
  const files = old?.files ?? []
  const composed = files.flatMap(
    (id) => records.materials?.filter((material) => material.id === id).map(({ data }) => imageOf(data)) ?? [],
  )
  const images = filing.images?.filter((image) => !composed.some((other) => same(image, other)))
  const own = pick(
    { ...filing, images: images?.length ? images : filing.images?.length ? undefined : filing.images },
    ownFields,
  )
  const websites = serviceLinks('websites')
  const apps = serviceLinks('apps')
  const subjectId = idAt.get('subject')
  const data = {
    ...about(previous),
    title: options.title ?? old?.title ?? '',
    fields: mode === 'import' && old ? { ...old.fields, ...own } : own,
    subject:
      subjectId !== undefined
        ? { subject: subjectId, ...differs('subject') }
        : old && !filing.subject && mode === 'import'
          ? old.subject
          : null,
    principal: filing.principal
      ? {
          person: idAt.get('principal') ?? null,
          ...differs('principal'),
          ...(known({ isLegalRep: filing.principal.isLegalRep }) as object),
        }
      : mode === 'import' && old
        ? old.principal
        : null,
    ...(websites ? { websites } : mode === 'import' && old?.websites ? { websites: old.websites } : {}),
    ...(apps ? { apps } : mode === 'import' && old?.apps ? { apps: old.apps } : {}),
    files,
    outcome: old?.outcome ?? [],
    ...(old?.dismissed ? { dismissed: old.dismissed } : {}),
  } as FilingRecord
  const filingId = previous?.id ?? newId()
  if (!previous || !same(previous.data, data)) puts.push({ col: 'filing', id: filingId, rev: previous?.rev ?? 0, data })
  return { puts, filingId, differences }
}
