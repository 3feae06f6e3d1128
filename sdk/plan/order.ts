/** Which controls reveal, reset or fill others, and therefore come first. Data, and the waves that follow from it. */
import type { FieldId, FieldPath } from '@beian-assist/rules'
import { type Place, placeOf } from '../filing/field-path.ts'

type Earlier = FieldId
/** A field id, or a prefix ending in `.` for a whole group. */
type Later = string

const person = (
  group: 'principal' | 'owner',
  front: FieldId,
  back: FieldId,
): readonly (readonly [Earlier, readonly Later[]])[] => {
  const certificate = ['name', 'certNumber', 'certLongTerm', 'certValidFrom', 'certValidTo'].map(
    (name) => `${group}.${name}`,
  )
  const long = `${group}.certLongTerm` as FieldId
  return [
    [`${group}.certType` as FieldId, [...certificate, front, back, 'principal.idAddress']],
    // Pages read the uploaded image and write what they read: the profile's values come after it.
    [front, certificate],
    [back, certificate],
    [long, [`${group}.certValidFrom`, `${group}.certValidTo`]],
  ]
}

const edges: readonly (readonly [Earlier, readonly Later[]])[] = [
  ['filing.province', ['subject.contactProvince', 'subject.city', 'subject.district']],
  ['filing.type', ['subject.', 'principal.', 'website.', 'app.', 'owner.']],
  [
    'subject.nature',
    [
      'subject.certType',
      'subject.certNumber',
      'subject.name',
      'subject.certAddress',
      'subject.superior',
      'subject.legalRepName',
      'subject.isSoleTrader',
      'principal.certType',
      'materials.',
    ],
  ],
  [
    'subject.certType',
    [
      'subject.certNumber',
      'subject.certValidFrom',
      'subject.certValidTo',
      'subject.certLongTerm',
      'subject.certAddress',
      'materials.subjectCert',
    ],
  ],
  [
    'materials.subjectCert',
    [
      'subject.name',
      'subject.certNumber',
      'subject.certAddress',
      'subject.certValidFrom',
      'subject.certValidTo',
      'subject.certLongTerm',
      'subject.legalRepName',
    ],
  ],
  ['subject.certLongTerm', ['subject.certValidFrom', 'subject.certValidTo']],
  ['subject.certProvince', ['subject.certCity']],
  ['subject.contactProvince', ['subject.city', 'subject.district', 'subject.contactAddress']],
  ['subject.city', ['subject.district', 'subject.contactAddress']],
  ['subject.district', ['subject.contactAddress']],
  ...person('principal', 'materials.principalIdFront', 'materials.principalIdBack'),
  ...person('owner', 'materials.ownerIdFront', 'materials.ownerIdBack'),
  ['owner.reusePrincipal', ['owner.', 'materials.ownerIdFront', 'materials.ownerIdBack']],
  ['website.serviceType', ['website.', 'owner.']],
  ['app.serviceType', ['app.', 'owner.']],
  ['website.domains[].name', ['website.homepageUrl']],
  ['website.preApprovals[].type', ['website.preApprovals[].number', 'materials.preApprovalDoc']],
  ['app.preApprovals[].type', ['app.preApprovals[].number', 'materials.preApprovalDoc']],
  ['app.sdkUsed', ['app.sdks[].provider', 'app.sdks[].type']],
  ['app.importMode', ['app.domains[].name', 'app.ips[]', 'app.platforms[].domains[]']],
  ['app.domains[].name', ['app.platforms[].domains[]']],
  [
    'app.platforms[].platform',
    [
      'app.platforms[].domains[]',
      'app.platforms[].packageName',
      'app.platforms[].publicKey',
      'app.platforms[].fingerprint',
      'app.platforms[].displayName',
    ],
  ],
  ['resource.type', ['resource.instanceId', 'resource.authCode', 'resource.publicIp']],
]

const precedes = (later: readonly Later[], field: FieldId): boolean =>
  later.some((name) => name === field || (name.endsWith('.') && field.startsWith(name)))

export interface Ordered {
  readonly field: FieldId
  readonly path: FieldPath
}

const listOf = (path: FieldPath): string => path.replace(/\[\d+\]\.[^[\]]*$/, '')

/** What must come before a field, as far as the list of edges says. */
const earlierOf = (field: FieldId): readonly FieldId[] =>
  edges.filter(([earlier, later]) => earlier !== field && precedes(later, field)).map(([earlier]) => earlier)

/** A place looked at once: a form asks the same of many websites. */
interface Stand<T> {
  readonly item: T
  readonly at: number
  readonly place: Place
  readonly list: string
}

/** Same website or APP, and same item where both stand in one list: an owner's certificate says nothing of another owner. */
function related({ place: a, list: one }: Stand<unknown>, { place: b, list: other }: Stand<unknown>): boolean {
  if (!a.service || !b.service) return true
  if (a.service !== b.service || a.index !== b.index) return false
  return a.item === undefined || b.item === undefined || one !== other || a.item === b.item
}

const serviceKey = ({ service, index }: Place): string => (service ? `${service} ${index}` : '')

export interface Sequence<T> {
  /** Items that must be settled before this one, in their order. */
  before(item: T): readonly T[]
  /**
   * Wave of each item. An item that is not written (`writes` false) takes no wave of its own, yet what must come
   * before it also comes before its dependents.
   */
  waves(writes: (item: T) => boolean): ReadonlyMap<T, number>
}

export function sequenceOf<T extends Ordered>(items: readonly T[]): Sequence<T> {
  const stands = new Map<T, Stand<T>>()
  // By field, then by website or APP: an item looks only at those that may come before it.
  const fields = new Map<FieldId, Map<string, Stand<T>[]>>()
  for (const [at, item] of items.entries()) {
    const stand = { item, at, place: placeOf(item.path), list: listOf(item.path) }
    stands.set(item, stand)
    const services = fields.get(item.field) ?? new Map<string, Stand<T>[]>()
    fields.set(item.field, services)
    const key = serviceKey(stand.place)
    const same = services.get(key)
    if (same) same.push(stand)
    else services.set(key, [stand])
  }
  const earlier = new Map<FieldId, readonly FieldId[]>()
  const known = new Map<T, readonly T[]>()
  const before = (item: T): readonly T[] => {
    const settled = known.get(item)
    if (settled) return settled
    const own = stands.get(item)!
    const names = earlier.get(item.field) ?? earlierOf(item.field)
    earlier.set(item.field, names)
    const key = serviceKey(own.place)
    const found = [...new Set(names)].flatMap((name) => {
      const services = fields.get(name)
      if (!services) return []
      if (key === '') return [...services.values()].flat()
      return [...(services.get('') ?? []), ...(services.get(key) ?? [])]
    })
    const result = found
      .filter((stand) => stand !== own && related(stand, own))
      .sort((a, b) => a.at - b.at)
      .map((stand) => stand.item)
    known.set(item, result)
    return result
  }
  return {
    before,
    waves(writes) {
      const waves = new Map<T, number>()
      const visiting = new Set<T>()
      const wave = (item: T): number => {
        const done = waves.get(item)
        if (done !== undefined) return done
        if (visiting.has(item)) return 0
        visiting.add(item)
        let level = 0
        for (const other of before(item)) level = Math.max(level, wave(other) + (writes(other) ? 1 : 0))
        visiting.delete(item)
        waves.set(item, level)
        return level
      }
      for (const item of items) wave(item)
      return waves
    },
  }
}
