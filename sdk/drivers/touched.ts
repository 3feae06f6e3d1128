/** Which elements the user has laid hands on while something is written. Only events that a user alone can make. */
import { contains, eventPathOf, listen, unlisten } from '../page/dom.ts'

// Dictation, handwriting and the like send no keys.
const EVENTS = ['keydown', 'pointerdown', 'paste', 'drop', 'compositionstart', 'beforeinput']

export interface Touched {
  has(root: Element): boolean
  stop(): void
}

export function watchUser(): Touched {
  const seen = new Set<Element>()
  const note = (event: Event) => {
    const first = event.isTrusted ? eventPathOf(event)[0] : undefined
    if (first && 'nodeType' in first && (first as Node).nodeType === 1) seen.add(first as Element)
  }
  for (const name of EVENTS) listen(window, name, note, { capture: true, passive: true })
  return {
    has: (root) => [...seen].some((element) => contains(root, element)),
    stop: () => {
      for (const name of EVENTS) unlisten(window, name, note, { capture: true })
    },
  }
}
