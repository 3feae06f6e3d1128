import { dispatch, documentOf, listen, unlisten } from '../page/dom.ts'

const CODES: Record<string, number> = { Enter: 13, Escape: 27, ArrowDown: 40, Tab: 9 }

export function key(element: Element, name: string): void {
  const init: KeyboardEventInit = {
    key: name,
    code: CODES[name] ? name : '',
    keyCode: CODES[name] ?? 0,
    which: CODES[name] ?? 0,
    bubbles: true,
    cancelable: true,
    composed: true,
  }
  if (dispatch(element, new KeyboardEvent('keydown', init))) {
    if (name === 'Enter') dispatch(element, new KeyboardEvent('keypress', init))
  }
  dispatch(element, new KeyboardEvent('keyup', init))
}

/**
 * While this is on, no form of the document is submitted by what we do: a submit event that follows from our keys is
 * stopped before any handler of the page sees it. Returns the function that lifts it.
 */
export function holdSubmission(node: Node): () => void {
  const document = documentOf(node)
  const stop = (event: Event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  listen(document, 'submit', stop, { capture: true })
  return () => unlisten(document, 'submit', stop, { capture: true })
}
