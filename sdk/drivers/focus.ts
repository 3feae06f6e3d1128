/**
 * Focus and blur that the page is told of even when its document has no focus (the side panel has it then, and the
 * browser moves `activeElement` without any event).
 */
import {
  activeElementIn,
  blurElement,
  closest,
  dispatch,
  documentOf,
  flatParentOf,
  focusElement,
  isConnected,
  listen,
  localNameOf,
  matches,
  rootNodeOf,
  unlisten,
} from '../page/dom.ts'

const FOCUSABLE =
  'input:not([type=hidden]):not(:disabled),textarea:not(:disabled),select:not(:disabled),button:not(:disabled),a[href],[tabindex],[contenteditable]'

/** What takes keys: boxes, lists and what kits make of them. */
const TAKES_KEYS = `textarea,select,[contenteditable]:not([contenteditable=false]),[role=textbox],[role=combobox],[role=listbox],
  [role=spinbutton],[role=radiogroup],[role=grid],[role=menu],input:not([type=button]):not([type=submit]):not([type=file])`

/** Where the user is at this moment. Its focus is left to it, or his next key would go to another field. */
let usersField: Element | undefined
export function leaveFocusTo(element: Element | null | undefined): void {
  usersField = (element && closest(element, TAKES_KEYS)) ?? undefined
}
const isTakenFromUser = (element: Element): boolean =>
  usersField !== undefined && usersField !== element && isFocused(usersField)

function announce(element: Element, event: 'focus' | 'blur'): void {
  dispatch(element, new FocusEvent(event, { composed: true }))
  dispatch(element, new FocusEvent(event === 'focus' ? 'focusin' : 'focusout', { bubbles: true, composed: true }))
}

function tell(element: Element, act: () => void, event: 'focus' | 'blur'): void {
  let heard = false
  const hear = () => {
    heard = true
  }
  listen(element, event, hear, { capture: true })
  act()
  unlisten(element, event, hear, { capture: true })
  if (!heard) announce(element, event)
}

/** Never for what has left the page: pages draw widgets anew while they are driven. */
export const isFocused = (element: Element): boolean =>
  isConnected(element) && activeElementIn(rootNodeOf(element)) === element

export function focusOn(element: Element): void {
  if (!isConnected(element) || isFocused(element)) return
  if (isTakenFromUser(element)) announce(element, 'focus')
  else tell(element, () => focusElement(element, { preventScroll: true }), 'focus')
}

export function blurOf(element: Element): void {
  // The page is told, the caret stays.
  if (element === usersField && isFocused(element)) announce(element, 'blur')
  else tell(element, () => blurElement(element), 'blur')
}

/** The element that a mouse press at `element` would focus. */
export function focusableAround(element: Element): Element | undefined {
  for (let at: Element | null = element; at; at = flatParentOf(at)) {
    if (matches(at, FOCUSABLE)) return at
    if (localNameOf(at) === 'body') return undefined
  }
  return undefined
}

/** Remembers what has the focus; the returned function gives it back without scrolling. */
export function keepFocus(node: Node): () => void {
  const document = documentOf(node)
  const before = activeElementIn(document)
  return () => {
    const now = activeElementIn(document)
    // The user has gone there meanwhile: his keys are on their way to it.
    if (now === before || (now && now === usersField)) return
    if (now && localNameOf(now) !== 'body') blurOf(now)
    if (before && localNameOf(before) !== 'body' && matches(before, FOCUSABLE))
      focusElement(before, { preventScroll: true })
  }
}
