import { attr, childCountOf, childrenOf, flatParentOf, hasAttr, localNameOf, textContentOf } from './dom.ts'
import { covers, type Layout, right, shared } from './layout.ts'
import type { Walk } from './walk.ts'

const STOPS = new Set([
  'form',
  'td',
  'th',
  'tr',
  'table',
  'tbody',
  'fieldset',
  'body',
  'html',
  'dd',
  'dl',
  'ul',
  'ol',
  'main',
  'section',
])
const MAX_HEIGHT = 76
/** Letters of a label that floats in the gap of an edge. */
const MOST_IN_EDGE = 30

/** Has an edge of its own, as boxes of widgets have, or one that an empty layer over it draws. */
export const drawsBox = (element: Element, layout: Layout): boolean =>
  drawsEdge(element, layout) || Array.from(childrenOf(element)).some((child) => isEdgeOf(element, child, layout))

/** Naive UI, MUI, Vuetify: the edge moves apart from what it surrounds, so it is a layer of its own. */
const isEdgeOf = (box: Element, layer: Element, layout: Layout): boolean => {
  if (childCountOf(layer) > 3 || (textContentOf(layer) ?? '').trim().length > MOST_IN_EDGE) return false
  if (layout.style(layer)?.position !== 'absolute' || !covers(layout.rect(layer), layout.rect(box), 2)) return false
  return [layer, ...Array.from(childrenOf(layer))].some((each) => drawsEdge(each, layout))
}

const drawsEdge = (element: Element, layout: Layout): boolean => {
  const style = layout.style(element)
  if (!style) return false
  // Left and right too: rows of a form often have a line below, boxes have an edge all round.
  for (const side of ['left', 'right']) {
    const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0
    if (width > 0 && style.getPropertyValue(`border-${side}-style`) !== 'none') {
      // Arco, Semi: an edge that only shows under the pointer, round a ground of its own.
      if (!transparent(style.getPropertyValue(`border-${side}-color`)) || !transparent(style.backgroundColor))
        return true
    }
  }
  if (style.boxShadow && style.boxShadow !== 'none') return true
  return false
}
export const transparent = (colour: string): boolean =>
  colour === 'transparent' || /^rgba\(.*, 0\)$/.test(colour) || colour === ''

/** Fields at or below the element, in document order. */
export const fieldsWithin = (element: Element, walk: Walk): readonly Element[] => {
  const span = walk.spans.get(element)
  if (!span) return []
  const { starts, fields } = fieldIndex(walk)
  return fields.slice(lowerBound(starts, span.start), lowerBound(starts, span.end + 1))
}

/** Other fields than the given one stand inside. Hidden inputs do not count: widgets keep their value there. */
export const holdsOthers = (
  element: Element,
  input: Element | null,
  walk: Walk,
  drawn?: Layout,
  isSpare?: (field: Element) => boolean,
): boolean => {
  const span = walk.spans.get(element)
  if (!span) return true
  const { starts, fields } = fieldIndex(walk)
  for (let at = lowerBound(starts, span.start); at < fields.length && starts[at]! <= span.end; at++) {
    const field = fields[at]!
    if (field === input || field === element || isSpare?.(field)) continue
    if (localNameOf(field) === 'input' && attr(field, 'type') === 'hidden') continue
    if (drawn && !drawn.rendered(field)) continue
    if (input && isInside(walk, input, field)) continue // a role on a wrapper of the same control
    return true
  }
  return false
}
export const isInside = (walk: Walk, inner: Element, outer: Element): boolean => {
  const a = walk.spans.get(inner)
  const b = walk.spans.get(outer)
  return a !== undefined && b !== undefined && b.start <= a.start && a.end <= b.end
}

