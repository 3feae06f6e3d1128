/** What must stay as it is, whatever the profile says. */
import type { FieldFacts } from '@beian-assist/rules'
import type { Control, ControlFlag, LeftReason, Mapping, PlanItem } from '../types.ts'

export interface Left {
  readonly reason: LeftReason
  readonly detail?: string
}

/** Only the user does these. `override` never lifts them. */
const PERSONAL: readonly ControlFlag[] = ['consent', 'captcha', 'otp', 'password', 'signature', 'submit', 'search']

/** Before anything is known of the value: what the control itself forbids. */
export function leftToUser(control: Control, mapping: Mapping | undefined): Left | undefined {
  const flag = PERSONAL.find((candidate) => control.flags.includes(candidate))
  if (flag) return { reason: 'left-to-you', detail: flag }
  if (control.type === 'password') return { reason: 'left-to-you', detail: 'password' }
  if (mapping?.status === 'refused') {
    if (mapping.reason === 'never') return { reason: 'left-to-you', detail: 'never' }
    if (mapping.reason === 'honeypot') return { reason: 'hidden', detail: 'honeypot' }
    return { reason: 'unmapped', detail: mapping.reason }
  }
  return mapping ? undefined : { reason: 'unmapped' }
}

/** Fields that only the user may answer: codes, agreements, what nobody but the user knows. */
export function leftByField(def: FieldFacts): Left | undefined {
  if (def.type === 'otp') return { reason: 'left-to-you', detail: 'otp' }
  return def.autofill === 'never' || def.autofill === 'manual'
    ? { reason: 'left-to-you', detail: def.autofill }
    : undefined
}

/**
 * After the value is known to differ: what the state of the control forbids. What lies over it now may be a passing
 * message: the driver looks again right before it writes.
 */
export function leftByState(control: Control): Left | undefined {
  if (control.flags.includes('readOnly') || control.flags.includes('disabled')) return { reason: 'read-only' }
  if (control.flags.includes('hidden')) return { reason: 'hidden' }
  return undefined
}

/** The page shows an answer in words that no list knows. */
export const UNREAD = 'unread'

/** Reasons after which a control shows, and keeps, another answer than the profile's. */
const STANDS_OTHERWISE: ReadonlySet<LeftReason> = new Set(['conflict', 'user-edited', 'no-option'])

/** What depends on this item must wait: the page keeps another answer here. */
export function blocks(item: PlanItem): boolean {
  if (item.action !== 'leave' || item.reason === undefined) return false
  return STANDS_OTHERWISE.has(item.reason) || (item.reason === 'read-only' && item.old !== '' && item.detail !== UNREAD)
}
