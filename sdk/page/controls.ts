import type { Steps } from '../steps.ts'
import { findAria } from './aria.ts'
import { findBoxes } from './boxes.ts'
import { findCards } from './cards.ts'
import { groupCheckboxes, groupRadios } from './choices.ts'
import { flatParentOf } from './dom.ts'
import type { Found } from './found.ts'
import { joinControls } from './join.ts'
import type { Layout } from './layout.ts'
import { findLists, withFaces } from './lists.ts'
import { findNative } from './native.ts'
import { takesSeveral } from './several.ts'
import type { Walk } from './walk.ts'

/** All logical controls of the page, in document order. */
export function* findControls(walk: Walk, layout: Layout): Steps<Found[]> {
  const native = yield* findNative(walk, layout)
  const fields = withFaces(native.found, walk, layout)
  yield
  const owners = new Set<Element>()
  const claim = (found: Found): void => {
    owners.add(found.root)
    if (found.input) owners.add(found.input)
    for (const part of found.parts) owners.add(part)
  }
  for (const found of fields) claim(found)
  const taken = (element: Element): boolean => {
    for (let current: Element | null = element; current; current = flatParentOf(current)) {
      if (owners.has(current)) return true
    }
    return false
  }
  const aria = findAria(walk, layout, taken)
  for (const found of aria.found) claim(found)
  yield
  const choices = [
    ...(yield* groupRadios([...native.radios, ...aria.radios], walk, layout)),
    ...(yield* groupCheckboxes([...native.checkboxes, ...aria.checkboxes], walk, layout)),
  ]
  for (const found of choices) claim(found)
  const lists = findLists(walk, layout, taken)
  for (const found of lists) claim(found)
  yield
  const boxes = yield* findBoxes(walk, layout, taken)
  for (const found of boxes) claim(found)
  const cards = yield* findCards(walk, layout, taken)
  for (const found of [...native.found, ...aria.found, ...boxes])
    if (found.kind === 'combobox' && takesSeveral(found, walk)) found.multiple = true
  yield
  return yield* joinControls([...fields, ...aria.found, ...choices, ...lists, ...boxes, ...cards], walk, layout)
}
