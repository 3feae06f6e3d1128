import { samePhone } from '../filing/compare.ts'
import type { FieldPath } from '../filing/field.ts'
import type { Filing, Owner, Person } from '../filing/filing.ts'
import { type SmsTimer, smsTimer } from './timers.ts'

/** The ministry's text-message check of one person. */
export interface SmsCheck {
  /** `principal`, or the owner's place: `websites[0].owner`. */
  readonly person: FieldPath
  /** Place of the number that gets the code. */
  readonly mobile: FieldPath
  /** `maybe`: sources differ on whether this person gets a code for this type of order; no code is no mistake then. */
  readonly due: 'required' | 'maybe'
  /** Undefined while it is not known. */
  readonly confirmed?: boolean
  /** Absent while no code was sent. */
  readonly timer?: SmsTimer
}

type Due = SmsCheck['due']
interface Recipients {
  readonly principal?: Due
  readonly websiteOwner?: Due
  readonly appOwner?: Due
}

const EVERYBODY: Recipients = { principal: 'required', websiteOwner: 'required', appOwner: 'maybe' }

/** Who gets a code, by type of order. Types that are absent have no such check, `cancelAccess` among them. */
const RECIPIENTS: Readonly<Record<string, Recipients>> = {
  first: EVERYBODY,
  addService: EVERYBODY,
  change: EVERYBODY,
  addAccess: { principal: 'maybe', websiteOwner: 'required', appOwner: 'maybe' },
  cancelService: { websiteOwner: 'required', appOwner: 'required' },
  cancelSubject: { principal: 'required' },
}

/** Persons whose number gets a code once the order is handed over, each once, with what is left of time and tries. */
export function smsChecks(filing: Filing, now: string): readonly SmsCheck[] {
  const recipients =
    typeof filing.type === 'string' && Object.hasOwn(RECIPIENTS, filing.type) ? RECIPIENTS[filing.type]! : {}
  const { principal, websiteOwner, appOwner } = recipients
  const found: (SmsCheck & { readonly number: string | null })[] = []
  const add = (person: Person | null | undefined, place: FieldPath, due: Due | undefined) => {
    const number = person?.mobile ?? null
    if (due === undefined || person == null) return
    const at = found.findIndex((one) => one.person === place || samePhone(one.number, number))
    if (at < 0) found.push({ person: place, mobile: `${place}.mobile`, due, number, ...progress(filing, number, now) })
    else if (due === 'required') found[at] = { ...found[at]!, due }
  }
  const addOwner = (owner: Owner | null | undefined, place: FieldPath, due: Due | undefined) =>
    owner?.reusePrincipal === true ? add(filing.principal, 'principal', due) : add(owner, place, due)

  add(filing.principal, 'principal', principal)
  for (const [index, website] of (filing.websites ?? []).entries())
    addOwner(website.owner, `websites[${index}].owner`, websiteOwner)
  for (const [index, app] of (filing.apps ?? []).entries()) addOwner(app.owner, `apps[${index}].owner`, appOwner)
  return found.map(({ number: _, ...check }) => check)
}

function progress({ sms }: Filing, number: string | null, now: string): Pick<SmsCheck, 'confirmed' | 'timer'> {
  const confirmed = sms?.doneAt ? true : sms?.pendingMobiles?.every((pending) => !samePhone(pending, number))
  const timer = sms?.sentAt ? smsTimer(sms.sentAt, now, sms.wrongCount ?? 0, sms.resendCount ?? 0) : undefined
  return { ...(confirmed !== undefined && number !== null && { confirmed }), ...(timer && { timer }) }
}
