import { scrollTopOf, setScrollTop } from '../page/dom.ts'

/** Remembers where the page stands; the returned function goes back there. */
export function keepScroll(document: Document): () => void {
  const scroller = document.scrollingElement
  if (!scroller) return () => {}
  const top = scrollTopOf(scroller)
  return () => {
    if (scrollTopOf(scroller) !== top) setScrollTop(scroller, top)
  }
}
