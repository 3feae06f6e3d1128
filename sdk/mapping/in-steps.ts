/** Evidence in, decisions out: which control asks for which place of a filing, how surely, or why it is left. Pure. */
import type { FieldId } from '@beian-assist/rules'
import { each, type Steps } from '../steps.ts'
import type { Control, ControlFlag, Evidence, Mapping, PageScan, RefusalReason, Refused } from '../types.ts'
import { LIKELY, probabilityOf, SURE, suretyOf } from './calibrate.ts'
import { isFilingForm, settingsOf } from './context.ts'
import { type Decision, decide, FLOOR } from './decide.ts'
import { endsOf } from './ends.ts'
import { follow } from './follow.ts'
import { borrowed } from './inherit.ts'
import { kindFit } from './kinds.ts'
import { type Assigned, isServiceField, placesOf } from './places.ts'
import { withRounds } from './rounds.ts'
import { type Judged, judge, namedOf } from './score.ts'
import { told } from './told.ts'

export interface MapOptions {
  /** Also look at controls that the page hides: for pages that show one step at a time. Default false. */
  readonly hidden?: boolean
}

const FORBIDDEN: ReadonlySet<ControlFlag> = new Set([
  'consent',
  'captcha',
  'otp',
  'password',
  'signature',
  'search',
  'submit',
])
/** A kind that fits worse cannot hold the value at all. */
const HOLDS = 0.2
/** A log-in form is one that asks for a password and for little else. */
const LOG_IN_SIZE = 4

const refuse = (
  control: Control,
  reason: RefusalReason,
  evidence: readonly Evidence[],
  candidates: readonly FieldId[] = [],
): Refused => ({ status: 'refused', control: control.id, reason, candidates, evidence: evidence.slice(0, 6) })

/** Regions of a page that only let people in. */
const logIns = (controls: readonly Control[]): ReadonlySet<string> => {
  const size = new Map<string, number>()
  for (const { region } of controls) size.set(region, (size.get(region) ?? 0) + 1)
  const closed = controls.filter(({ flags, region }) => flags.includes('password') && size.get(region)! <= LOG_IN_SIZE)
  return new Set(closed.map(({ region }) => region).filter((region) => region !== ''))
}

/** 其他域名 comes after those that are not called so. */
const OTHERS = 50
const ordinalOf = ({ namings: [first] }: Judged): { ordinal?: number } => {
  const ordinal = first?.words.ordinal ?? (first?.words.main.has('other') ? OTHERS : undefined)
  return ordinal === undefined ? {} : { ordinal }
}

/** Fields and papers of the principal or of an owner. */
const isPersons = (field: FieldId): boolean => /^(materials\.)?(principal|owner)/.test(field)

const whyNot = ({ judged, lost }: Decision): Refused => {
  const { control, candidates, namings, foreign } = judged
  const evidence = namings.flatMap((naming) => naming.evidence)
  const fields = candidates.slice(0, 3).map(({ field }) => field)
  if (foreign) return refuse(control, 'negative-alias', evidence, fields)
  if (namings.length === 0 && candidates.length === 0) return refuse(control, 'no-label', evidence)
  if (lost) return refuse(control, lost.tied ? 'tied-with' : 'taken', evidence, fields)
  const asked = [...candidates].sort((a, b) => b.asked - a.asked)[0]
  if (asked && asked.asked >= 0.5 && asked.score < FLOOR)
    return refuse(control, 'kind-mismatch', evidence, [asked.field])
  return refuse(control, 'no-match', evidence, fields)
}

/** Controls that are looked at in one step: a few milliseconds on a slow machine. */
const STRIDE = 4

