/**
 * Tells when an element with an id comes, goes or is exchanged. One observer for all that wait, so that a page with many
 * panels is not observed many times.
 */
const waiting = new Map<Node, Set<() => void>>()
let observer: MutationObserver | undefined
const WHAT = { childList: true, subtree: true, attributes: true, attributeFilter: ['id'] }

/** Calls back at every change of `tree` that may concern an id. Returns the function that stops it. */
export function lookOut(tree: Node, changed: () => void): () => void {
  observer ??= new MutationObserver(() => {
    for (const each of [...waiting.values()].flatMap((callbacks) => [...callbacks])) each()
  })
  const callbacks = waiting.get(tree) ?? new Set()
  if (callbacks.size === 0) observer.observe(tree, WHAT)
  waiting.set(tree, callbacks.add(changed))
  return () => {
    if (!callbacks.delete(changed) || callbacks.size > 0) return
    waiting.delete(tree)
    // An observer cannot leave one tree alone.
    observer?.disconnect()
    for (const other of waiting.keys()) observer?.observe(other, WHAT)
  }
}
