import type { Text } from '../engine/rule.ts'
import type { Confidence } from '../filing/field.ts'
import type { SourceId } from '../sources/index.ts'

/** Where a keyword says something: the subject's or a service's name, the licensed business scope, what the service does. */
export type KeywordPlace = 'name' | 'scope' | 'content'

export interface Keywords {
  readonly words: readonly string[]
  readonly where: readonly KeywordPlace[]
  /** `strong`: a provider names it as a trigger; `review`: plausible, no more than a question. */
  readonly strength: 'strong' | 'review'
  readonly sources: readonly SourceId[]
}

/** A paper that satisfies an item. */
export interface Permit extends Text {
  readonly issuer: string
  /** The branch of the trade it is for, where there are several. */
  readonly for?: Text
  readonly sources: readonly SourceId[]
}

/** An item of the ministry's pre-approval list. A keyword in a text is a question to ask, not a finding. */
export interface PreApprovalItem {
  /** Code of `preApprovalTypes`. */
  readonly code: number
  /** `abolished`: nationwide; some bureaux still look. */
  readonly status: 'current' | 'abolished'
  readonly permits: readonly [Permit, ...Permit[]]
  readonly keywords: readonly Keywords[]
  /** Texts in which a keyword does not count. */
  readonly falseFriends: readonly string[]
  readonly confidence: Confidence
}
