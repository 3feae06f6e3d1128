/** How far what overflows lets its content be seen: by scrolling as well as now. */
import type { Rect } from '../types.ts'
import { scrollHeightOf, scrollLeftOf, scrollTopOf, scrollWidthOf } from './dom.ts'
import { bottom, right } from './layout.ts'

/** Window through which the content of an element is seen. */
export interface Pane {
  /** Where content must lie to be seen; what can be scrolled into view counts as seen. */
  readonly reach: Rect
  /** The box of the outermost part that scrolls: what lies in reach shows there, however far down it stands now. */
  readonly scroller?: Rect
}

export const intersect = (a: Rect | undefined, b: Rect): Rect => {
  if (!a) return b
  const x = Math.max(a.x, b.x)
  const y = Math.max(a.y, b.y)
  return {
    x,
    y,
    width: Math.max(0, Math.min(right(a), right(b)) - x),
    height: Math.max(0, Math.min(bottom(a), bottom(b)) - y),
  }
}

/** Where its content may lie to be scrolled into its box, as everything stands now; for what does not scroll the box itself. */
export const reachOf = (
  element: Element,
  box: Rect,
  style: CSSStyleDeclaration,
  scrollsX: boolean,
  scrollsY: boolean,
): Rect => {
  const width = scrollsX ? Math.max(scrollWidthOf(element), box.width) : box.width
  const height = scrollsY ? Math.max(scrollHeightOf(element), box.height) : box.height
  // From right to left, and from below, one scrolls towards what is negative.
  const fromRight = style.direction === 'rtl'
  const fromBelow = style.display.endsWith('flex') && style.flexDirection === 'column-reverse'
  return {
    x: scrollsX ? (fromRight ? right(box) - width : box.x) - scrollLeftOf(element) : box.x,
    y: scrollsY ? (fromBelow ? bottom(box) - height : box.y) - scrollTopOf(element) : box.y,
    width,
    height,
  }
}

/**
 * The reach of a part inside another's: where it scrolls, its content comes into its own box, so only the box must be in the
 * outer reach; where it does not, its content must.
 */
export const within = (outer: Rect | undefined, box: Rect, reach: Rect, scrollsX: boolean, scrollsY: boolean): Rect => {
  if (!outer) return reach
  const seen = intersect(outer, box)
  if (seen.width < 1 || seen.height < 1) return { ...seen, width: 0, height: 0 }
  return {
    x: scrollsX ? reach.x : seen.x,
    y: scrollsY ? reach.y : seen.y,
    width: scrollsX ? reach.width : seen.width,
    height: scrollsY ? reach.height : seen.height,
  }
}
