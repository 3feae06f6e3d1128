/** What the scripts of one document share. It lives in the isolated world: the page cannot see or name it. */
interface World {
  /** The panel's questions are answered here. */
  isServed: boolean
  /** Panels that look at this document now. */
  panels: number
  /** A panel has left. */
  onLeft?: () => void
  /** The document is watched for the badge. */
  isWatched: boolean
}

const MARK = Symbol.for('beian-assist/page')

export function worldHere(): World {
  const all = globalThis as { [MARK]?: World }
  all[MARK] ??= { isServed: false, panels: 0, isWatched: false }
  return all[MARK]
}

/** Closed shadow roots are open to extensions: a function in Chromium, a property of the element in Firefox. */
export function openOrClosedRoot(element: Element): ShadowRoot | null {
  const dom = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot(e: Element): ShadowRoot | null } } }).chrome
    ?.dom
  if (dom) return element instanceof HTMLElement ? dom.openOrClosedShadowRoot(element) : null
  return (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null
}
