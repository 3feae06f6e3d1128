import { filingTypes } from '../filing/enums/filing-types.ts'
import type { FieldId } from '../filing/field.ts'
import { fact as factFor, factsOf } from '../provinces/lookup.ts'
import type { Shared } from './contexts.ts'
import { ENTRY_TYPES, type Rule } from './rule.ts'

const knownTypes: ReadonlySet<string> = new Set(filingTypes.map((type) => type.value))
const coversEntry = (types: readonly string[]) => ENTRY_TYPES.every((type) => types.includes(type))

/** What the applicability of every rule is judged by, read once for a check. */
export interface Situation {
  readonly type: string | null
  readonly province: string | null
  readonly provider: string | null
  readonly subjects: 'individual' | 'organisation' | null
  readonly today: string
}

export function situationOf({ filing, reading }: Shared): Situation {
  const { subjectClass, province, type, provider } = filing
  reading.reset()
  return {
    subjects: subjectClass,
    province,
    provider,
    today: reading.today,
    type: type !== null && knownTypes.has(type) ? type : null,
  }
}

const YES: readonly FieldId[] = []

/**
 * Whether a rule applies: null when it does not, else the fields on which that still hangs (empty: it applies).
 * While the filing type is unknown the rules for all the types in which data is entered apply.
 */
export function applies(
  { appliesTo, effectiveFrom }: { readonly appliesTo: Rule['appliesTo']; readonly effectiveFrom?: string | undefined },
  at: Situation,
): readonly FieldId[] | null {
  const { subjects, provinces, fact, providers, filingTypes: types = ENTRY_TYPES } = appliesTo
  let open: FieldId[] | undefined
  if (effectiveFrom !== undefined && at.today < effectiveFrom) return null
  if (at.type === null) {
    if (!coversEntry(types)) open = ['filing.type']
  } else if (!types.includes(at.type as never)) return null
  if (subjects !== undefined && at.subjects !== subjects) {
    if (at.subjects !== null) return null
    open = [...(open ?? []), 'subject.nature']
  }
  if (provinces !== undefined) {
    if (at.province === null) open = [...(open ?? []), 'filing.province']
    else if (!provinces.includes(at.province)) return null
  }
  if (fact !== undefined && at.province !== null) {
    if (at.subjects !== null) {
      if (factFor(at.province, fact, at.subjects) === undefined) return null
    } else if (subjects === undefined && factsOf(at.province, fact).some((one) => one.appliesTo !== 'all'))
      open = [...(open ?? []), 'subject.nature']
  }
  if (providers !== undefined) {
    if (at.provider === null) open = [...(open ?? []), 'filing.provider']
    else if (!providers.includes(at.provider)) return null
  }
  return open ?? YES
}
