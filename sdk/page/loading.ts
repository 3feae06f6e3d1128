/** Signs that the page is fetching something: what a choice brings may be on its way. */
import { isSeen, queryAll } from './dom.ts'
import { isOwn } from './own.ts'

const SIGNS =
  '[aria-busy="true"],[role="progressbar"]:not([aria-valuenow]),[class*="loading" i],[class*="spinner" i],[class*="skeleton" i]'

/** How many are to be seen. Pages keep some for ever (an icon of that name): only more of them than before say something. */
export const countLoading = (roots: Iterable<Node>): number => {
  let count = 0
  for (const root of roots)
    for (const element of queryAll(root as ParentNode, SIGNS)) if (isSeen(element) && !isOwn(element)) count += 1
  return count
}
