import { documentOf, eventTargetOf, isDocument, listen, windowOf } from './dom.ts'
import { isOwn, isOwnRecord } from './own.ts'

/**
 * Whether the page has moved since a look at it began: nodes, attributes and texts changed, something was scrolled, resized
 * or typed. A look that lets the page have its turn asks after each pause, and begins anew rather than mix two states.
 */
export interface Stillness {
  /** Also watches this document or shadow root. */
  watch(root: Node): void
  moved(): boolean
  stop(): void
}

const EVENTS = ['scroll', 'input', 'change'] as const

export const createStillness = (): Stillness => {
  const end = new AbortController()
  let hasMoved = false
  const move = (event?: Event): void => {
    // What is typed or scrolled in our own panel changes nothing of the page.
    const target = event && eventTargetOf(event)
    if (!(target && isOwn(target as Node))) hasMoved = true
  }
  const take = (records: readonly MutationRecord[]): void => {
    if (!records.every(isOwnRecord)) move()
  }
  const observer = new MutationObserver(take)
  return {
    watch(root) {
      observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true })
      for (const type of EVENTS) listen(root, type, move, { capture: true, passive: true, signal: end.signal })
      const view = isDocument(root) ? windowOf(documentOf(root)) : null
      if (view) listen(view, 'resize', move, { passive: true, signal: end.signal })
    },
    moved() {
      take(observer.takeRecords())
      return hasMoved
    },
    stop() {
      observer.disconnect()
      end.abort()
    },
  }
}

/** For a look that gives nobody a turn. */
export const UNWATCHED: Stillness = { watch() {}, moved: () => false, stop() {} }
