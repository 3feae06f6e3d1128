import type { Steps } from '../steps.ts'
import {
  attr,
  closest,
  contains,
  flatParentOf,
  hasAttr,
  localNameOf,
  parentElementOf,
  queryAll,
  textContentOf,
} from './dom.ts'
import type { Found } from './found.ts'
import { hasArrow, readHints, saysCascader, saysDate, saysSelect } from './hints.ts'
import type { Layout } from './layout.ts'
import { drawsBox, fieldsWithin, holdsOthers, shellOf } from './shell.ts'
import { asksDate, asksDivision, asksToChoose } from './trigger.ts'
import type { Walk } from './walk.ts'

const NOT_A_BOX =
  '[role=button],[role=link],[role=tab],[role=menuitem],[role=option],[role=tooltip],[role=alert],[role=navigation],nav,a[href]:not([href=""]):not([href^="#"]):not([href^="javascript" i]),button,[role=menu],[role=listbox],[role=tree]'
/** Calendars and pop-up lists, and also windows and tables in which a form stands: those hold fields. */
const PICKER = '[role=dialog],[role=grid]'
const SWITCH_WORDS = ['switch', 'toggle']
const SWITCH_CLASS = '[class*=switch i],[class*=toggle i]'

function isNoBox(element: Element, walk: Walk, layout: Layout): boolean {
  if (closest(element, NOT_A_BOX)) return true
  const picker = closest(element, PICKER)
  return picker !== null && !fieldsWithin(picker, walk).some((field) => layout.rendered(field))
}

/**
 * Widgets without a native control: a focusable box, or a box that shows 请选择, that draws an edge and is as high as one line.
 * Their value, if kept at all, lies in a hidden input.
 */
export function* findBoxes(walk: Walk, layout: Layout, taken: (element: Element) => boolean): Steps<Found[]> {
  const found: Found[] = []
  const seen = new Set<Element>()
  const classes = new Set<string>()
  const add = (element: Element, certain: boolean): void => {
    if (seen.has(element) || taken(element)) return
    seen.add(element)
    const entry = asWidget(element, walk, layout, certain)
    if (!entry || seen.has(entry.root) === (entry.root !== element)) return
    seen.add(entry.root)
    found.push(entry)
    const shape = attr(element, 'class')
    if (shape) classes.add(shape)
  }
  for (const [at, element] of walk.boxes.entries()) {
    add(element, false)
    if (at % 16 === 15) yield
  }
  for (const [at, { node, parent }] of walk.texts.entries()) {
    if (at % 64 === 63) yield
    const text = textContentOf(node) ?? ''
    if (text.length < 24 && asksToChoose(text) && !isNoBox(parent, walk, layout))
      add(boxAround(parent, walk, layout), true)
  }
  for (const root of walk.roots.keys()) {
    for (const element of queryAll(root as ParentNode, SWITCH_CLASS)) {
      const inside = found.some(({ kind, root: outer }) => kind === 'switch' && contains(outer, element))
      const outer = parentElementOf(element)
      const whole = (outer && closest(outer, SWITCH_CLASS)) ?? element
      if (!inside && queryAll(whole, 'input,button').length === 0) add(element, false)
    }
  }
  // Others of the same class hold a value already and show no 请选择.
  const twins = classes.size > 0 ? byClass(walk.roots.keys()) : undefined
  for (const shape of classes) {
    for (const [at, twin] of (twins?.get(shape) ?? []).entries()) {
      add(twin, true)
      if (at % 16 === 15) yield
    }
  }
  return found
}

const byClass = (roots: Iterable<Node>): ReadonlyMap<string, readonly Element[]> => {
  const shapes = new Map<string, Element[]>()
  for (const root of roots) {
    for (const element of queryAll(root as ParentNode, '[class]')) {
      const shape = attr(element, 'class')!
      const like = shapes.get(shape)
      if (like) like.push(element)
      else shapes.set(shape, [element])
    }
  }
  return shapes
}

const boxAround = (text: Element, walk: Walk, layout: Layout): Element => {
  const shell = shellOf(text, walk, layout)
  return shell
}

/** Some box from the element to its shell draws an edge. */
const drawsUpTo = (element: Element, shell: Element, layout: Layout): boolean => {
  for (let at: Element | null = element; at; at = flatParentOf(at)) {
    if (drawsBox(at, layout)) return true
    if (at === shell) break
  }
  return false
}

const DAY = /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|[A-Z][a-z]{2,8} \d{1,2}, \d{4}/

/** A button that opens something to choose from, and asks for it or shows a day chosen before. */
const isChooser = (element: Element): boolean => {
  const text = (textContentOf(element) ?? '').trim()
  const popup = attr(element, 'aria-haspopup')
  if (localNameOf(element) !== 'button' || popup === null || popup === 'menu' || text.length > 40) return false
  return asksToChoose(text) || asksDate(text) || DAY.test(text)
}

const asWidget = (element: Element, walk: Walk, layout: Layout, certain: boolean): Found | undefined => {
  const chooser = isChooser(element)
  if (
    (!chooser && isNoBox(element, walk, layout)) ||
    localNameOf(element) === 'iframe' ||
    holdsOthers(element, null, walk)
  )
    return undefined
  if (!layout.rendered(element)) return undefined
  const box = layout.rect(element)
  const hints = readHints(element, element)
  const hidden = queryAll(element, 'input[type=hidden]').length > 0
  if (box.width >= 24 && box.width <= 80 && box.height >= 12 && box.height <= 34) {
    return hints.has(...SWITCH_WORDS) ? { kind: 'switch', root: element, input: null, parts: [] } : undefined
  }
  if (box.width < 60 || box.height < 18 || box.height > 76) return undefined
  const shell = shellOf(element, walk, layout)
  if (!hidden && !drawsUpTo(element, shell, layout)) return undefined
  const text = (textContentOf(element) ?? '').trim()
  const popup = attr(element, 'aria-haspopup')
  const pointer = layout.style(element)?.cursor === 'pointer'
  const selects = asksToChoose(text) || saysSelect(hints) || hasArrow(hints) || (popup !== null && popup !== 'false')
  if (!certain && !hidden && !chooser && !(selects && (pointer || hasAttr(element, 'tabindex')))) return undefined
  const kind =
    saysDate(hints) || asksDate(text) || DAY.test(text)
      ? 'date'
      : saysCascader(hints) || (asksToChoose(text) && asksDivision(text))
        ? 'cascader'
        : 'combobox'
  return { kind, root: shell, input: null, parts: [], face: shell }
}