/** `mapControls` in steps, for who works inside a page; the wordbooks must be at hand (`bringLists`). */
export function* mapping(scan: PageScan, options: MapOptions = {}): Steps<Mapping[]> {
  const evidence = new Map<string, Evidence[]>()
  for (const item of scan.evidence) {
    const list = evidence.get(item.control)
    if (list) list.push(item)
    else evidence.set(item.control, [item])
  }
  const controls = withRounds(scan.controls, evidence)
  yield
  const lent = borrowed(controls, evidence)
  const named = yield* each(
    controls,
    (control) => namedOf(control, evidence.get(control.id) ?? [], lent.get(control.id) ?? []),
    STRIDE,
  )
  const ignored = (control: Control): boolean =>
    control.flags.some((flag) => FORBIDDEN.has(flag)) || (control.flags.includes('hidden') && !options.hidden)
  const settings = settingsOf(
    { controls, ...(scan.step ? { step: scan.step } : {}) },
    controls.map((control, at) => (ignored(control) ? undefined : named[at]!.holder)),
  )
  yield
  const ends = endsOf(controls, evidence)
  yield
  const ours = isFilingForm(scan)
  const closed = logIns(controls)
  const results = new Map<string, Mapping>()
  const open: Judged[] = []
  const fixed: (Assigned & { readonly evidence: Evidence })[] = []
  for (const [at, control] of controls.entries()) {
    const own = evidence.get(control.id) ?? []
    const judged = judge({
      control,
      evidence: own,
      named: named[at]!,
      setting: settings[at]!,
      end: ends.get(control.id),
    })
    const order = told(own)
    if (control.flags.some((flag) => FORBIDDEN.has(flag)) || order?.field === 'never' || closed.has(control.region)) {
      results.set(control.id, refuse(control, 'never', own))
    } else if (order?.field && order.source === 'correction' && kindFit(control, order.field) < HOLDS) {
      // The user's word says what is asked; what the control can hold is still the page's.
      results.set(control.id, refuse(control, 'kind-mismatch', own, [order.field]))
    } else if (order?.field) {
      fixed.push({ control, field: order.field, setting: judged.setting, evidence: order })
    } else if (control.flags.includes('hidden') && !options.hidden) {
      results.set(control.id, refuse(control, 'honeypot', own))
    } else open.push(judged)
    if (at % STRIDE === STRIDE - 1) yield
  }
  const taken = new Set(fixed.map(({ field }) => field as string).filter((field) => !isServiceField(field)))
  // What belongs to another world competes for nothing.
  for (const judged of open) if (judged.foreign) results.set(judged.control.id, whyNot({ judged, margin: 0 }))
  const free = open
    .filter(({ foreign }) => !foreign)
    .map((judged) => ({ ...judged, candidates: judged.candidates.filter(({ field }) => !taken.has(field)) }))
  yield
  const first = decide(free)
  yield
  const followed = follow(
    free,
    first.map(({ chosen }) => chosen),
  )
  yield
  const decisions = decide(followed)
  yield

  const order = new Map(scan.controls.map(({ id }, index) => [id, index]))
  const assigned: Assigned[] = [
    ...fixed,
    ...decisions.flatMap(({ judged, chosen, margin }) =>
      chosen && suretyOf(chosen.score, margin) >= LIKELY
        ? [{ control: judged.control, field: chosen.field, setting: judged.setting, ...ordinalOf(judged) }]
        : [],
    ),
  ].sort((a, b) => order.get(a.control.id)! - order.get(b.control.id)!)
  const paths = placesOf(assigned)
  yield
  for (const { control, field, evidence: item } of fixed) {
    results.set(control.id, {
      status: 'mapped',
      control: control.id,
      field,
      path: paths.get(control.id)!,
      probability: 1,
      margin: 1,
      evidence: [item],
    })
  }
  for (const decision of decisions) {
    const { judged, chosen, margin, rival } = decision
    const { control } = judged
    const surety = chosen ? suretyOf(chosen.score, margin) : 0
    if (!chosen || surety < LIKELY) {
      results.set(control.id, whyNot(decision))
      continue
    }
    results.set(control.id, {
      status:
        ours && !(judged.unsure && isPersons(chosen.field)) && surety >= SURE.probability && margin >= SURE.margin
          ? 'mapped'
          : 'likely',
      control: control.id,
      field: chosen.field,
      path: paths.get(control.id)!,
      probability: Math.round(probabilityOf(surety) * 10_000) / 10_000,
      margin: Math.round(margin * 1000) / 1000,
      evidence: chosen.evidence.slice(0, 6),
      ...(rival ? { runnerUp: rival } : {}),
    })
  }
  return scan.controls.map(({ id }) => results.get(id)!)
}
