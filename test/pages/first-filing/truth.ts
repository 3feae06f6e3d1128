import type { Directive } from 'vue'

/**
 * Which canonical field a part of the page asks for. Kept in this map only: nothing in the document gives it away.
 * Controls that no profile may fill start with '!': '!captcha', '!otp', '!consent', '!search', '!login', '!honeypot'.
 */
const truth = new Map<Element, readonly string[]>()

type Paths = string | readonly string[]
const list = (paths: Paths) => (typeof paths === 'string' ? [paths] : paths)

export const vField: Directive<HTMLElement, Paths> = {
  mounted: (element, { value }) => void truth.set(element, list(value)),
  updated: (element, { value }) => void truth.set(element, list(value)),
  unmounted: (element) => void truth.delete(element),
}

/** Paths of the innermost registered part around `element`, or null. */
export function fieldsOf(element: Element | null): readonly string[] | null {
  for (let at = element; at; at = at.parentElement) {
    const paths = truth.get(at)
    if (paths) return paths
  }
  return null
}

export function shownFields(): { paths: readonly string[]; rect: { x: number; y: number; w: number; h: number } }[] {
  return [...truth]
    .filter(([element]) => element.isConnected && element.getClientRects().length > 0)
    .map(([element, paths]) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return { paths, rect: { x, y, w: width, h: height } }
    })
}

/** The part that asks for a path: for tests that act like a person. Null when it is not on the page now. */
export function partOf(path: string): Element | null {
  for (const [element, paths] of truth) if (element.isConnected && paths.includes(path)) return element
  return null
}
