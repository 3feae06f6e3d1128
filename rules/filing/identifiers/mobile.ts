import { phoneDigits } from '../compare.ts'

/** A mainland mobile number as forms want it: 11 digits, 13–19 first, nothing else. */
export function isMobile(text: string): boolean {
  return /^1[3-9]\d{9}$/.test(text)
}

/** Prefixes given to virtual operators. */
const VIRTUAL = new Set(['162', '165', '167', '170', '171'])

/** The number, however it is written, belongs to a virtual operator: some of them do not receive the ministry's messages. */
export function isVirtualOperator(mobile: string): boolean {
  return VIRTUAL.has(phoneDigits(mobile).slice(0, 3))
}
