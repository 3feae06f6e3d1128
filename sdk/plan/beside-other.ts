/**
 * What belongs to one person, certificate or domain stays together: beside another one that the page names, nothing of the
 * profile's own is written. Pure.
 */
import type { FieldFacts } from '@beian-assist/rules'
import type { Control, Mapped, Target } from '../types.ts'
import type { Left } from './guard.ts'
import { isEmpty, shownText } from './holds.ts'
import { LINKS } from './things.ts'
import { fold } from './writing.ts'

/** The part of an item's draft that tells whose it is. */
export interface Belongs {
  readonly control: Control
  readonly label: string
  readonly mapping?: Mapped
  readonly def?: FieldFacts
  readonly target?: Target
  readonly left?: Left
}

const NUMBER = 'certNumber'
/** What a whole group of fields is known by. A person is, by the number alone: names are alike, telephones change. */
const NAMING = LINKS.filter(({ by, facts }) => !facts || by === NUMBER)
/** Pictures of a person's papers are kept apart from the person: `materials.principalIdFront`. */
const PAPER = /^materials\.(subject|principal|owner)(?=[A-Z])/

/** A resident's or a unit's number as it is written: nothing else on a form is eighteen such characters. */
const WHOLE_NUMBER = /^(?:\d{17}[\dX]|[0-9A-HJ-NPQRTUWXY]{18})$/

/** The place that this item names, where the page keeps another name there than the profile's. */
function namedOtherwise({ control, mapping, target, left }: Belongs): string | undefined {
  if (!mapping || !target || !left || left.reason === 'equal' || isEmpty(control)) return undefined
  if (control.flags.includes('hidden')) return undefined
  const cut = mapping.path.lastIndexOf('.')
  const [place, key] = [mapping.path.slice(0, cut), mapping.path.slice(cut + 1)]
  const link = NAMING.find(({ of, by }) => by === key && of.test(place))
  if (!link) return undefined
  const there = shownText(control)
  const own = target.kind === 'text' ? target.text : undefined
  if (own !== undefined && link.same(own, there)) return undefined
  // Of a number that is still being typed, the beginning stands there.
  if (key === NUMBER && own !== undefined && fold(own).startsWith(fold(there))) return undefined
  // Where the meaning of the box is only likely, what stands in it must look like a number too.
  return mapping.status === 'mapped' || WHOLE_NUMBER.test(fold(there)) ? place : undefined
}

/** Places at which the page names another one, each with what the box of the name is called. */
export function othersOn(drafts: readonly Belongs[]): ReadonlyMap<string, string> {
  return new Map(
    drafts.flatMap((draft) => {
      const place = namedOtherwise(draft)
      return place === undefined ? [] : [[place, draft.label] as const]
    }),
  )
}

/** Why this item is not written beside another one's name; undefined: nothing speaks against it. */
export function besideOther({ mapping, left }: Belongs, others: ReadonlyMap<string, string>): Left | undefined {
  if (!mapping || left || others.size === 0) return undefined
  const { path, field } = mapping
  const whose = PAPER.exec(field)?.[1]
  const place = [...others.keys()].find((one) =>
    whose === undefined ? path.startsWith(`${one}.`) : one === whose || one.endsWith(`.${whose}`),
  )
  return place === undefined ? undefined : { reason: 'beside-other', detail: others.get(place) ?? '' }
}