const indexes = new WeakMap<Walk, { starts: number[]; fields: Element[] }>()
const fieldIndex = (walk: Walk): { starts: number[]; fields: Element[] } => {
  let index = indexes.get(walk)
  if (!index) {
    index = { fields: walk.fields, starts: walk.fields.map((field) => walk.spans.get(field)!.start) }
    indexes.set(walk, index)
  }
  return index
}
export const lowerBound = (sorted: readonly number[], value: number): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Holds another control. One that is not drawn, in the very same box, belongs to this widget: the search in its list. */
const crowded = (element: Element, inner: Element, input: Element, walk: Walk, layout: Layout): boolean => {
  if (!holdsOthers(element, input, walk)) return false
  const [outerBox, box] = [layout.rect(element), layout.rect(inner)]
  const same = covers(outerBox, box, 2) && outerBox.width - box.width <= 2 && outerBox.height - box.height <= 2
  return !same || holdsOthers(element, input, walk, layout)
}

/**
 * Shell of a widget: up from the input to the first ancestor that draws a box, then on while the ancestor is the same box.
 * Never past another control, a row of the form or a box higher than one line of controls.
 */
export const shellOf = (input: Element, walk: Walk, layout: Layout): Element => {
  const hide = hidingPlace(input, layout)
  let best = hide ?? input
  let drawn = !hide && drawsBox(input, layout)
  let current = flatParentOf(best)
  for (let depth = 0; current && depth < 7; depth++, current = flatParentOf(current)) {
    if (
      STOPS.has(localNameOf(current)) ||
      localNameOf(current) === 'label' ||
      crowded(current, best, input, walk, layout)
    )
      break
    const box = layout.rect(current)
    if (box.height > MAX_HEIGHT) break
    // Everything inside is positioned absolutely: the box is further out.
    if (box.height === 0) continue
    const inner = layout.rect(best)
    // A wrapper in the line of text is lower than what it holds; the box is further out.
    if (box.height < inner.height - 2 && layout.style(current)?.display === 'inline') continue
    if (drawn) {
      const same = covers(box, inner, 2) && box.width - inner.width <= 6 && box.height - inner.height <= 6
      // Icons beside an input that draws its own box: the wrapper is at most one icon wider.
      const wraps =
        covers(box, inner, 2) && box.width - inner.width <= 48 && box.height - inner.height <= 6 && onlyIcons(current)
      if (!same && !wraps) break
      best = current
    } else if (drawsBox(current, layout)) {
      drawn = true
      best = current
    } else if (box.height <= 48 && !hasLabelText(current) && !textBeside(current, best, walk, layout)) {
      best = current
    }
  }
  return best
}

/**
 * PrimeVue: what takes the keys of a list lies in a box of one pixel, beside the box that shows the choice. Nothing can be
 * typed there; where something could, a box that nobody sees stays one.
 */
const hidingPlace = (input: Element, layout: Layout): Element | undefined => {
  if (!hasAttr(input, 'readonly') || attr(input, 'role') !== 'combobox') return undefined
  let current = flatParentOf(input)
  for (let depth = 0; current && depth < 2; depth++, current = flatParentOf(current)) {
    const box = layout.rect(current)
    if (box.width <= 2 && box.height <= 2 && layout.style(current)?.overflow !== 'visible') return current
  }
  return undefined
}

const onlyIcons = (element: Element): boolean => {
  for (const child of Array.from(childrenOf(element))) {
    const name = localNameOf(child)
    if (name === 'label') return false
  }
  return true
}
/** Text of the ancestor that stands left or right of the control, as a label would. */
const textBeside = (element: Element, inner: Element, walk: Walk, layout: Layout): boolean => {
  const span = walk.spans.get(element)!
  const own = walk.spans.get(inner)!
  const box = layout.rect(inner)
  const texts = walk.texts
  for (let at = firstText(walk, span.start); at < texts.length && texts[at]!.at <= span.end; at++) {
    const text = texts[at]!
    if (text.at >= own.start && text.at <= own.end) continue
    const place = layout.rect(text.parent)
    if (place.width > 2 && layout.rendered(text.parent) && shared(place.x, right(place), box.x, right(box)) < 2)
      return true
  }
  return false
}
/** Index of the first text at or behind a place. */
export const firstText = (walk: Walk, from: number): number => {
  let low = 0
  let high = walk.texts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (walk.texts[middle]!.at < from) low = middle + 1
    else high = middle
  }
  return low
}
const hasLabelText = (element: Element): boolean =>
  Array.from(childrenOf(element)).some((child) => localNameOf(child) === 'label')
