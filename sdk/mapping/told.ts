/** What somebody said outright about a control: the user's correction before the host's own map. Adapters only forbid so. */
import { isDeclarable } from '../declare/in-dictionary.ts'
import type { Evidence, EvidenceSource } from '../types.ts'

const RANK: readonly EvidenceSource[] = ['correction', 'declared', 'adapter']
/** An adapter speaks of a page that may have changed: what it says of a field is weighed with what the page says. */
const WEIGHED: EvidenceSource = 'adapter'

export const told = (
  evidence: readonly Evidence[],
): (Evidence & { readonly field: NonNullable<Evidence['field']> }) | undefined => {
  for (const source of RANK) {
    for (const item of evidence) {
      const { field } = item
      if (item.source === WEIGHED && field !== 'never') continue
      if (item.source === source && field !== undefined && isDeclarable(field)) return { ...item, field }
    }
  }
  return undefined
}
