import type { Ancestor, TextRun } from '../labels/snapshot.ts'
import { attr, childrenOf, classTextOf, closest, flatParentOf, formOf, localNameOf } from './dom.ts'
import type { Found } from './found.ts'
import { plainText, referenced } from './names.ts'
import { lowerBound } from './shell.ts'
import type { PlacedRun } from './text-runs.ts'
import type { Walk } from './walk.ts'

const ROW =
  /(^|[-_ ])(form-?item|form-?group|form-?row|field|control-?group|formitem|form-?cell|input-?group|form-?line|weui-cell)([-_ ]|$)/
const LANDMARK: Record<string, string> = {
  form: 'form',
  header: 'header',
  nav: 'nav',
  footer: 'footer',
  aside: 'aside',
  dialog: 'dialog',
}
const LANDMARK_ROLES = new Set([
  'form',
  'search',
  'dialog',
  'alertdialog',
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
])

/** Ancestors of a control up to its form, with the number of controls in each. */
export const chainOf = (root: Element, walk: Walk, places: readonly number[]): Ancestor[] => {
  const chain: Ancestor[] = []
  for (let current = flatParentOf(root); current && chain.length < 14; current = flatParentOf(current)) {
    const span = walk.spans.get(current)
    if (!span) break
    const controls = lowerBound(places, span.end) - lowerBound(places, span.start)
    const name = localNameOf(current)
    const row = ROW.test(classTextOf(current)) || name === 'tr' || name === 'dd' || attr(current, 'role') === 'group'
    chain.push({ start: span.start, end: span.end, controls, row })
    if (name === 'form' || name === 'body' || controls > 60) break
  }
  return chain
}

/** Which form or landmark holds a control; the same text for all its controls. */
export const regionOf = (root: Element, numbers: Map<Element, string>): string => {
  for (let current: Element | null = root; current; current = flatParentOf(current)) {
    const kind = landmarkOf(current)
    if (kind) return numbered(current, kind, numbers)
  }
  const own = formOf(root)
  return own ? regionOf(own, numbers) : 'main'
}

const landmarkOf = (element: Element): string | undefined => {
  const role = attr(element, 'role')
  const kind = role && LANDMARK_ROLES.has(role) ? role : LANDMARK[localNameOf(element)]
  return !kind && attr(element, 'aria-modal') === 'true' ? 'dialog' : kind
}

const numbered = (element: Element, kind: string, numbers: Map<Element, string>): string => {
  const known = numbers.get(element)
  if (known) return known
  const named = plainName(element)
  const region = `${kind}#${numbers.size}${named ? ` ${named}` : ''}`
  numbers.set(element, region)
  return region
}

const plainName = (element: Element): string =>
  (
    attr(element, 'aria-label') ||
    referenced(element, 'aria-labelledby') ||
    attr(element, 'name') ||
    attr(element, 'id') ||
    ''
  ).slice(0, 40)

/** Text of the nearest fieldset's legend, or the name of the nearest named group. */
export const legendOf = (root: Element): string | undefined => {
  const group = closest(root, 'fieldset,[role=group][aria-label],[role=group][aria-labelledby]')
  if (!group || group === root) return undefined
  const named = referenced(group, 'aria-labelledby') || attr(group, 'aria-label')
  if (named) return named
  for (const child of Array.from(childrenOf(group))) {
    if (localNameOf(child) === 'legend') return plainText(child) || undefined
  }
  return undefined
}

/** Marks the runs that a control shows itself: its value, its options, its placeholder. */
export const ownRuns = (
  runs: readonly PlacedRun[],
  controls: readonly { readonly id: string; readonly found: Found; readonly options: readonly string[] }[],
  walk: Walk,
): TextRun[] => {
  const owners: Owner[] = []
  const groups: (Owner & { readonly names: ReadonlySet<string> })[] = []
  for (const { id, found, options } of controls) {
    const choice = found.kind === 'radio' || found.kind === 'checkboxGroup'
    const held = choice ? found.parts.flatMap(optionElements) : shows(found) ? [found.root] : []
    for (const element of held) {
      const span = walk.spans.get(element)
      if (span) owners.push({ start: span.start, end: span.end, id })
    }
    // The words of an option may stand beside its box, in no element that holds both and nothing else.
    const group = choice ? walk.spans.get(found.root) : undefined
    if (group) groups.push({ start: group.start, end: group.end, id, names: new Set(options) })
  }
  const [held, around] = [holderIn(owners), holderIn(groups)]
  return runs.map(({ run }) => {
    const group = around(run.at)
    const owner = held(run.at) ?? (group?.names.has(run.text.trim()) ? group : undefined)
    return owner ? { ...run, owner: owner.id } : run
  })
}

interface Owner {
  readonly start: number
  readonly end: number
  readonly id: string
}

/** Who holds a place of the document, of those that start before it and nearest. */
const holderIn = <T extends Owner>(owners: T[]): ((at: number) => T | undefined) => {
  owners.sort((a, b) => a.start - b.start)
  const starts = owners.map((owner) => owner.start)
  return (at) => {
    const last = lowerBound(starts, at) - 1
    for (let index = last; index >= 0 && index > last - 4; index--) {
      if (at <= owners[index]!.end) return owners[index]
    }
    return undefined
  }
}

const SHOWS = new Set(['combobox', 'cascader', 'date', 'dateRange', 'select', 'tags', 'switch', 'upload'])
const shows = (found: Found): boolean => SHOWS.has(found.kind)
/** The option's input with what is the option as a whole round it. */
const optionElements = (part: Element): Element[] => [
  closest(part, 'label') ?? closest(part, '[role=radio],[role=checkbox]') ?? part,
]
