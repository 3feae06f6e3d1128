/** Which controls reveal, reset or fill others, and therefore come first. Data, and the waves that follow from it. */
import type { FieldId, FieldPath } from '@beian-assist/rules'
import { placeOf } from '../filing/field-path.ts'

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

/** Same website or APP, and same item where both stand in one list: an owner's certificate says nothing of another owner. */
function related(first: Ordered, second: Ordered): boolean {
  const [a, b] = [placeOf(first.path), placeOf(second.path)]
  if (!a.service || !b.service) return true
  if (a.service !== b.service || a.index !== b.index) return false
  return a.item === undefined || b.item === undefined || listOf(first.path) !== listOf(second.path) || a.item === b.item
}

/** Items that must be settled before `item`. */
export function prerequisites<T extends Ordered>(item: T, all: readonly T[]): readonly T[] {
  const fields = edges.filter(([earlier, later]) => earlier !== item.field && precedes(later, item.field))
  return all.filter(
    (other) => other !== item && fields.some(([earlier]) => earlier === other.field) && related(other, item),
  )
}

/**
 * Wave of each item. An item that is not written (`writes` false) takes no wave of its own, yet what must come
 * before it also comes before its dependents.
 */
export function wavesOf<T extends Ordered>(items: readonly T[], writes: (item: T) => boolean): ReadonlyMap<T, number> {
  const waves = new Map<T, number>()
  const visiting = new Set<T>()
  const wave = (item: T): number => {
    const known = waves.get(item)
    if (known !== undefined) return known
    if (visiting.has(item)) return 0
    visiting.add(item)
    let level = 0
    for (const other of prerequisites(item, items)) level = Math.max(level, wave(other) + (writes(other) ? 1 : 0))
    visiting.delete(item)
    waves.set(item, level)
    return level
  }
  for (const item of items) wave(item)
  return waves
}
