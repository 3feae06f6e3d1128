import { attr, documentElementOf, documentOf, elementAt, flatParentOf, windowOf } from './dom.ts'
import type { Layout } from './layout.ts'
import { plainText } from './names.ts'

/** The box that lies over the page and takes its presses: a modal dialog, a full-screen mask. */
export const coveringDialog = (document: Document, layout: Layout): Element | undefined => {
  const view = windowOf(document)
  if (!view) return undefined
  const counts = new Map<Element, number>()
  for (const [dx, dy] of [
    [0.5, 0.5],
    [0.1, 0.1],
    [0.9, 0.1],
    [0.1, 0.9],
    [0.9, 0.9],
  ] as const) {
    const hit = elementAt(document, dx * view.innerWidth, dy * view.innerHeight)
    const layer = hit ? layerOf(hit, layout) : undefined
    if (layer) counts.set(layer, (counts.get(layer) ?? 0) + 1)
  }
  let total = 0
  let best: Element | undefined
  for (const [layer, count] of counts) {
    total += count
    if (!best || count > (counts.get(best) ?? 0)) best = layer
  }
  if (!best || total < 4) return undefined
  const modal = [...counts.keys()].find((layer) => /dialog/.test(attr(layer, 'role') ?? '') || plainText(layer) !== '')
  return modal ?? best
}

/** Outermost ancestor that is taken out of the page's flow and belongs to the viewport. */
const layerOf = (element: Element, layout: Layout): Element | undefined => {
  let layer: Element | undefined
  const page = documentElementOf(documentOf(element))
  for (let current: Element | null = element; current && current !== page; current = flatParentOf(current)) {
    const style = layout.style(current)
    if (style?.position === 'fixed' || attr(current, 'aria-modal') === 'true') layer = current
  }
  return layer
}
