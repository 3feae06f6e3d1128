import type { Ancestor, TextRun } from '../labels/snapshot.ts'
import { attr, childrenOf, classTextOf, closest, flatParentOf, formOf, hasAttr, localNameOf } from './dom.ts'
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
  const own = formOf(root)
  for (let current: Element | null = root; current; current = flatParentOf(current)) {
    const role = attr(current, 'role')
    const kind = role && LANDMARK_ROLES.has(role) ? role : LANDMARK[localNameOf(current)]
    const modal = !kind && attr(current, 'aria-modal') === 'true' ? 'dialog' : kind
    if (!modal) continue
    const known = numbers.get(current)
    if (known) return known
    const named = plainName(current)
    const region = `${modal}#${numbers.size}${named ? ` ${named}` : ''}`
    numbers.set(current, region)
    return region
  }
  return own ? regionOf(own, numbers) : 'main'
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
  controls: readonly { readonly id: string; readonly found: Found }[],
  walk: Walk,
): TextRun[] => {
  const owners: { start: number; end: number; id: string }[] = []
  for (const { id, found } of controls) {
    const choice = found.kind === 'radio' || found.kind === 'checkboxGroup'
    const held = choice ? found.parts.flatMap(optionElements) : shows(found) ? [found.root] : []
    for (const element of held) {
      const span = walk.spans.get(element)
      if (span) owners.push({ start: span.start, end: span.end, id })
    }
  }
  owners.sort((a, b) => a.start - b.start)
  const starts = owners.map((owner) => owner.start)
  return runs.map(({ run }) => {
    for (let at = lowerBound(starts, run.at) - 1, tries = 0; at >= 0 && tries < 4; at--, tries++) {
      const owner = owners[at]!
      if (run.at <= owner.end) return { ...run, owner: owner.id }
    }
    return run
  })
}

const SHOWS = new Set(['combobox', 'cascader', 'date', 'dateRange', 'select', 'tags', 'switch', 'upload'])
const shows = (found: Found): boolean => SHOWS.has(found.kind)
/** The option's input with the label round it; text beside a bare input belongs to the option too, see `runsOfOptions`. */
const optionElements = (part: Element): Element[] => {
  const label = closest(part, 'label')
  return label ? [label] : [part]
}

export const isRequired = (found: Found): boolean =>
  [found.root, found.input, ...found.parts].some(
    (element) => element !== null && (hasAttr(element, 'required') || attr(element, 'aria-required') === 'true'),
  )
