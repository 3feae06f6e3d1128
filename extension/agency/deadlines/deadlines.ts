/** Everything of a filing that runs out on a day or at an hour. Pure: the clock is passed in. */
import {
  bureauReviewWindow,
  type FieldPath,
  type Filing,
  policeDeadline,
  providerReviewWindow,
  qrTimer,
  smsChecks,
} from '@beian-assist/rules'

export type DeadlineKind =
  | 'qr'
  | 'sms'
  | 'providerReview'
  | 'bureauReview'
  | 'police'
  | 'subjectCert'
  | 'personCert'
  | 'domain'
  | 'resource'

export interface Deadline {
  readonly kind: DeadlineKind
  /** Instant in ms; for a day its end in Beijing. */
  readonly at: number
  /** ISO date where a day is meant and not an hour. */
  readonly day?: string
  /** First day on which it may happen (review windows). */
  readonly from?: string
  /** Holidays of that year are not published yet, or the source is vague. */
  readonly uncertain?: boolean
  readonly over: boolean
  readonly path: FieldPath
  /** Whom or what it concerns: a person, a domain. */
  readonly about: string
  /** Text-message check: entries left. */
  readonly triesLeft?: number
}

export interface DeadlineOptions {
  /** ISO time. */
  readonly now: string
  /** When the order came into its present state, as far as noted. */
  readonly since?: string
}

const DAY = 86_400_000
const endOfDay = (day: string): number => Date.parse(`${day}T23:59:59+08:00`)
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))

type Term = {
  certValidTo?: string | null | undefined
  certLongTerm?: boolean | null | undefined
  name?: string | null | undefined
}

export function deadlinesOf(filing: Filing, { now, since }: DeadlineOptions): Deadline[] {
  const nowMs = Date.parse(now)
  const found: Deadline[] = []
  const day = (kind: DeadlineKind, value: unknown, path: FieldPath, about: string, more: Partial<Deadline> = {}) => {
    if (!isDay(value)) return
    const at = endOfDay(value)
    found.push({ kind, at, day: value, over: at < nowMs, path, about, ...more })
  }
  const term = (kind: DeadlineKind, holder: Term | null | undefined, path: FieldPath) => {
    if (holder && holder.certLongTerm !== true) day(kind, holder.certValidTo, `${path}.certValidTo`, holder.name ?? '')
  }
  term('subjectCert', filing.subject, 'subject')
  term('personCert', filing.principal, 'principal')
  for (const list of ['websites', 'apps'] as const) {
    for (const [index, service] of (filing[list] ?? []).entries()) {
      if (service.owner?.reusePrincipal !== true) term('personCert', service.owner, `${list}[${index}].owner`)
      for (const [item, domain] of (service.domains ?? []).entries())
        day('domain', domain.expiresOn, `${list}[${index}].domains[${item}].expiresOn`, domain.name ?? '')
    }
  }
  const subject = filing.subject?.name ?? ''
  const left = filing.resource?.remainingDays
  // Counted from the day on which it was noted; without that day it would move along with today.
  if (typeof left === 'number' && since !== undefined) {
    const noted = Date.parse(since)
    if (!Number.isNaN(noted))
      day('resource', new Date(noted + left * DAY).toISOString().slice(0, 10), 'resource.remainingDays', subject)
  }
  if (filing.status === 'awaitingSms') {
    for (const { person, timer, confirmed } of smsChecks(filing, now)) {
      if (!timer || confirmed) continue
      const name = nameAt(filing, person)
      const { until, over, triesLeft } = timer
      found.push({ kind: 'sms', at: until, over, path: person, about: name, triesLeft })
    }
  }
  const qr = filing.verification?.qrIssuedAt
  if (qr && filing.status === 'awaitingVerification') {
    const timer = qrTimer(qr, now)
    if (timer)
      found.push({ kind: 'qr', at: timer.until, over: timer.over, path: 'verification.qrIssuedAt', about: subject })
  }
  const review = (kind: DeadlineKind, window: ReturnType<typeof providerReviewWindow>) => {
    if (window) day(kind, window.latest, 'status', subject, { from: window.earliest, uncertain: !window.certain })
  }
  if (since !== undefined) {
    if (filing.status === 'awaitingProvider' || filing.status === 'changedAwaitingProvider')
      review('providerReview', providerReviewWindow(since))
    if (filing.status === 'bureauReview')
      review('bureauReview', bureauReviewWindow(since, filing.province ?? undefined))
  }
  if (filing.status === 'approved' && filing.approvedOn)
    day('police', policeDeadline(filing.approvedOn), 'approvedOn', subject)
  return found.sort((a, b) => a.at - b.at)
}

function nameAt(filing: Filing, person: FieldPath): string {
  const place = /^(websites|apps)\[(\d+)\]\.owner$/.exec(person)
  const owner = place ? filing[place[1] as 'websites' | 'apps']?.[Number(place[2])]?.owner : undefined
  return (owner ? owner.name : filing.principal?.name) ?? ''
}
