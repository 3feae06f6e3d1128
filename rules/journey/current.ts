/** Whether a check of the process can still be under way: one that the order has passed, or not reached, raises no alarm. */
import type { FilingView } from '../engine/filing-view.ts'
import type { StateId } from './states.ts'

/** The states by name alone: a check of a page has no use for their words. */
const KNOWN: Readonly<Record<StateId, 1>> = {
  draft: 1,
  awaitingVerification: 1,
  awaitingProvider: 1,
  providerRejected: 1,
  providerNeedsChanges: 1,
  changedAwaitingProvider: 1,
  awaitingHandover: 1,
  awaitingSms: 1,
  smsReturned: 1,
  bureauReview: 1,
  bureauRejected: 1,
  approved: 1,
  abandoned: 1,
}

/** The order is known to be in another state. A filing that tells none, or one in a provider's words, is in any. */
export function isElsewhere(filing: FilingView, state: StateId): boolean {
  const status = filing.shown('status')
  return status !== state && Object.hasOwn(KNOWN, status)
}
