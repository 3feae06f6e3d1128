/** A filing with what follows from its own values without a doubt, so that a rule need not wait for it to be typed. */
import { type FieldId, type FieldPath, type Filing, longestDivision } from '@beian-assist/rules'
import { pathOf } from '../filing/field-path.ts'
import { valueAt, withValue } from '../filing/path.ts'
import { knownValue } from '../plan/derive.ts'

const OF_SUBJECT: readonly FieldId[] = ['principal.isLegalRep', 'subject.isSoleTrader']
const OF_SERVICE: readonly FieldId[] = ['owner.isLegalRep', 'owner.reusePrincipal']

const isOpen = (value: unknown): boolean => value === undefined || value === null

/** By the address on the certificate. The credit code tells the place of first registration only: a unit may have moved. */
const certProvince = ({ subject }: Filing): string | undefined =>
  longestDivision(subject?.certAddress ?? '')?.path[0]?.code

export function withDerived(filing: Filing): Filing {
  let full = filing
  const derive = (field: FieldId, path: FieldPath): void => {
    if (!isOpen(valueAt(full, path))) return
    const known = knownValue(full, path, field)
    if (known) full = withValue(full, path, known.value)
  }
  for (const field of OF_SUBJECT) derive(field, pathOf(field))
  for (const service of ['websites', 'apps'] as const) {
    full[service]?.forEach((_, index) => {
      for (const field of OF_SERVICE) derive(field, pathOf(field, { service, index }))
    })
  }
  if (full.subject && isOpen(full.subject.certProvince)) {
    const province = certProvince(full)
    if (province !== undefined) full = withValue(full, 'subject.certProvince' as FieldPath, province)
  }
  return full
}
