import { documentOf, eventTargetOf, listen, windowOf } from './dom.ts'
import { isOwn, isOwnRecord } from './own.ts'

export type Change = { readonly kind: 'structure' | 'value' | 'navigated' }

const QUIET = 100
const LONGEST = 1000
const ATTRIBUTES = [
  'class',
  'style',
  'hidden',
  'disabled',
  'readonly',
  'aria-hidden',
  'aria-selected',
  'aria-checked',
  'open',
  'type',
  'placeholder',
]

export interface RootWatch {
  /** Also watches these, where it does not yet: frames and shadow trees that a later look has found. */
  add(roots: Iterable<Node>): void
  stop(): void
}

/**
 * Calls back when controls came, went or changed. Coalesced: 100 ms after the last mutation, at most 1 s after the first.
 * Nothing runs while the page is still.
 */
export const watchRoots = (roots: Iterable<Node>, listener: (change: Change) => void): RootWatch => {
  const stop = new AbortController()
  let quiet: ReturnType<typeof setTimeout> | undefined
  let longest: ReturnType<typeof setTimeout> | undefined
  let kind: Change['kind'] | undefined
  const flush = (): void => {
    clearTimeout(quiet)
    clearTimeout(longest)
    quiet = longest = undefined
    const known = kind
    kind = undefined
    if (known) listener({ kind: known })
  }
  const strength = { value: 0, structure: 1, navigated: 2 } as const
  const report = (next: Change['kind']): void => {
    if (!kind || strength[next] > strength[kind]) kind = next
    clearTimeout(quiet)
    quiet = setTimeout(flush, QUIET)
    longest ??= setTimeout(flush, LONGEST)
  }
  const observer = new MutationObserver((records) => {
    if (!records.every(isOwnRecord)) report('structure')
  })
  let url = ''
  const watched = new Set<Node>()
  const watch = (root: Node): void => {
    watched.add(root)
    observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ATTRIBUTES })
    for (const type of ['input', 'change']) {
      const heard = (event: Event): void => {
        // What is typed into our own panel changes nothing of the page.
        const target = eventTargetOf(event)
        if (!(target && isOwn(target as Node))) report('value')
      }
      listen(root, type, heard, { capture: true, passive: true, signal: stop.signal })
    }
    const view = windowOf(documentOf(root))
    if (!view || url !== '') return
    url = view.location.href
    const moved = (): void => {
      if (view.location.href === url) return
      url = view.location.href
      report('navigated')
    }
    for (const type of ['popstate', 'hashchange']) listen(view, type, moved, { signal: stop.signal })
    // `navigation` reports pushState; where it is missing, the mutations that follow a navigation are enough to look again.
    const navigation = (view as unknown as { navigation?: EventTarget }).navigation
    if (navigation) listen(navigation, 'currententrychange', moved, { signal: stop.signal })
  }
  const add = (more: Iterable<Node>): void => {
    for (const root of more) if (!watched.has(root)) watch(root)
  }
  add(roots)
  return {
    add,
    stop() {
      stop.abort()
      observer.disconnect()
      clearTimeout(quiet)
      clearTimeout(longest)
    },
  }
}
