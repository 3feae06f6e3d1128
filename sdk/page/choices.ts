import { isConsent } from '../labels/purpose.ts'
import { attr, closest, flatParentOf, formOf, labelsOf, localNameOf } from './dom.ts'
import type { Found } from './found.ts'
import { type Hints, readHints } from './hints.ts'
import type { Layout } from './layout.ts'
import { optionName } from './names.ts'
import { isInside, lowerBound } from './shell.ts'
import type { Walk } from './walk.ts'

const SWITCH = ['switch', 'toggle', 'switcher']

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
export const groupRadios = (radios: readonly Element[], walk: Walk, layout: Layout): Found[] => {
  const places = placesOf(radios, walk)
  const groups = groupBy(
    radios,
    (radio) => closest(radio, '[role=radiogroup]') ?? named(radio, 'radio') ?? companyOf(radio, places, walk) ?? radio,
  )
  return groups.map((parts) => {
    const group = closest(parts[0]!, '[role=radiogroup]')
    const faces = parts.map((part) => faceOf(part, layout))
    return {
      kind: 'radio',
      root: group ?? commonAncestor(faces, walk),
      input: null,
      parts,
      options: parts.map(optionName),
    } satisfies Found
  })
}

/** Checkboxes: a switch, a group (ARIA group, shared name, or siblings of one shape with nothing else between), or one box. */
export const groupCheckboxes = (boxes: readonly Element[], walk: Walk, layout: Layout): Found[] => {
  const found: Found[] = []
  const plain: Element[] = []
  for (const box of boxes) {
    if (attr(box, 'role') === 'switch' || wordsAround(box).has(...SWITCH)) {
      found.push({ kind: 'switch', root: faceOf(box, layout), input: box, parts: [], options: [optionName(box)] })
    } else plain.push(box)
  }
  const places = placesOf(plain, walk)
  // What the user declares stands for itself, however many declarations stand side by side.
  const consents = new Set(plain.filter((box) => isConsent(optionName(box))))
  const groups = groupBy(plain, (box) => {
    if (consents.has(box)) return box
    const company = companyOf(box, places, walk)
    const group = closest(box, '[role=group],[role=listbox]')
    if (group && countWithin(group, places, walk) > 1 && !holdsOtherKinds(group, plain, walk)) return group
    const name = named(box, 'checkbox')
    if (name && plain.some((other) => other !== box && named(other, 'checkbox') === name)) return name
    return company && !holdsOtherKinds(company, plain, walk) && alike(company, plain, walk) ? company : box
  })
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

const holdsOtherKinds = (element: Element, boxes: readonly Element[], walk: Walk): boolean =>
  walk.fields.some(
    (field) =>
      isInside(walk, field, element) &&
      !boxes.includes(field) &&
      !boxes.some((box) => isInside(walk, box, field) || isInside(walk, field, box)) &&
      attr(field, 'type') !== 'hidden',
  )

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
