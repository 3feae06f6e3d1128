/**
 * Facts that belong to one domain, document or number, not to the place where it stands in the filing. Where the page names
 * another one there, what the profile knows of its own says nothing of it: neither against it nor for it. Pure.
 */
import type { Filing } from '@beian-assist/rules'
import { fieldOf } from '../filing/field-path.ts'
import { type Leaf, leavesOf } from '../filing/leaves.ts'
import { valueAt, withValue } from '../filing/path.ts'
import { knownValue } from '../plan/derive.ts'
import { isGiven, LINKS, type Link } from '../plan/things.ts'

interface Named {
  readonly place: string
  readonly value: string
  readonly link: Link
}

/** Every thing that a filing names, by each of the values that say which one it is. */
const namedIn = (leaves: readonly Leaf[]): readonly Named[] =>
  leaves.flatMap(({ path, value }) => {
    const cut = path.lastIndexOf('.')
    const place = path.slice(0, cut)
    const found = LINKS.filter(({ of, by }) => by === path.slice(cut + 1) && of.test(place))
    return isGiven(value) ? found.map((link) => ({ place, value: String(value), link })) : []
  })

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The profile with, at every place where the page names another one, what it knows of that other one, or nothing. */
export function alignedWith(onPage: Filing, profile: Filing): Filing {
  const there = namedIn(leavesOf(onPage))
  const own = namedIn(leavesOf(profile))
  let aligned = profile
  const taken = new Set<string>()
  for (const { place, value, link } of there) {
    const path = `${place}.${link.by}`
    const field = fieldOf(path)
    const mine = field ? knownValue(profile, path, field)?.value : valueAt(profile, path)
    if (isGiven(mine) && link.same(String(mine), value)) continue
    const other = own.find((one) => one.link === link && one.place !== place && link.same(one.value, value))
    // The profile does not say which one its facts are of: they may be this one's.
    if (!other && !isGiven(mine)) continue
    const before = valueAt(aligned, place)
    const facts = other && valueAt(profile, other.place)
    const item: Record<string, unknown> = isRecord(before) ? { ...before } : {}
    const known = isRecord(facts) ? facts : {}
    for (const key of link.facts ?? [...Object.keys(item), ...Object.keys(known)]) {
      if (key === link.by) continue
      delete item[key]
      if (Object.hasOwn(known, key)) item[key] = known[key]
    }
    aligned = withValue(aligned, place, item)
    if (other && listOf(other.place) === listOf(place)) taken.add(other.place)
  }
  return withoutTaken(aligned, taken, new Set(there.map(({ place }) => place)))
}

const listOf = (place: string): string => place.replace(/\[\d+\]$/, '')

/** One that the page shows at another place of the list does not stand in the filing twice; nothing else moves. */
function withoutTaken(filing: Filing, taken: ReadonlySet<string>, shown: ReadonlySet<string>): Filing {
  let left = filing
  for (const list of new Set([...taken].map(listOf))) {
    const items = valueAt(left, list)
    if (!Array.isArray(items)) continue
    let length = items.length
    while (length > 0 && taken.has(`${list}[${length - 1}]`) && !shown.has(`${list}[${length - 1}]`)) length--
    left = withValue(left, list, items.slice(0, length))
  }
  return left
}
