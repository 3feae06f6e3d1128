/** What the user tells of the ministry's text-message check, as changes of the filing. Pure; the clock is passed in. */
import { type Filing, samePhone } from '@beian-assist/rules'

export interface Change {
  readonly path: string
  readonly value: unknown
}
export interface Recipient {
  readonly number: string
  readonly due: 'required' | 'maybe'
}

/** The messages are out. What was noted before stays: pressed again, it mends the time alone. */
export function started(filing: Filing, people: readonly Recipient[], now: Date): readonly Change[] {
  const numbers = people.map(({ number }) => number).filter((number) => number !== '')
  return [
    { path: 'sms.sentAt', value: now.toISOString() },
    ...(filing.sms?.pendingMobiles ? [] : [{ path: 'sms.pendingMobiles', value: numbers }]),
  ]
}

/** One person is through. The check is over once nobody is left who must confirm. */
export function confirmed(filing: Filing, people: readonly Recipient[], number: string, now: Date): readonly Change[] {
  const left = (filing.sms?.pendingMobiles ?? people.map((one) => one.number)).filter((one) => !samePhone(one, number))
  // Whoever may get no message keeps nobody waiting.
  const waiting = people.some((one) => one.due === 'required' && left.some((other) => samePhone(other, one.number)))
  return [
    { path: 'sms.pendingMobiles', value: left },
    ...(waiting ? [] : [{ path: 'sms.doneAt', value: now.toISOString() }]),
  ]
}

/** One more wrong entry, or one more message, of this number alone. */
export function counted(
  filing: Filing,
  number: string,
  key: 'wrongCount' | 'resendCount',
  by: 1 | -1,
): readonly Change[] {
  const numbers = filing.sms?.numbers ?? []
  const found = numbers.findIndex((one) => samePhone(one.mobile, number))
  const at = found < 0 ? numbers.length : found
  const before = numbers[found]?.[key] ?? filing.sms?.[key] ?? 0
  return [
    ...(found < 0 ? [{ path: `sms.numbers[${at}].mobile`, value: number }] : []),
    { path: `sms.numbers[${at}].${key}`, value: Math.max(0, before + by) },
  ]
}
