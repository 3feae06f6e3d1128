import type { Steps } from '../steps.ts'
import { attr, childrenOf, flatParentOf, localNameOf } from './dom.ts'
import type { Found } from './found.ts'
import { lowerBound } from './shell.ts'
import type { Walk } from './walk.ts'

export interface Repeat {
  readonly group: string
  readonly index: number
}

interface Placed {
  readonly found: Found
  /** Headings around it, outermost first. */
  readonly headings?: readonly { readonly text: string; readonly at: number }[]
  readonly start: number
  /** Label without digits; '' when the control has none. */
  readonly label: string
  readonly name: string
}

const stableClass = (element: Element): string =>
  (attr(element, 'class') ?? '')
    .split(/\s+/)
    .filter(
      (word) =>
        word !== '' && !/active|select|first|last|current|error|valid|disabled|focus|hover|odd|even|\d/.test(word),
    )
    .join('.')

/**
 * Blocks of one shape and wording side by side, rows of domains or cards of websites, and sections whose headings differ
 * by their number only. Outermost first for each control.
 */
export function* findRepeats(controls: readonly Placed[], walk: Walk): Steps<Repeat[][]> {
  const starts = controls.map((control) => control.start)
  const result = numbered(controls)
  const seen = new Set<Element>()
  let groups = 0
  yield
  for (const [nth, control] of controls.entries()) {
    if (nth % 16 === 15) yield
    const parents: Element[] = []
    for (let current = flatParentOf(control.found.root); current; current = flatParentOf(current)) {
      if (seen.has(current)) break
      parents.push(current)
    }
    for (const parent of parents.reverse()) {
      seen.add(parent)
      for (const blocks of blocksOf(parent, controls, starts, walk)) {
        const group = `r${groups++}`
        for (const [index, block] of blocks.entries()) {
          for (let at = block.from; at < block.to; at++) result[at]!.push({ group, index })
        }
      }
    }
  }
  return result
}

interface Block {
  readonly from: number
  readonly to: number
}

interface Worded extends Block {
  readonly labels: string
  readonly names: string
  readonly kinds: string
}

/** Runs of at least two like children that hold controls. */
const blocksOf = (parent: Element, controls: readonly Placed[], starts: readonly number[], walk: Walk): Block[][] => {
  const families = new Map<string, Worded[]>()
  for (const child of Array.from(childrenOf(parent))) {
    const span = walk.spans.get(child)
    if (!span) continue
    const from = lowerBound(starts, span.start)
    const to = lowerBound(starts, span.end)
    if (to <= from || to - from > 80) continue
    const inside = controls.slice(from, to)
    const shape = `${localNameOf(child)}|${stableClass(child)}`
    const block = {
      from,
      to,
      kinds: inside.map(({ found }) => found.kind).join(),
      labels: inside.map(({ label }) => label).join('|'),
      names: inside.map(({ name }) => name.replace(/\d+/g, '#')).join('|'),
    }
    const family = families.get(shape)
    if (family) family.push(block)
    else families.set(shape, [block])
  }
  return [...families.values()].filter((family) => family.length > 1 && sameWording(family))
}

const sameWording = (family: readonly Worded[]): boolean => {
  const [first, ...rest] = family
  const bare = (labels: string) => /^\|*$/.test(labels)
  if (!bare(first!.labels) && rest.every((block) => alike(first!, block))) return true
  if (rest.some((block) => block.kinds !== first!.kinds)) return false
  const named = first!.names !== '' && !bare(first!.names) && /[#]/.test(first!.names)
  // One label stands before the first row only, or before all rows.
  return rest.every((block) => bare(block.labels) && (bare(first!.labels) || block.names === first!.names || !named))
}

const SHARED = 0.6
/** One card more or less a row is still the same card. */
const alike = (one: Worded, other: Worded): boolean => {
  if (one.labels === other.labels) return one.kinds === other.kinds
  const [mine, theirs] = [one.labels, other.labels].map((labels) => labels.split('|').filter((label) => label !== ''))
  if (mine!.length < 3 || theirs!.length < 3 || mine![0] !== theirs![0]) return false
  const [a, b] = [new Set(mine), new Set(theirs)]
  const common = [...a].filter((label) => b.has(label)).length
  return common >= SHARED * Math.max(a.size, b.size)
}

const NUMBER = /[\d一二三四五六七八九十①②③④⑤⑥⑦⑧⑨]+/g

/** 站点 1 and 站点 2, 移动应用（一） and 移动应用（二）: sections of one name under the same headings. */
const numbered = (controls: readonly Placed[]): Repeat[][] => {
  const families = new Map<string, Map<number, string>>()
  const placed = controls.map(({ headings = [] }) => {
    const found: { family: string; at: number }[] = []
    for (const [depth, { text, at }] of headings.entries()) {
      const stem = text.replace(NUMBER, '#').replace(/\s+/g, '')
      const family = `${headings.slice(0, depth).map((outer) => outer.at)}|${stem.replace(/^[第#、.．)）(（\s]+/, '')}`
      const members = families.get(family) ?? new Map<number, string>()
      families.set(family, members.set(at, text))
      found.push({ family, at })
    }
    return found
  })
  const indexes = new Map([...families.values()].map((members) => [members, indexOf(members)]))
  const names = new Map([...families.keys()].map((family, at) => [family, `h${at}`]))
  return placed.map((found) =>
    found.flatMap(({ family, at }) => {
      const index = indexes.get(families.get(family)!)?.get(at)
      return index === undefined ? [] : [{ group: names.get(family)!, index }]
    }),
  )
}

/** Place of each section among those of its family. Several sections of the very same name belong to different things. */
const indexOf = (members: ReadonlyMap<number, string>): ReadonlyMap<number, number> | undefined =>
  members.size < 2 || new Set(members.values()).size < members.size
    ? undefined
    : new Map([...members.keys()].map((at, index) => [at, index]))
