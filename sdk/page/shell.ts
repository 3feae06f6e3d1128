import { attr, childrenOf, flatParentOf, localNameOf } from './dom.ts'
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

/** Has an edge or a ground of its own, as boxes of widgets have. */
export const drawsBox = (element: Element, layout: Layout): boolean => {
  const style = layout.style(element)
  if (!style) return false
  // Left and right too: rows of a form often have a line below, boxes have an edge all round.
  for (const side of ['left', 'right']) {
    const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0
    if (width > 0 && style.getPropertyValue(`border-${side}-style`) !== 'none') {
      if (!transparent(style.getPropertyValue(`border-${side}-color`))) return true
    }
  }
  if (style.boxShadow && style.boxShadow !== 'none') return true
  return false
}
export const transparent = (colour: string): boolean =>
  colour === 'transparent' || /^rgba\(.*, 0\)$/.test(colour) || colour === ''

/** Other fields than the given one stand inside. Hidden inputs do not count: widgets keep their value there. */
export const holdsOthers = (element: Element, input: Element | null, walk: Walk, drawn?: Layout): boolean => {
  const span = walk.spans.get(element)
  if (!span) return true
  const { starts, fields } = fieldIndex(walk)
  for (let at = lowerBound(starts, span.start); at < fields.length && starts[at]! <= span.end; at++) {
    const field = fields[at]!
    if (field === input || field === element) continue
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
  let best = input
  let drawn = drawsBox(input, layout)
  let current = flatParentOf(input)
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
const firstText = (walk: Walk, from: number): number => {
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
