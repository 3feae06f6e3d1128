import type { FieldPath } from '../filing/field.ts'
import type { App, Filing, Website } from '../filing/filing.ts'
import { type KeywordHit, keywordHits } from './hits.ts'
import type { KeywordPlace } from './item.ts'

/** A question to put to the applicant: does this service fall under the item? */
export interface PreApprovalQuestion extends KeywordHit {
  readonly place: KeywordPlace
  readonly field: FieldPath
}

type Declared = ReadonlySet<number>

function ask(text: unknown, place: KeywordPlace, field: FieldPath, declared: Declared): readonly PreApprovalQuestion[] {
  if (typeof text !== 'string') return []
  return keywordHits(text, place)
    .filter(({ code }) => !declared.has(code))
    .map((hit) => ({ ...hit, place, field }))
}

/** A filing that was never parsed may hold anything where a list belongs. */
const listOf = <T>(value: readonly T[] | null | undefined): readonly T[] => (Array.isArray(value) ? value : [])

/**
 * Questions that the names, the business scope and the remarks of a filing raise and that neither a declared item nor
 * the declaration that none is involved answers. They are questions: a keyword proves nothing.
 */
export function preApprovalQuestions(filing: Filing): readonly PreApprovalQuestion[] {
  if (listOf(filing?.materials).includes('notInvolvedCommitment')) return []
  const services = (['websites', 'apps'] as const)
    .flatMap((list) =>
      listOf<Website | App>(filing?.[list]).map((service, index) => ({ service, at: `${list}[${index}]` })),
    )
    .map(({ service, at }) => ({
      service,
      at,
      declared: new Set(
        listOf(service?.preApprovals).flatMap((one) => (typeof one?.type === 'number' ? [one.type] : [])),
      ),
    }))
  const all: Declared = new Set(services.flatMap(({ declared }) => [...declared]))
  return [
    ...ask(filing?.subject?.name, 'name', 'subject.name', all),
    ...ask(filing?.subject?.businessScope, 'scope', 'subject.businessScope', all),
    ...services.flatMap(({ service, at, declared }) => [
      ...ask(service?.name, 'name', `${at}.name`, declared),
      ...ask(service?.remark, 'content', `${at}.remark`, declared),
    ]),
  ]
}
