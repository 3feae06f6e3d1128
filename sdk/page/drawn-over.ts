import type { Rect } from '../types.ts'
import { flatParentOf, nextElementOf, previousElementOf } from './dom.ts'
import { bottom, type Layout, right } from './layout.ts'

/** A sheet over a field is put beside it or beside one of the boxes around it. */
const LEVELS = 5
const SIBLINGS = 10

/** Where a control is felt for what lies over it, as shares of its box. */
export const FEELERS = [
  [0.5, 0.5],
  [0.15, 0.3],
  [0.85, 0.3],
  [0.15, 0.7],
  [0.85, 0.7],
] as const
/** So many of them must be met. */
export const MET = 3

/**
 * Boxes that are drawn over most of `face`, nearest first, told from the layout alone: outside of the window the browser does
 * not say what lies where. A positioned box beside the control, or beside a box around it, that comes later or lies higher.
 */
export function* drawnOver(face: Element, layout: Layout): Generator<Element> {
  const box = layout.rect(face)
  let height = heightOf(face, layout)
  for (let inner = face, level = 0; level < LEVELS; level++) {
    const outer = flatParentOf(inner)
    if (!outer) return
    for (const [next, isLater] of [
      [nextElementOf, true],
      [previousElementOf, false],
    ] as const)
      for (let other = next(inner), nth = 0; other && nth < SIBLINGS; other = next(other), nth++) {
        if (!layout.rendered(other) || !meets(layout.rect(other), box)) continue
        const theirs = heightOf(other, layout)
        if (theirs === undefined || layout.style(other)?.pointerEvents === 'none') continue
        if (isLater ? theirs >= (height ?? 0) : theirs > (height ?? 0)) yield other
      }
    inner = outer
    height = heightOf(inner, layout) ?? height
  }
}

/** Its place in the pile; nothing for a box in the flow, which lies below all that is positioned. */
const heightOf = (element: Element, layout: Layout): number | undefined => {
  const style = layout.style(element)
  if (!style || style.position === 'static' || style.position === '') return undefined
  return Number(style.zIndex) || 0
}

const meets = (over: Rect, box: Rect): boolean => {
  const met = FEELERS.filter(([dx, dy]) => {
    const [x, y] = [box.x + dx * box.width, box.y + dy * box.height]
    return x >= over.x && x <= right(over) && y >= over.y && y <= bottom(over)
  })
  return met.length >= MET
}
