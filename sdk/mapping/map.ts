/** Evidence in, decisions out: which control asks for which place of a filing, how surely, or why it is left. Pure. */
import type { FieldId } from '@beian-assist/rules'
import type { Control, ControlFlag, Evidence, Mapping, PageScan, RefusalReason, Refused } from '../types.ts'
import { assign } from './assign.ts'
import { LIKELY, probabilityOf, SURE } from './calibrate.ts'
import { isFilingForm, settingsOf } from './context.ts'
import { endsOf } from './ends.ts'
import { follow } from './follow.ts'
import { borrowed } from './inherit.ts'
import { type Assigned, isRowField, isServiceField, placesOf } from './places.ts'
import { withRounds } from './rounds.ts'
import { type Candidate, type Judged, judge, namedOf } from './score.ts'
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
/** Below this a candidate is no rival and no choice. */
const FLOOR = 0.22
/** Lead of the control that keeps a place over one that would also like it. */
const KEPT = 0.12
/** Controls without rows of their own that may share one field of a list. */
const SHARED_ROWS = 6
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

/** Columns that compete for controls: one a place that may be given once. */
const slotOf = (judged: Judged, field: FieldId): string => {
  if (!isServiceField(field)) return field
  const repeats = (judged.control.repeats ?? []).map(({ group, index }) => `${group}.${index}`).join('/')
  const service = field.startsWith('owner.') ? (judged.setting.service ?? '') : ''
  return `${field} ${service} ${repeats}`
}

interface Decision {
  readonly judged: Judged
  readonly chosen?: Candidate
  readonly margin: number
  readonly rival?: FieldId
  /** The best candidate's place went to another control. */
  readonly lost?: { readonly field: FieldId; readonly tied: boolean }
}

const decide = (all: readonly Judged[]): Decision[] => {
  const columns = new Map<string, number>()
  const at = all.map((judged) =>
    judged.candidates
      .filter(({ score }) => score >= FLOOR)
      .map((candidate) => {
        const slot = slotOf(judged, candidate.field)
        const copies = isRowField(candidate.field) ? SHARED_ROWS : 1
        const own: number[] = []
        for (let copy = 0; copy < copies; copy++) {
          const key = `${slot} ${copy}`
          if (!columns.has(key)) columns.set(key, columns.size)
          own.push(columns.get(key)!)
        }
        return { candidate, own }
      }),
  )
  const scores = at.map((list) => {
    const row = new Array<number>(columns.size).fill(0)
    for (const { candidate, own } of list) for (const column of own) row[column] = candidate.score
    return row
  })
  const given = assign(scores)
  const holder = new Map<number, number>()
  given.forEach((column, row) => {
    if (column >= 0) holder.set(column, row)
  })
  return all.map((judged, row): Decision => {
    const list = at[row]!
    const chosen = list.find(({ own }) => own.includes(given[row]!))
    const first = list[0]
    if (!chosen) {
      const other = first && holder.get(first.own[0]!)
      const theirs = other === undefined ? 0 : scores[other]![first!.own[0]!]!
      return {
        judged,
        margin: 0,
        ...(first ? { lost: { field: first.candidate.field, tied: theirs - first.candidate.score < 0.1 } } : {}),
      }
    }
    const { candidate } = chosen
    let margin = 1
    let rival: FieldId | undefined
    for (const { candidate: other, own } of list) {
      if (other.field === candidate.field) continue
      // A place that suits another control much better is no rival.
      const keeper = holder.get(own[0]!)
      if (keeper !== undefined && keeper !== row && scores[keeper]![own[0]!]! - other.score > KEPT) continue
      const gap = candidate.score - other.score
      if (gap < margin) {
        margin = gap
        rival = other.field
      }
    }
    for (const [other, theirs] of scores.entries()) {
      const score = theirs[given[row]!]!
      if (other === row || score === 0 || isRowField(candidate.field)) continue
      const held = given[other]! >= 0 ? theirs[given[other]!]! : 0
      // Another control asks for the same and found nothing as good elsewhere.
      if (score > held) margin = Math.min(margin, candidate.score - score)
    }
    return { judged, chosen: candidate, margin, ...(rival ? { rival } : {}) }
  })
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

/**
 * One mapping for every control of a scan, in its order. `mapped` is sure enough to be filled, `likely` is to be shown
 * only; a refusal says why. What the user, the host or an adapter told about a control holds before everything else.
 */
export const mapControls = (scan: PageScan, options: MapOptions = {}): Mapping[] => {
  const evidence = new Map<string, Evidence[]>()
  for (const item of scan.evidence) {
    const list = evidence.get(item.control)
    if (list) list.push(item)
    else evidence.set(item.control, [item])
  }
  const controls = withRounds(scan.controls, evidence)
  const lent = borrowed(controls, evidence)
  const named = controls.map((control) => namedOf(control, evidence.get(control.id) ?? [], lent.get(control.id) ?? []))
  const ignored = (control: Control): boolean =>
    control.flags.some((flag) => FORBIDDEN.has(flag)) || (control.flags.includes('hidden') && !options.hidden)
  const settings = settingsOf(
    { controls, ...(scan.step ? { step: scan.step } : {}) },
    controls.map((control, at) => (ignored(control) ? undefined : named[at]!.holder)),
  )
  const ends = endsOf(controls, evidence)
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
    } else if (order?.field) {
      fixed.push({ control, field: order.field, setting: judged.setting, evidence: order })
    } else if (control.flags.includes('hidden') && !options.hidden) {
      results.set(control.id, refuse(control, 'honeypot', own))
    } else open.push(judged)
  }
  const taken = new Set(fixed.map(({ field }) => field as string).filter((field) => !isServiceField(field)))
  // What belongs to another world competes for nothing.
  for (const judged of open) if (judged.foreign) results.set(judged.control.id, whyNot({ judged, margin: 0 }))
  const free = open
    .filter(({ foreign }) => !foreign)
    .map((judged) => ({ ...judged, candidates: judged.candidates.filter(({ field }) => !taken.has(field)) }))
  const first = decide(free)
  const decisions = decide(
    follow(
      free,
      first.map(({ chosen }) => chosen),
    ),
  )

  const order = new Map(scan.controls.map(({ id }, index) => [id, index]))
  const assigned: Assigned[] = [
    ...fixed,
    ...decisions.flatMap(({ judged, chosen, margin }) =>
      chosen && probabilityOf(chosen.score, margin) >= LIKELY
        ? [{ control: judged.control, field: chosen.field, setting: judged.setting, ...ordinalOf(judged) }]
        : [],
    ),
  ].sort((a, b) => order.get(a.control.id)! - order.get(b.control.id)!)
  const paths = placesOf(assigned)
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
    const probability = chosen ? probabilityOf(chosen.score, margin) : 0
    if (!chosen || probability < LIKELY) {
      results.set(control.id, whyNot(decision))
      continue
    }
    results.set(control.id, {
      status:
        ours && !(judged.unsure && isPersons(chosen.field)) && probability >= SURE.probability && margin >= SURE.margin
          ? 'mapped'
          : 'likely',
      control: control.id,
      field: chosen.field,
      path: paths.get(control.id)!,
      probability: Math.round(probability * 1000) / 1000,
      margin: Math.round(margin * 1000) / 1000,
      evidence: chosen.evidence.slice(0, 6),
      ...(rival ? { runnerUp: rival } : {}),
    })
  }
  return scan.controls.map(({ id }) => results.get(id)!)
}
