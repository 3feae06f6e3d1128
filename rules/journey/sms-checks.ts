import { layOut } from '../engine/contexts.ts'
import type { OwnerView, PersonView, SmsView } from '../engine/views.ts'
import { samePhone } from '../filing/compare.ts'
import type { FieldPath } from '../filing/field.ts'
import type { Filing } from '../filing/filing.ts'
import { usedBy } from './sms-counts.ts'
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
  const { shared, items } = layOut(filing, { now })
  const type = shared.filing.shown('type')
  const recipients = Object.hasOwn(RECIPIENTS, type) ? RECIPIENTS[type]! : {}
  const found: (SmsCheck & { readonly number: string })[] = []
  const add = (person: PersonView | OwnerView, due: Due | undefined) => {
    if (due === undefined || !person.present) return
    const number = person.shown('mobile')
    const at = found.findIndex((one) => one.mobile === person.path('mobile') || samePhone(one.number, number))
    if (at < 0)
      found.push({
        person: person.path(),
        mobile: person.path('mobile'),
        due,
        number,
        ...progress(shared.sms, number, now),
      })
    else if (due === 'required') found[at] = { ...found[at]!, due }
  }
  add(shared.principal, recipients.principal)
  for (const { service, owner } of items.service) {
    const due = service.kind === 'app' ? recipients.appOwner : recipients.websiteOwner
    add(owner.isSeparate ? owner : shared.principal, due)
  }
  return found.map(({ number: _, ...check }) => check)
}

function progress(sms: SmsView, number: string, now: string): Pick<SmsCheck, 'confirmed' | 'timer'> {
  const pending = sms.pendingMobiles
  const confirmed = sms.shown('doneAt') !== '' ? true : pending?.every((one) => !samePhone(one, number))
  const timer = smsTimer(
    sms.shown('sentAt'),
    now,
    usedBy(sms, number, 'wrongCount'),
    usedBy(sms, number, 'resendCount'),
  )
  return { ...(confirmed !== undefined && number !== '' && { confirmed }), ...(timer && { timer }) }
}
