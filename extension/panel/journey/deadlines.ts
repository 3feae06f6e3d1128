/** What is due for a filing, from its state and times. Pure; the clock is passed in. */
import {
  bureauReviewWindow,
  type Filing,
  policeDeadline,
  providerReviewWindow,
  type ReviewWindow,
  type StateId,
} from '@beian-assist/rules'
import type { OutcomeEntry } from '@beian-assist/sdk/panel'

export type DeadlineKind = 'sms' | 'review' | 'police'

export interface Deadline {
  readonly kind: DeadlineKind
  /** ISO time, or an ISO date for a whole day. */
  readonly at: string
}

const SMS_HOURS_MS = 24 * 60 * 60 * 1000
const REVIEWED_BY: Partial<Record<StateId, 'provider' | 'bureau'>> = {
  awaitingProvider: 'provider',
  changedAwaitingProvider: 'provider',
  bureauReview: 'bureau',
}

/** When the order came into the state in which it is now; undefined when nobody noted it. */
export function enteredAt(state: StateId, outcome: readonly OutcomeEntry[]): string | undefined {
  return outcome.filter((entry) => entry.state === state).at(-1)?.on
}

/** Review that is under way, with the days in which it may end. */
export function reviewWindow(
  filing: Filing,
  state: StateId,
  outcome: readonly OutcomeEntry[],
): ReviewWindow | undefined {
  const by = REVIEWED_BY[state]
  const since = enteredAt(state, outcome)
  if (!by || !since) return undefined
  return by === 'provider' ? providerReviewWindow(since) : bureauReviewWindow(since, filing.province ?? undefined)
}

export function deadlines(filing: Filing, state: StateId, outcome: readonly OutcomeEntry[]): readonly Deadline[] {
  const due: Deadline[] = []
  const sentAt = Date.parse(filing.sms?.sentAt ?? '')
  if (state === 'awaitingSms' && !Number.isNaN(sentAt) && !filing.sms?.doneAt)
    due.push({ kind: 'sms', at: new Date(sentAt + SMS_HOURS_MS).toISOString() })
  const review = reviewWindow(filing, state, outcome)
  if (review) due.push({ kind: 'review', at: review.latest })
  const police = state === 'approved' && filing.approvedOn ? policeDeadline(filing.approvedOn) : undefined
  if (police) due.push({ kind: 'police', at: police })
  return due
}
