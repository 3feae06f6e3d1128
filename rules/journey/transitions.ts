/** What moves an order from one state to another. Data. */
import type { StateId } from './states.ts'

export type JourneyEvent =
  | 'filled' // every step of the form has its data
  | 'submitted' // check passed, agreements accepted, sent by the user
  | 'withdrawn'
  | 'providerPassed'
  | 'providerRefused'
  | 'providerWantsChanges'
  | 'resubmitted'
  | 'handedOver'
  | 'smsConfirmed' // both numbers
  | 'smsMissed' // 24 hours passed, or a sixth wrong entry
  | 'resubmittedByProvider' // unchanged, after a missed text-message check
  | 'bureauPassed'
  | 'bureauRefused'
  | 'abandoned'

export interface Transition {
  readonly from: StateId
  readonly on: JourneyEvent
  readonly to: StateId
  /** Only for this filing type. */
  readonly only?: string
}

export const transitions: readonly Transition[] = [
  { from: 'draft', on: 'filled', to: 'awaitingVerification' },
  { from: 'awaitingVerification', on: 'submitted', to: 'awaitingProvider' },
  { from: 'awaitingProvider', on: 'withdrawn', to: 'draft' },
  { from: 'awaitingProvider', on: 'providerPassed', to: 'awaitingHandover' },
  { from: 'awaitingProvider', on: 'providerRefused', to: 'providerRejected' },
  { from: 'awaitingProvider', on: 'providerWantsChanges', to: 'providerNeedsChanges' },
  { from: 'providerRejected', on: 'resubmitted', to: 'awaitingProvider' },
  { from: 'providerNeedsChanges', on: 'resubmitted', to: 'changedAwaitingProvider' },
  { from: 'changedAwaitingProvider', on: 'providerPassed', to: 'awaitingHandover' },
  { from: 'changedAwaitingProvider', on: 'providerWantsChanges', to: 'providerNeedsChanges' },
  { from: 'changedAwaitingProvider', on: 'providerRefused', to: 'providerRejected' },
  { from: 'changedAwaitingProvider', on: 'withdrawn', to: 'draft' },
  { from: 'awaitingHandover', on: 'withdrawn', to: 'draft' },
  { from: 'awaitingHandover', on: 'handedOver', to: 'bureauReview', only: 'cancelAccess' },
  { from: 'awaitingHandover', on: 'handedOver', to: 'awaitingSms' },
  { from: 'awaitingSms', on: 'smsConfirmed', to: 'bureauReview' },
  { from: 'awaitingSms', on: 'smsMissed', to: 'smsReturned' },
  { from: 'smsReturned', on: 'resubmittedByProvider', to: 'awaitingHandover' },
  { from: 'smsReturned', on: 'resubmitted', to: 'awaitingProvider' },
  { from: 'bureauReview', on: 'bureauPassed', to: 'approved' },
  { from: 'bureauReview', on: 'bureauRefused', to: 'bureauRejected' },
  { from: 'bureauRejected', on: 'resubmitted', to: 'awaitingProvider' },
  { from: 'draft', on: 'abandoned', to: 'abandoned' },
  { from: 'awaitingVerification', on: 'abandoned', to: 'abandoned' },
  { from: 'providerRejected', on: 'abandoned', to: 'abandoned' },
  { from: 'providerNeedsChanges', on: 'abandoned', to: 'abandoned' },
  { from: 'smsReturned', on: 'abandoned', to: 'abandoned' },
  { from: 'bureauRejected', on: 'abandoned', to: 'abandoned' },
  { from: 'awaitingProvider', on: 'abandoned', to: 'abandoned' },
  { from: 'changedAwaitingProvider', on: 'abandoned', to: 'abandoned' },
  { from: 'awaitingHandover', on: 'abandoned', to: 'abandoned' },
]
