/** What a filing's data become when its order comes into a state. Pure. */
import type { Filing, StateId } from '@beian-assist/rules'
import { today } from '../../manager/today.ts'

export interface Change {
  readonly path: string
  readonly value: unknown
}

export function stateChanges(to: StateId, filing: Filing, now: Date): readonly Change[] {
  return [
    { path: 'status', value: to },
    // Terms run from the day in Beijing: before eight in the morning it is still yesterday in UTC.
    ...(to === 'approved' && !filing.approvedOn ? [{ path: 'approvedOn', value: today(now.getTime()) }] : []),
    // Another round of the check begins with other codes.
    ...(to === 'awaitingSms' ? [{ path: 'sms', value: {} }] : []),
    ...(to === 'awaitingVerification' ? [{ path: 'verification', value: {} }] : []),
  ]
}
