import { isConsent } from '../labels/purpose.ts'
import { each, type Steps } from '../steps.ts'
import { attr, closest, flatParentOf, formOf, labelsOf, localNameOf } from './dom.ts'
import type { Found } from './found.ts'
import { type Hints, readHints } from './hints.ts'
import type { Layout } from './layout.ts'
import { optionName } from './names.ts'
import { fieldsWithin, isInside, lowerBound } from './shell.ts'
import type { Walk } from './walk.ts'

const SWITCH = ['switch', 'toggle', 'switcher']

/** A box that the kit calls a group of these: some give all their groups the same name. */
const calledGroup = (element: Element, word: RegExp, places: readonly number[], walk: Walk): Element | null => {
  let current = flatParentOf(element)
  for (let depth = 0; current && depth < 6; depth++, current = flatParentOf(current)) {
    if (word.test(attr(current, 'class') ?? '') && countWithin(current, places, walk) > 1) return current
  }
  return null
}
const RADIOS = /radio[-_]?group/i
const CHECKBOXES = /check(box)?[-_]?group/i

const wordsAround = (element: Element): Hints => {
  let top = element
  for (let depth = 0; depth < 2; depth++) {
    const parent = flatParentOf(top)
    if (!parent || localNameOf(parent) === 'form' || localNameOf(parent) === 'td') break
    top = parent
  }
  return readHints(element, top)
}

/** The thing that the user sees and presses: the box itself, or the label round it. */
export const faceOf = (option: Element, layout: Layout): Element => {
  const box = layout.rect(option)
  const style = layout.style(option)
  if (box.width >= 8 && box.height >= 8 && style?.opacity !== '0' && layout.rendered(option)) return option
  const label = closest(option, 'label') ?? (localNameOf(option) === 'input' ? labelsOf(option)[0] : undefined)
  return label ?? flatParentOf(option) ?? option
}

/** Nearest ancestor that holds every element of the list. */
export const commonAncestor = (elements: readonly Element[], walk: Walk): Element => {
  let current: Element = elements[0]!
  while (!elements.every((element) => isInside(walk, element, current))) {
    const parent = flatParentOf(current)
    if (!parent) return current
    current = parent
  }
  return current
}

/** How many of the sorted places lie within the element. */
const countWithin = (element: Element, places: readonly number[], walk: Walk): number => {
  const span = walk.spans.get(element)
  return span ? lowerBound(places, span.end) - lowerBound(places, span.start) : 0
}

const placesOf = (elements: readonly Element[], walk: Walk): number[] =>
  elements.map((element) => walk.spans.get(element)!.start).sort((a, b) => a - b)

/** Nearest ancestor that holds a further element of the list; null past the enclosing form. */
const companyOf = (element: Element, places: readonly number[], walk: Walk): Element | null => {
  for (let current = flatParentOf(element); current; current = flatParentOf(current)) {
    if (countWithin(current, places, walk) > 1) return current
    if (localNameOf(current) === 'form' || localNameOf(current) === 'body') return null
  }
  return null
}

const groupBy = (elements: readonly Element[], keyOf: (element: Element) => unknown): Element[][] => {
  const groups = new Map<unknown, Element[]>()
  for (const element of elements) {
    const key = keyOf(element)
    const group = groups.get(key)
    if (group) group.push(element)
    else groups.set(key, [element])
  }
  return [...groups.values()]
}

const named = (element: Element, prefix: string): string | null => {
  const name = attr(element, 'name')
  if (!name) return null
  const form = formOf(element)
  return `${prefix}:${name}:${form ? (attr(form, 'id') ?? attr(form, 'name') ?? '') : ''}`
}

/** Radio groups: by ARIA group, by name, else by the nearest ancestor that holds another one. */
export function* groupRadios(radios: readonly Element[], walk: Walk, layout: Layout): Steps<Found[]> {
  const places = placesOf(radios, walk)
  const groups = groupBy(
    radios,
    (radio) =>
      closest(radio, '[role=radiogroup]') ??
      calledGroup(radio, RADIOS, places, walk) ??
      named(radio, 'radio') ??
      companyOf(radio, places, walk) ??
      radio,
  )
  yield
  const foundOf = (parts: Element[]): Found => {
    const group = closest(parts[0]!, '[role=radiogroup]')
    const faces = parts.map((part) => faceOf(part, layout))
    return {
      kind: 'radio',
      root: group ?? commonAncestor(faces, walk),
      input: null,
      parts,
      options: parts.map(optionName),
    }
  }
  return yield* each(groups, foundOf, 8)
}

