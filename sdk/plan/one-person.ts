/** When one person is both principal and owner, a label that may mean either means the same. */
import type { FieldId, Filing } from '@beian-assist/rules'
import type { Mapped } from '../types.ts'

const asOwner = (field: FieldId): string =>
  field.replace(/^principal\./, 'owner.').replace(/^materials\.principalId/, 'materials.ownerId')

function oneForAll(filing: Filing): boolean {
  const services = [...(filing.websites ?? []), ...(filing.apps ?? [])]
  return services.length > 0 && services.every(({ owner }) => owner?.reusePrincipal === true)
}

/** The only doubt about a mapping is which of the two is meant, and the filing has one person for both. */
export function isSameEither({ field, runnerUp }: Mapped, filing: Filing): boolean {
  return runnerUp !== undefined && field !== runnerUp && asOwner(field) === asOwner(runnerUp) && oneForAll(filing)
}
