/**
 * A press as a mouse makes it. `click()` alone opens nothing in Ant Design (Vue and React): they listen to mousedown.
 */
import {
  activeElementIn,
  contains,
  dispatch,
  documentOf,
  elementAt,
  flatParentOf,
  localNameOf,
  rectOf,
  rootNodeOf,
  scrollIntoView,
  windowOf,
} from '../page/dom.ts'
import { isForbiddenToPress } from './field.ts'
import { blurOf, focusableAround, focusOn } from './focus.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export function centreOf(element: Element): Point {
  const rect = rectOf(element)
  return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 }
}

/** Scrolls as little as needed so that the element's centre lies in the window. */
export function reveal(element: Element): void {
  const { x, y } = centreOf(element)
  const view = windowOf(documentOf(element))
  if (!view || (x >= 0 && y >= 0 && x < view.innerWidth && y < view.innerHeight)) return
  scrollIntoView(element, { block: 'center', inline: 'nearest', behavior: 'instant' })
}

function mouse(element: Element, type: string, at: Point, pressed: boolean): boolean {
  const view = windowOf(documentOf(element))
  const bubbles = !/enter$|leave$/.test(type)
  const init: PointerEventInit = {
    bubbles,
    cancelable: bubbles,
    composed: true,
    view,
    detail: /click|down|up/.test(type) ? 1 : 0,
    clientX: at.x,
    clientY: at.y,
    button: 0,
    buttons: pressed ? 1 : 0,
    pointerId: 1,
    pointerType: 'mouse',
    isPrimary: true,
  }
  const event = /^(pointer|click)/.test(type) ? new PointerEvent(type, init) : new MouseEvent(type, init)
  return dispatch(element, event)
}

/** Boxes around the element that the pointer enters with it, outermost first: as far as a widget may reach. */
function around(element: Element): Element[] {
  const boxes: Element[] = []
  for (let box = flatParentOf(element); box && boxes.length < 5; box = flatParentOf(box)) boxes.unshift(box)
  return boxes
}

/** Moves the pointer onto an element. */
export function hover(element: Element, at: Point = centreOf(element)): void {
  for (const type of ['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'pointermove', 'mousemove']) {
    // `enter` does not bubble: the browser tells each box by itself.
    if (/enter$/.test(type)) for (const box of around(element)) mouse(box, type, at, false)
    mouse(element, type, at, false)
  }
}

export function leave(element: Element, at: Point = centreOf(element)): void {
  for (const type of ['pointerout', 'pointerleave', 'mouseout', 'mouseleave']) mouse(element, type, at, false)
}

/** Presses exactly this element. False when a press there is never ours to make. */
export function pressElement(element: Element, at: Point = centreOf(element)): boolean {
  if (isForbiddenToPress(element)) return false
  hover(element, at)
  mouse(element, 'pointerdown', at, true)
  if (mouse(element, 'mousedown', at, true)) {
    const target = focusableAround(element)
    if (target) focusOn(target)
    else {
      const active = activeElementIn(documentOf(element))
      if (active && localNameOf(active) !== 'body') blurOf(active)
    }
  }
  mouse(element, 'pointerup', at, false)
  mouse(element, 'mouseup', at, false)
  mouse(element, 'click', at, false)
  return true
}

/** Presses what a user would hit at the middle of the element: the deepest element there, if it is inside. */
export function press(element: Element): boolean {
  const at = centreOf(element)
  const hit = elementAt(rootNodeOf(element), at.x, at.y)
  return pressElement(hit && contains(element, hit) ? hit : element, at)
}
