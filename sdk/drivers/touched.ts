/** Which elements the user has laid hands on while something is written. Only events that a user alone can make. */
import { activeElementIn, contains, eventPathOf, hasFocus, listen, openShadowOf, unlisten } from '../page/dom.ts'
import { leaveFocusTo } from './focus.ts'

// Dictation, handwriting and the like send no keys.
/** How soon the caret follows the hand, in ms. */
const MOVES = 150
const EVENTS = ['keydown', 'pointerdown', 'paste', 'drop', 'compositionstart', 'beforeinput']

export interface Touched {
  has(root: Element): boolean
  stop(): void
}

/** Waves overlap: the field is left to the user until the last of them is over. */
let watching = 0

export function watchUser(): Touched {
  const seen = new Set<Element>()
  const note = (event: Event) => {
    const first = event.isTrusted ? eventPathOf(event)[0] : undefined
    if (!first || !('nodeType' in first) || (first as Node).nodeType !== 1) return
    seen.add(first as Element)
    leaveFocusTo(first as Element)
    hand = performance.now()
  }
  // By Tab or a press on a label the caret goes elsewhere than the event; what our own presses move comes without a hand.
  let hand = Number.NEGATIVE_INFINITY
  const follow = (event: Event) => {
    const first = event.isTrusted && performance.now() - hand < MOVES ? eventPathOf(event)[0] : undefined
    if (first && 'nodeType' in first) leaveFocusTo(first as Element)
  }
  // The caret may stand in a field already, before the first key. Once something is being written it may be our own.
  if (watching === 0) leaveFocusTo(hasFocus(document) ? deepestFocus() : undefined)
  watching += 1
  for (const name of EVENTS) listen(window, name, note, { capture: true, passive: true })
  listen(window, 'focusin', follow, { capture: true, passive: true })
  return {
    has: (root) => [...seen].some((element) => contains(root, element)),
    stop: () => {
      for (const name of EVENTS) unlisten(window, name, note, { capture: true })
      unlisten(window, 'focusin', follow, { capture: true })
      watching -= 1
      if (watching === 0) leaveFocusTo(undefined)
    },
  }
}

function deepestFocus(): Element | null {
  for (let active = activeElementIn(document); ; ) {
    const root = active && openShadowOf(active)
    const inner = root && activeElementIn(root)
    if (!inner) return active
    active = inner
  }
}
