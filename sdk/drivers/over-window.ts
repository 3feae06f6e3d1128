/** Whether a layer lies over the whole window: a dialog with its mask. Asked before every write of what is out of sight. */
import { documentOf, elementAt, parentElementOf, rectOf, rootNodeOf, styleOf, windowOf } from '../page/dom.ts'
import { isOwnRecord } from '../page/own.ts'

export interface OverWindow {
  /** The layer, as the tree of `near` has it. */
  layer(near: Element): Element | undefined
  stop(): void
}

/** A layer may also come without a change of the tree, by a style alone: an answer does not last long, in ms. */
const LASTS = 150
const EDGE = 20

function look(near: Element): Element | undefined {
  const view = windowOf(documentOf(near))
  if (!view) return undefined
  const hit = elementAt(rootNodeOf(near), view.innerWidth / 2, view.innerHeight / 2)
  for (let at: Element | null = hit; at; at = parentElementOf(at)) {
    const box = rectOf(at)
    const whole = box.width >= view.innerWidth - EDGE && box.height >= view.innerHeight - EDGE
    if (whole && styleOf(at)?.position === 'fixed') return at
  }
  return undefined
}

/** Finding what lies at a point of a long page takes as long as the page is: while its tree stands still, once is enough. */
export function watchWindow(): OverWindow {
  const known = new Map<Node, { readonly layer: Element | undefined; readonly at: number }>()
  const watched = new Set<Node>()
  const forget = (records: readonly MutationRecord[]): void => {
    if (!records.every(isOwnRecord)) known.clear()
  }
  const observer = new MutationObserver(forget)
  return {
    layer(near) {
      const root = rootNodeOf(near)
      for (const each of [root, documentOf(near)]) {
        if (watched.has(each)) continue
        watched.add(each)
        observer.observe(each, { subtree: true, childList: true, attributes: true })
      }
      forget(observer.takeRecords())
      const before = known.get(root)
      if (before && performance.now() - before.at < LASTS) return before.layer
      const layer = look(near)
      known.set(root, { layer, at: performance.now() })
      return layer
    },
    stop: () => observer.disconnect(),
  }
}
