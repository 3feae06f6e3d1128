/**
 * Values of one person stay together: beside a document number that is not the profile's, nothing of the profile's person
 * is written. Pure.
 */
import { type FieldFacts, isCreditCode, readResidentId } from '@beian-assist/rules'
import type { Control, Mapped, Target } from '../types.ts'
import type { Left } from './guard.ts'
import { isEmpty, shownText } from './holds.ts'
import { fold } from './identity.ts'

/** The part of an item's draft that tells whose it is. */
export interface Belongs {
  readonly control: Control
  readonly label: string
  readonly mapping?: Mapped
  readonly def?: FieldFacts
  readonly target?: Target
  readonly left?: Left
}

/** Shorter ones identify nobody. */
const LEAST = 6
const NUMBER = /^(.+)\.certNumber$/
/** Pictures of a person's papers are kept apart from the person: `materials.principalIdFront`. */
const PAPER = /^materials\.(subject|principal|owner)(?=[A-Z])/

/** A number that can only be somebody's: its own check digit says so. */
export const isSomebodys = (text: string): boolean => {
  const number = fold(text)
  return isCreditCode(number) || (/^\d{17}[\dX]$/.test(number) && readResidentId(number, '2100-01-01').ok)
}

/** The number stays on the page, and is another than the profile's; one of which the beginning stands there is the profile's. */
function isOthers({ control, mapping, target, left }: Belongs): boolean {
  if (!mapping || !target || !left || left.reason === 'equal' || isEmpty(control)) return false
  if (control.flags.includes('hidden')) return false
  const there = fold(shownText(control))
  if (there.length < LEAST || (target.kind === 'text' && fold(target.text).startsWith(there))) return false
  // What may be another person's box says that it is this one's only by a number that is somebody's.
  return mapping.status === 'mapped' || isSomebodys(there)
}

/** Paths under which values of another person or unit stand, each with what the box of the number is called. */
export function othersOn(drafts: readonly Belongs[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const draft of drafts) {
    const group = draft.mapping && NUMBER.exec(draft.mapping.path)?.[1]
    if (group !== undefined && isOthers(draft)) found.set(group, draft.label)
  }
  return found
}

/** Why this item is not written beside another's number; undefined: nothing speaks against it. */
export function besideOther({ mapping, left }: Belongs, others: ReadonlyMap<string, string>): Left | undefined {
  if (!mapping || left || others.size === 0) return undefined
  const { path, field } = mapping
  const whose = PAPER.exec(field)?.[1]
  const group = [...others.keys()].find((one) =>
    whose === undefined ? path.startsWith(`${one}.`) : one === whose || one.endsWith(`.${whose}`),
  )
  return group === undefined ? undefined : { reason: 'other-person', detail: others.get(group) ?? '' }
}