/** Checkboxes: a switch, a group (ARIA group, shared name, or siblings of one shape with nothing else between), or one box. */
export function* groupCheckboxes(boxes: readonly Element[], walk: Walk, layout: Layout): Steps<Found[]> {
  const found: Found[] = []
  const plain: Element[] = []
  for (const box of boxes) {
    const words = wordsAround(box)
    // MUI builds its checkboxes on a base that it calls a switch.
    if (attr(box, 'role') === 'switch' || (words.has(...SWITCH) && !words.has('checkbox'))) {
      found.push({ kind: 'switch', root: faceOf(box, layout), input: box, parts: [], options: [optionName(box)] })
    } else plain.push(box)
  }
  yield
  const places = placesOf(plain, walk)
  const company = companies(plain, places, walk)
  // What the user declares stands for itself, however many declarations stand side by side.
  const consents = new Set(plain.filter((box) => isConsent(optionName(box))))
  const names = yield* each(plain, (box) => named(box, 'checkbox'), 16)
  const shared = new Map<string | null, number>()
  for (const name of names) shared.set(name, (shared.get(name) ?? 0) + 1)
  const keys = yield* each(
    plain,
    (box, at) => {
      if (consents.has(box)) return box
      const group = closest(box, '[role=group],[role=listbox]') ?? calledGroup(box, CHECKBOXES, places, walk)
      if (group && countWithin(group, places, walk) > 1 && company.isPure(group)) return group
      const name = names[at]
      if (name && shared.get(name)! > 1) return name
      const around = companyOf(box, places, walk)
      return around && company.isPure(around) && company.isAlike(around) ? around : box
    },
    8,
  )
  const keyOf = new Map(plain.map((box, at) => [box, keys[at]]))
  const groups = groupBy(plain, (box) => keyOf.get(box))
  for (const parts of groups) {
    const faces = parts.map((part) => faceOf(part, layout))
    const options = parts.map(optionName)
    if (parts.length > 1) {
      found.push({
        kind: 'checkboxGroup',
        root: commonAncestor(faces, walk),
        input: null,
        parts,
        options,
        multiple: true,
      })
    } else {
      const input = parts[0]!
      found.push({ kind: 'checkbox', root: faces[0]!, input, parts: [], options })
    }
  }
  return found
}

interface Companies {
  /** No control of another kind stands among the boxes. */
  isPure(element: Element): boolean
  isAlike(element: Element): boolean
}

/** What boxes stand together in, each place looked at once. */
const companies = (boxes: readonly Element[], places: readonly number[], walk: Walk): Companies => {
  const own = new Set(boxes)
  const pure = new Map<Element, boolean>()
  const like = new Map<Element, boolean>()
  const isWithinBox = (field: Element): boolean => {
    for (let current: Element | null = field; current; current = flatParentOf(current))
      if (own.has(current)) return true
    return false
  }
  const isOther = (field: Element): boolean =>
    attr(field, 'type') !== 'hidden' && countWithin(field, places, walk) === 0 && !isWithinBox(field)
  const once = (known: Map<Element, boolean>, element: Element, look: () => boolean): boolean => {
    const before = known.get(element)
    if (before !== undefined) return before
    const value = look()
    known.set(element, value)
    return value
  }
  return {
    isPure: (element) => once(pure, element, () => !fieldsWithin(element, walk).some(isOther)),
    isAlike: (element) => once(like, element, () => alike(element, boxes, walk)),
  }
}

/** Each box sits in a branch of the same tag and class. */
const alike = (ancestor: Element, boxes: readonly Element[], walk: Walk): boolean => {
  const shapes = new Set<string>()
  for (const box of boxes) {
    if (!isInside(walk, box, ancestor)) continue
    let branch = box
    for (let parent = flatParentOf(branch); parent && parent !== ancestor; parent = flatParentOf(branch))
      branch = parent
    const stable = (attr(branch, 'class') ?? '')
      .split(/\s+/)
      .filter((word) => !/check|active|select|focus|dis|last|first/i.test(word))
    shapes.add(`${localNameOf(branch)}.${stable.join('.')}`)
  }
  return shapes.size === 1
}
