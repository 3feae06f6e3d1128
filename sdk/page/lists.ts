/** Lists to choose from that are made of plain elements: a box that shows the choice, and the closed list beside it. */
import {
  childrenOf,
  closest,
  flatParentOf,
  localNameOf,
  nextElementOf,
  optionTextOf,
  previousElementOf,
  queryAll,
  selectOptionsOf,
} from './dom.ts'
import type { Found } from './found.ts'
import { bottom, type Layout, right, shared } from './layout.ts'
import { choiceText, plainText } from './names.ts'
import { isPlaceholder, normal } from './option-text.ts'
import { drawsBox, holdsOthers, isInside } from './shell.ts'
import { asksToChoose } from './trigger.ts'
import type { Walk } from './walk.ts'

const NO_CHOICE =
  'nav,header,[role=banner],[role=navigation],[role=menu],[role=menubar],[role=listbox],[role=tree],footer'
const LINK = 'a[href]:not([href=""]):not([href^="#"]):not([href^="javascript" i])'
const MOST_OPTIONS = 300
const MOST_TEXT = 40

/** As high as one line of controls. */
const isLine = (element: Element, layout: Layout): boolean => {
  const { width, height } = layout.rect(element)
  return layout.rendered(element) && width >= 40 && height >= 18 && height <= 76
}

const asks = (text: string): boolean => asksToChoose(text) || (text !== '' && isPlaceholder(text))

/** What the box shows tells it from a menu: 请选择, or one of its own options. */
const showsChoice = (text: string, options: readonly string[]): boolean =>
  asks(text) || options.some((option) => option !== '' && normal(option) === normal(text))

const shownBeside = (container: Element, list: Element, layout: Layout): string =>
  Array.from(childrenOf(container))
    .filter((child) => child !== list && layout.rendered(child))
    .map(choiceText)
    .join(' ')
    .trim()

/** Boxes with a closed `ul` inside, driven by the mouse alone: neither a native control nor a role tells them. */
export const findLists = (walk: Walk, layout: Layout, taken: (element: Element) => boolean): Found[] => {
  const found: Found[] = []
  for (const root of walk.roots.keys()) {
    for (const list of queryAll(root as ParentNode, 'ul,ol')) {
      const container = flatParentOf(list)
      if (!container || !walk.spans.has(container) || layout.rendered(list) || taken(container)) continue
      if (!isLine(container, layout) || closest(container, NO_CHOICE) || closest(container, LINK)) continue
      const items = Array.from(childrenOf(list))
      if (items.length < 2 || items.length > MOST_OPTIONS || items.some((item) => queryAll(item, LINK).length > 0))
        continue
      if (holdsOthers(container, null, walk)) continue
      const options = items.map(choiceText)
      const shown = shownBeside(container, list, layout)
      if (shown.length > MOST_TEXT || !showsChoice(shown, options)) continue
      if (!drawsBox(container, layout) && !Array.from(childrenOf(container)).some((child) => drawsBox(child, layout)))
        continue
      const choices = options.filter((option) => option !== '' && !isPlaceholder(option))
      found.push({ kind: 'combobox', root: container, input: null, parts: [], face: container, options: choices })
    }
  }
  return found
}

/** Lies in the box as the user sees it; where a list is searched lies elsewhere until the list is open. */
const overlaps = (field: Element, box: Element, layout: Layout): boolean => {
  const [inner, outer] = [layout.rect(field), layout.rect(box)]
  return (
    layout.rendered(field) &&
    shared(inner.x, right(inner), outer.x, right(outer)) > 4 &&
    shared(inner.y, bottom(inner), outer.y, bottom(outer)) > 4
  )
}

/** The visible box right beside a select that the page hides, showing one of its options or asking for one. */
const faceOf = (select: Element, walk: Walk, layout: Layout): Element | undefined => {
  const texts = Array.from(selectOptionsOf(select)).slice(0, MOST_OPTIONS).map(optionTextOf)
  return [nextElementOf(select), previousElementOf(select)].find((beside): beside is Element => {
    if (!beside || !walk.spans.has(beside) || !isLine(beside, layout) || localNameOf(beside) === 'label') return false
    if (walk.fields.some((field) => isInside(walk, field, beside) && overlaps(field, beside, layout))) return false
    const shown = Array.from(childrenOf(beside)).find((child) => layout.rendered(child))
    const text = shown ? plainText(shown) : plainText(beside)
    if (text.length > MOST_TEXT || !showsChoice(text, texts)) return false
    return drawsBox(beside, layout) || (shown !== undefined && drawsBox(shown, layout))
  })
}

const isUnseen = (element: Element, layout: Layout): boolean => {
  const { width, height } = layout.rect(element)
  return !layout.rendered(element) || width <= 2 || height <= 2 || layout.style(element)?.opacity === '0'
}

/** Selects that the page hides behind a widget of its own are that widget: what the user sees and presses. */
export const withFaces = (list: readonly Found[], walk: Walk, layout: Layout): Found[] => {
  const faces = new Map<Found, Element>()
  for (const found of list) {
    if (found.kind !== 'select' || found.multiple || !found.input || !isUnseen(found.input, layout)) continue
    const face = faceOf(found.input, walk, layout)
    if (face) faces.set(found, face)
  }
  if (faces.size === 0) return [...list]
  const shells = [...faces.values()]
  return list
    .filter((found) => faces.has(found) || !shells.some((shell) => isInside(walk, found.root, shell)))
    .map((found): Found => {
      const face = faces.get(found)
      if (!face || !found.input) return found
      const options = Array.from(selectOptionsOf(found.input)).slice(0, MOST_OPTIONS).map(optionTextOf)
      const choices = options.map((text) => text.trim()).filter((text) => !isPlaceholder(text))
      return { kind: 'combobox', root: face, input: null, parts: [], face, options: choices }
    })
}
