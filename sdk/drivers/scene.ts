/**
 * What became visible since a moment: the generic way to find a pop-up, with or without ARIA, wherever the kit puts it.
 */
import {
  contains,
  isConnected,
  isSeen,
  nodeType,
  parentElementOf,
  rectOf,
  rootNodeOf,
  shadowHostOf,
} from '../page/dom.ts'
import { ownText, shownIn, tokensOf } from '../page/shown.ts'
import { slicer } from './clock.ts'

type Root = Document | ShadowRoot

/** The tree of a node and those around it, up to the document. */
function rootsAround(node: Node): Root[] {
  const roots: Root[] = []
  for (let root = rootNodeOf(node); ; root = rootNodeOf(shadowHostOf(root))) {
    roots.push(root as Root)
    if (nodeType(root) !== 11) return roots
  }
}

/** On its way out: a kit's leave transition. Still visible, but no longer part of the page. */
export const isLeaving = (element: Element): boolean =>
  tokensOf(element).some((token) => /(^|[-_])(leave|leaving|closing|hiding)([-_]|$)/.test(token))

export interface Scene {
  /** Elements that are visible now and were not, or had another text, when the scene was taken; tree order. */
  fresh(): Element[]
  /** Of what `fresh` gave so far, what is still fresh: what a choice changed elsewhere on the page is not among it. */
  standing(): Element[]
  /** The same, but looked for everywhere instead of where the tree was touched. */
  freshAnywhere(): Element[]
  stop(): void
}

/**
 * Takes the scene. `control` is the shell of the control being driven: what it shows itself (its own box) is not news.
 */
export async function takeScene(control: Element): Promise<Scene> {
  const before = new Map<Element, string>()
  const roots = rootsAround(control)
  const wait = slicer()
  for (const root of roots) {
    for (const [element] of shownIn(root, isLeaving)) {
      before.set(element, ownText(element))
      const turn = wait()
      if (turn) await turn
    }
  }
  const touched = new Set<Node>()
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'childList') for (const node of record.addedNodes) touched.add(node)
      else touched.add(record.target)
    }
  })
  for (const root of roots) {
    observer.observe(root, { childList: true, subtree: true, attributes: true, characterData: true })
  }

  const isOwn = (element: Element, rect: DOMRect, box: DOMRect): boolean => {
    if (!contains(control, element)) return false
    const y = rect.top + rect.height / 2
    const x = rect.left + rect.width / 2
    return y >= box.top - 1 && y <= box.bottom + 1 && x >= box.left - 1 && x <= box.right + 1
  }
  const collect = (tops: Iterable<Element | Root>): Element[] => {
    const box = rectOf(control)
    const found = new Set<Element>()
    for (const top of tops) {
      for (const [element, rect] of shownIn(top, isLeaving)) {
        if (before.get(element) === ownText(element) && before.has(element)) continue
        if (element === control || isOwn(element, rect, box)) continue
        found.add(element)
      }
    }
    return [...found]
  }
  const elementOf = (node: Node): Element | null => (nodeType(node) === 1 ? (node as Element) : parentElementOf(node))
  const seen = new Set<Element>()
  const touchedNow = (): Element[] => {
    for (const record of observer.takeRecords()) {
      if (record.type === 'childList') for (const node of record.addedNodes) touched.add(node)
      else touched.add(record.target)
    }
    const elements = [...touched]
      .map(elementOf)
      .filter((element) => element !== null && isConnected(element) && isSeen(element))
    const set = new Set(elements as Element[])
    const tops = [...set].filter((element) => {
      for (let up = parentElementOf(element); up; up = parentElementOf(up)) if (set.has(up)) return false
      return true
    })
    return collect(tops)
  }
  return {
    fresh() {
      const found = touchedNow()
      for (const element of found) seen.add(element)
      return found
    },
    standing: () => touchedNow().filter((element) => seen.has(element)),
    freshAnywhere: () => collect(roots),
    stop: () => observer.disconnect(),
  }
}

/** Smallest set of elements that hold all of these. */
export function topsOf(elements: readonly Element[]): Element[] {
  const set = new Set(elements)
  return elements.filter((element) => {
    for (let up = parentElementOf(element); up; up = parentElementOf(up)) if (set.has(up)) return false
    return true
  })
}
