/** Things that a filing names: domains, addresses, people, certificates. By which value each is known, and what is of that one alone. Pure. */

import { sameDomain } from '../filing/same-domain.ts'
import { fitsParts, partsLeft } from './covered-text.ts'
import { digits, fold } from './writing.ts'

export interface Link {
  /** Places of the things. */
  readonly of: RegExp
  /** The value that says which one it is. */
  readonly by: string
  readonly same: (a: string, b: string) => boolean
  /** What is known of that one alone; absent: everything beside its name. */
  readonly facts?: readonly string[]
}

/** In one writing; of a number that is covered in part, what is left of it fits. */
const inWriting =
  (write: (text: string) => string) =>
  (own: string, there: string): boolean => {
    const parts = partsLeft(there, write)
    return parts ? fitsParts(parts, write(own)) : write(own) === write(there)
  }
const sameWriting = inWriting(fold)
const PERSON = /^(?:principal|(?:websites|apps)\[\d+\]\.owner)$/
const OF_CERTIFICATE = ['certValidFrom', 'certValidTo', 'certLongTerm']
const OF_OWNER = ['isLegalRep', 'reusePrincipal', 'isExisting', 'isEmployee']
const OF_UNIT = 'certAddress certProvince certCity legalRepName businessScope businessStatus isSoleTrader hasTradeName'

export const LINKS: readonly Link[] = [
  { of: /^(?:websites|apps)\[\d+\]\.domains\[\d+\]$/, by: 'name', same: sameDomain },
  { of: /^websites\[\d+\]\.ips\[\d+\]$/, by: 'start', same: sameWritingOfAddress },
  { of: /^apps\[\d+\]\.platforms\[\d+\]$/, by: 'platform', same: sameWriting },
  { of: /^(?:websites|apps)\[\d+\]\.preApprovals\[\d+\]$/, by: 'type', same: sameWriting },
  { of: /^sms\.numbers\[\d+\]$/, by: 'mobile', same: inWriting(digits) },
  { of: PERSON, by: 'certNumber', same: sameWriting, facts: [...OF_CERTIFICATE, 'idAddress', ...OF_OWNER] },
  { of: PERSON, by: 'name', same: sameWriting, facts: OF_OWNER },
  { of: PERSON, by: 'mobile', same: inWriting(digits), facts: ['mobileProvince', 'mobileLookupFailed'] },
  { of: /^subject$/, by: 'certNumber', same: sameWriting, facts: [...OF_CERTIFICATE, ...OF_UNIT.split(' ')] },
]

/** Dots are part of an address. */
function sameWritingOfAddress(a: string, b: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  return plain(a) === plain(b)
}

/** A value that says which one it is. */
export const isGiven = (value: unknown): value is string | number =>
  (typeof value === 'string' && value.trim() !== '') || typeof value === 'number'
