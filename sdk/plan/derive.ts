/** What a filing says of a place: the value itself, or what follows from other values without a doubt. */
import type { FieldId, FieldPath, Filing } from '@beian-assist/rules'
import { placeOf, siblingPath } from '../filing/field-path.ts'
import { valueAt } from '../filing/path.ts'

export interface Known {
  readonly value: unknown
  /** Place that the value was taken from, when it is not the asked one. */
  readonly from?: FieldPath
}

type Derive = (filing: Filing, path: FieldPath) => Known | undefined

const given = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

/** True or false when both are known; a name alone does not tell two people apart, a certificate number does. */
function same(a: unknown, b: unknown): Known | undefined {
  return given(a) && given(b) ? { value: a === b } : undefined
}

function ownerAt(filing: Filing, path: FieldPath) {
  const { service = 'websites', index = 0 } = placeOf(path)
  return filing[service]?.[index]?.owner
}

const derivations: Partial<Record<FieldId, Derive>> = {
  'principal.isLegalRep': ({ principal, subject }) => same(principal?.name, subject?.legalRepName),
  'owner.isLegalRep': (filing, path) => {
    const owner = ownerAt(filing, path)
    const name = owner?.reusePrincipal ? filing.principal?.name : owner?.name
    return same(name, filing.subject?.legalRepName)
  },
  'owner.reusePrincipal': (filing, path) => same(ownerAt(filing, path)?.certNumber, filing.principal?.certNumber),
  'subject.isSoleTrader': ({ subject }) => {
    const kind = /^9([123])[0-9A-Z]{16}$/.exec(subject?.certNumber ?? '')?.[1]
    return kind ? { value: kind === '2' } : undefined
  },
  'website.serviceType': () => ({ value: 1 }),
  'app.serviceType': () => ({ value: 6 }),
  'website.ips[].end': (filing, path) => {
    const from = path.replace(/\.end$/, '.start')
    const value = valueAt(filing, from)
    return given(value) ? { value, from } : undefined
  },
  'app.sdkUsed': (filing, path) => {
    const sdks = valueAt(filing, siblingPath(path, 'app.sdks'))
    return Array.isArray(sdks) && sdks.length > 0 ? { value: true } : undefined
  },
}

/** Value at `path`; nothing when the filing does not tell. An owner who is the principal has the principal's values. */
export function knownValue(filing: Filing, path: FieldPath, field: FieldId): Known | undefined {
  const own = valueAt(filing, path)
  const owner = field.startsWith('owner.') ? ownerAt(filing, path) : undefined
  const aboutReuse = field === 'owner.reusePrincipal' || field === 'owner.isEmployee' || field === 'owner.isExisting'
  if (owner?.reusePrincipal === true && !aboutReuse) {
    const from = path.replace(/^.*\.owner\./, 'principal.')
    const value = valueAt(filing, from)
    if (given(value)) return { value, from }
  }
  if (given(own)) return { value: own }
  return derivations[field]?.(filing, path)
}
