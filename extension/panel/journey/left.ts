import type { SmsTimer } from '@beian-assist/rules'
import type { JourneyView } from './use-journey.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Time left, in words: seconds count only in the last hour. */
export function leftText(ms: number, t: JourneyView['t']): string {
  if (ms >= HOUR) return t('timer.hours', { hours: Math.floor(ms / HOUR), minutes: Math.floor((ms % HOUR) / MINUTE) })
  return t('timer.minutes', { minutes: Math.floor(ms / MINUTE), seconds: Math.floor((ms % MINUTE) / SECOND) })
}

/** What is left of the text-message check: time and entries, or why the order comes back. */
export function smsLeftText(timer: SmsTimer, t: JourneyView['t']): string {
  if (timer.over) return t('timer.sms.over')
  if (timer.triesLeft === 0) return t('timer.sms.spent')
  return t('timer.sms.left', {
    left: leftText(timer.leftMs, t),
    tries: timer.triesLeft,
    resends: timer.resendsLeft,
  })
}
