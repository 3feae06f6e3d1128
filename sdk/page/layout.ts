import type { Rect } from '../types.ts'
import { documentOf, flatParentOf, isRendered, rectOf, styleOf, windowOf } from './dom.ts'
import type { Walk } from './walk.ts'

/** One reading of boxes and styles, kept for the length of a scan. Rects are in pixels of the top viewport. */
export interface Layout {
  rect(element: Element): Rect
  style(element: Element): CSSStyleDeclaration | null
  rendered(element: Element): boolean
  /** Shift from the element's own viewport to the top one. */
  shift(document: Document): { readonly x: number; readonly y: number }
  /** Number of the layer that scrolls apart from the page: a fixed box, a bar that sticks. 0 is the page itself. */
  layer(element: Element): number
}

/** Share of the window's width from which a sticking box is a bar over the page, not a column of a table. */
const BAR = 0.6

export const NO_RECT: Rect = { x: 0, y: 0, width: 0, height: 0 }

export const createLayout = (walk: Walk): Layout => {
  const rects = new Map<Element, Rect>()
  const styles = new Map<Element, CSSStyleDeclaration | null>()
  const shown = new Map<Element, boolean>()
  const shifts = new Map<Document, { x: number; y: number }>()

  const shift = (document: Document): { x: number; y: number } => {
    const known = shifts.get(document)
    if (known) return known
    const frame = walk.frames.get(document)
    let value = { x: 0, y: 0 }
    if (frame) {
      const box = rect(frame)
      const style = styleOf(frame)
      const inset = (side: string) => Number.parseFloat(style?.getPropertyValue(side) ?? '') || 0
      value = {
        x: box.x + inset('border-left-width') + inset('padding-left'),
        y: box.y + inset('border-top-width') + inset('padding-top'),
      }
    }
    shifts.set(document, value)
    return value
  }
  const rect = (element: Element): Rect => {
    const known = rects.get(element)
    if (known) return known
    const box = rectOf(element)
    const move = shift(documentOf(element))
    const value = { x: box.x + move.x, y: box.y + move.y, width: box.width, height: box.height }
    rects.set(element, value)
    return value
  }
  const style = (element: Element): CSSStyleDeclaration | null => {
    const known = styles.get(element)
    if (known !== undefined) return known
    const value = styleOf(element)
    styles.set(element, value)
    return value
  }
  const layers = new Map<Element, number>()
  let count = 0
  const layer = (element: Element): number => {
    const known = layers.get(element)
    if (known !== undefined) return known
    const parent = flatParentOf(element)
    const position = style(element)?.position
    const width = windowOf(documentOf(element))?.innerWidth ?? 0
    const own = position === 'fixed' || (position === 'sticky' && rect(element).width > BAR * width)
    const value = own ? ++count : parent ? layer(parent) : 0
    layers.set(element, value)
    return value
  }
  return {
    rect,
    shift,
    style,
    layer,
    rendered(element) {
      const known = shown.get(element)
      if (known !== undefined) return known
      const value = isRendered(element)
      shown.set(element, value)
      return value
    },
  }
}

export const right = (rect: Rect): number => rect.x + rect.width
export const bottom = (rect: Rect): number => rect.y + rect.height
/** Length that two intervals share. */
export const shared = (a0: number, a1: number, b0: number, b1: number): number =>
  Math.max(0, Math.min(a1, b1) - Math.max(a0, b0))
export const union = (a: Rect, b: Rect): Rect => {
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return { x, y, width: Math.max(right(a), right(b)) - x, height: Math.max(bottom(a), bottom(b)) - y }
}
export const covers = (outer: Rect, inner: Rect, slack = 1): boolean =>
  outer.x - slack <= inner.x &&
  outer.y - slack <= inner.y &&
  right(outer) + slack >= right(inner) &&
  bottom(outer) + slack >= bottom(inner)
