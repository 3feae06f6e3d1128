import { beijingDate, instant } from '../filing/time.ts'
import { fact } from '../provinces/lookup.ts'
import { POLICE_DAYS, QR_MINUTES, SMS_HOURS, SMS_RESENDS, SMS_TRIES } from './limits.ts'
import { addWorkingDays } from './working-days.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

export interface Countdown {
  /** Instant in ms since the epoch. */
  readonly until: number
  /** Never negative. */
  readonly leftMs: number
  readonly over: boolean
}

function countdown(from: string, length: number, now: string): Countdown | undefined {
  const start = instant(from)
  const at = instant(now)
  if (Number.isNaN(start) || Number.isNaN(at)) return undefined
  const until = start + length
  return { until, leftMs: Math.max(0, until - at), over: at > until }
}

/** Verification QR code: 10 minutes, one scan. Undefined for a bad time. */
export const qrTimer = (issuedAt: string, now: string): Countdown | undefined =>
  countdown(issuedAt, QR_MINUTES * MINUTE, now)

export interface SmsTimer extends Countdown {
  /** Entries left before the order is returned: five may be wrong, the sixth returns it. */
  readonly triesLeft: number
  readonly resendsLeft: number
}

/** What is left of a limit; a count that is none counts as nothing used. */
const leftOf = (limit: number, used: number): number => Math.max(0, limit - (used > 0 ? used : 0))

/** Text-message check of one person: 24 hours, five wrong entries, two resends. Undefined for a bad time. */
export function smsTimer(sentAt: string, now: string, wrong = 0, resent = 0): SmsTimer | undefined {
  const base = countdown(sentAt, SMS_HOURS * HOUR, now)
  return base && { ...base, triesLeft: leftOf(SMS_TRIES, wrong), resendsLeft: leftOf(SMS_RESENDS, resent) }
}

export interface Window {
  readonly earliest: string
  readonly latest: string
  readonly certain: boolean
  /** Working days, as the source gives them. */
  readonly days: readonly [number, number]
}

function window(fromDate: string, days: readonly [number, number]): Window | undefined {
  const first = addWorkingDays(fromDate, days[0])
  const last = addWorkingDays(fromDate, days[1])
  if (!first || !last) return undefined
  return { earliest: first.earliest, latest: last.latest, certain: first.certain && last.certain, days }
}

/** First review by the provider: 1–2 working days. `from` is a date or an ISO time (Beijing). */
export const providerReviewWindow = (from: string): Window | undefined => window(dateOf(from), [1, 2])

/** Range of a fact such as `3-20` or `12`; sources give working days. */
function rangeOf(text: string): readonly [number, number] | undefined {
  const numbers = [...text.slice(0, 60).matchAll(/\d{1,3}/g)]
    .map((match) => Number(match[0]))
    .filter((n) => n > 0 && n <= 60)
  const [first] = numbers
  return first === undefined ? undefined : [Math.min(...numbers), Math.max(...numbers)]
}

/** Review by the bureau: the province's own figure where a source gives one, else 3–20 working days (the legal limit). */
export function bureauReviewWindow(from: string, province?: string): Window | undefined {
  const known = province === undefined ? undefined : fact(province, 'reviewDays', 'organisation')
  const days = (known && rangeOf(String(known.value))) ?? ([3, 20] as const)
  // A figure without a lower bound is the longest time, not the only possible one.
  return window(dateOf(from), days[0] === days[1] ? [1, days[1]] : days)
}

/** Police registration: 30 calendar days after approval, a date or an ISO time (Beijing). Undefined for a bad date. */
export function policeDeadline(approvedOn: string): string | undefined {
  const start = instant(`${dateOf(approvedOn)}T00:00:00`)
  return Number.isNaN(start) ? undefined : beijingDate(start + POLICE_DAYS * 24 * HOUR)
}

function dateOf(time: string): string {
  const at = instant(time)
  return Number.isNaN(at) ? time.slice(0, 10) : beijingDate(at)
}
