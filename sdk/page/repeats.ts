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

/** Blocks of one shape and wording side by side: rows of domains, cards of websites. Outermost first for each control. */
export const findRepeats = (controls: readonly Placed[], walk: Walk): Repeat[][] => {
  const starts = controls.map((control) => control.start)
  const result: Repeat[][] = controls.map(() => [])
  const seen = new Set<Element>()
  let groups = 0
  for (const control of controls) {
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

/** Runs of at least two like children that hold controls. */
const blocksOf = (parent: Element, controls: readonly Placed[], starts: readonly number[], walk: Walk): Block[][] => {
  const families = new Map<string, (Block & { labels: string; names: string })[]>()
  for (const child of Array.from(childrenOf(parent))) {
    const span = walk.spans.get(child)
    if (!span) continue
    const from = lowerBound(starts, span.start)
    const to = lowerBound(starts, span.end)
    if (to <= from || to - from > 80) continue
    const inside = controls.slice(from, to)
    const shape = `${localNameOf(child)}|${stableClass(child)}|${inside.map(({ found }) => found.kind).join()}`
    const block = {
      from,
      to,
      labels: inside.map(({ label }) => label).join('|'),
      names: inside.map(({ name }) => name.replace(/\d+/g, '#')).join('|'),
    }
    const family = families.get(shape)
    if (family) family.push(block)
    else families.set(shape, [block])
  }
  return [...families.values()].filter((family) => family.length > 1 && sameWording(family))
}

const sameWording = (family: readonly (Block & { labels: string; names: string })[]): boolean => {
  const [first, ...rest] = family
  const bare = (labels: string) => /^\|*$/.test(labels)
  if (rest.every((block) => block.labels === first!.labels) && !bare(first!.labels)) return true
  const named = first!.names !== '' && !bare(first!.names) && /[#]/.test(first!.names)
  // One label stands before the first row only, or before all rows.
  return rest.every((block) => bare(block.labels) && (bare(first!.labels) || block.names === first!.names || !named))
}
