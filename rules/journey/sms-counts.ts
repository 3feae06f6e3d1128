import type { SmsView } from '../engine/views.ts'
import { phoneDigits, samePhone } from '../filing/compare.ts'
import type { FieldPath } from '../filing/field.ts'

export type SmsCount = 'wrongCount' | 'resendCount'

interface Used {
  readonly count: number
  /** Ends of the numbers it is counted for: `*8002`. A dash where nobody said whose count it is. */
  readonly numbers: string
  readonly at: readonly FieldPath[]
}

const TAIL = 4
const ends = (mobiles: readonly string[]): string =>
  mobiles.map((mobile) => `*${phoneDigits(mobile).slice(-TAIL)}`).join(', ') || '–'

/** The number still has to be confirmed, as far as the filing tells. */
const isPending = (sms: SmsView, mobile: string): boolean =>
  !sms.knows('pendingMobiles') || (sms.pendingMobiles ?? []).some((one) => samePhone(one, mobile))

/** What one number has used up: its own count, else that of a filing which does not tell the numbers apart. */
export function usedBy(sms: SmsView, mobile: string, key: SmsCount): number {
  const own = sms.numbers.find((one) => samePhone(one.shown('mobile'), mobile))
  if (own?.knows(key)) return own[key] ?? 0
  return sms.knows(key) ? (sms[key] ?? 0) : 0
}

/** What every number that is not confirmed has used up; null, noted as missing, while nothing was said about any. */
export function smsCounts(sms: SmsView, key: SmsCount): readonly Used[] | null {
  const own = sms.numbers.filter((one) => one.knows(key))
  const counts = own
    .filter((one) => isPending(sms, one.shown('mobile')))
    .map((one): Used => ({ count: one[key] ?? 0, numbers: ends([one.shown('mobile')]), at: [one.path(key)] }))
  if (own.length > 0 && !sms.knows(key)) return counts
  const shared = sms.need(key)
  if (shared === null) return null
  const others = (sms.knows('pendingMobiles') ? (sms.pendingMobiles ?? []) : []).filter(
    (mobile) => !own.some((one) => samePhone(one.shown('mobile'), mobile)),
  )
  return [...counts, { count: shared, numbers: ends(others), at: [sms.path(key)] }]
}
