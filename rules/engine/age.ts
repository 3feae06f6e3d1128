import type { Person } from '../filing/filing.ts'
import { RESIDENT_ID } from '../filing/identifiers/certificates.ts'
import { ageOn, isResidentId } from '../filing/identifiers/resident-id.ts'
import type { Values } from './view.ts'

/** Full years on a day (`YYYY-MM-DD`) by a valid resident ID; null when there is none: other certificates tell no age. */
export function ageById(person: Pick<Values<Person>, 'certType' | 'certNumber'>, today: string): number | null {
  const { certType, certNumber } = person
  if (certType !== RESIDENT_ID || certNumber === null || !isResidentId(certNumber)) return null
  return ageOn(certNumber, today)
}
