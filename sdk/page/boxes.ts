import { attr, closest, contains, hasAttr, localNameOf, queryAll, textContentOf } from './dom.ts'
import type { Found } from './found.ts'
import { hasArrow, readHints, saysCascader, saysDate, saysSelect } from './hints.ts'
import type { Layout } from './layout.ts'
import { drawsBox, holdsOthers, shellOf } from './shell.ts'
import { asksDate, asksDivision, asksToChoose } from './trigger.ts'
import type { Walk } from './walk.ts'

const NOT_A_BOX =
  '[role=button],[role=link],[role=tab],[role=menuitem],[role=option],[role=dialog],[role=tooltip],[role=alert],[role=navigation],nav,a[href]:not([href=""]):not([href^="#"]):not([href^="javascript" i]),button,[role=menu],[role=listbox],[role=grid],[role=tree]'
const SWITCH_WORDS = ['switch', 'toggle']
const SWITCH_CLASS = '[class*=switch i],[class*=toggle i]'

/**
 * Widgets without a native control: a focusable box, or a box that shows 请选择, that draws an edge and is as high as one line.
 * Their value, if kept at all, lies in a hidden input.
 */
export const findBoxes = (walk: Walk, layout: Layout, taken: (element: Element) => boolean): Found[] => {
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
  for (const element of walk.boxes) add(element, false)
  for (const { node, parent } of walk.texts) {
    const text = textContentOf(node) ?? ''
    if (text.length < 24 && asksToChoose(text) && !closest(parent, NOT_A_BOX))
      add(boxAround(parent, walk, layout), true)
  }
  for (const root of walk.roots.keys()) {
    for (const element of queryAll(root as ParentNode, SWITCH_CLASS)) {
      const inside = found.some(({ kind, root: outer }) => kind === 'switch' && contains(outer, element))
      if (!inside && queryAll(element, 'input,button').length === 0) add(element, false)
    }
  }
  // Others of the same class hold a value already and show no 请选择.
  for (const shape of classes) {
    for (const root of walk.roots.keys()) {
      for (const twin of queryAll(root as ParentNode, `[class=${CSS.escape(shape)}]`)) add(twin, true)
    }
  }
  return found
}

const boxAround = (text: Element, walk: Walk, layout: Layout): Element => {
  const shell = shellOf(text, walk, layout)
  return shell
}

const asWidget = (element: Element, walk: Walk, layout: Layout, certain: boolean): Found | undefined => {
  if (closest(element, NOT_A_BOX) || localNameOf(element) === 'iframe' || holdsOthers(element, null, walk))
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
  if (!drawsBox(element, layout) && !drawsBox(shell, layout) && !hidden) return undefined
  const text = (textContentOf(element) ?? '').trim()
  const popup = attr(element, 'aria-haspopup')
  const pointer = layout.style(element)?.cursor === 'pointer'
  const selects = asksToChoose(text) || saysSelect(hints) || hasArrow(hints) || (popup !== null && popup !== 'false')
  if (!certain && !hidden && !(selects && (pointer || hasAttr(element, 'tabindex')))) return undefined
  const kind =
    saysDate(hints) || asksDate(text)
      ? 'date'
      : saysCascader(hints) || (asksToChoose(text) && asksDivision(text))
        ? 'cascader'
        : 'combobox'
  return { kind, root: shell, input: null, parts: [], face: shell }
}
