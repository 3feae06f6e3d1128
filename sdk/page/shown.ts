/** What a user sees inside an element: visible elements, their own texts, colours. */
import {
  attr,
  firstChildOf,
  isSeen,
  lastChildOf,
  localNameOf,
  nextSiblingOf,
  nodeType,
  nodeValueOf,
  openShadowOf,
  parentElementOf,
  previousSiblingOf,
  rectOf,
  styleOf,
} from './dom.ts'

const OPAQUE = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'select',
  'svg',
  'canvas',
  'object',
  'iframe',
  'video',
])

/** Class tokens, SVG included. */
export const tokensOf = (element: Element): string[] => (attr(element, 'class') ?? '').split(/\s+/).filter(Boolean)

/** Text of the element's own text nodes, white space folded. */
export function ownText(element: Element): string {
  let text = ''
  for (let node: Node | null = firstChildOf(element); node; node = nextSiblingOf(node)) {
    if (nodeType(node) === 3) text += nodeValueOf(node) ?? ''
  }
  return text.replace(/\s+/g, ' ').trim()
}

/** Clipped to nothing: the invisible copy that a kit keeps for screen readers. */
function clipsAll(element: Element, rect: DOMRect): boolean {
  if (rect.width > 1 && rect.height > 1) return false
  // One line that a narrow row has squeezed to nothing still is what its box holds.
  if (rect.height > 8 && rect.height < 60) return false
  const style = styleOf(element)
  return style !== null && style.overflow !== 'visible'
}

/** Every visible element below (and at) the root, in tree order, shadow trees included; `skip` leaves out a subtree. */
export function* shownIn(
  root: Element | Document | ShadowRoot,
  skip?: (element: Element) => boolean,
): Generator<readonly [Element, DOMRect], void, void> {
  // A stack of siblings to visit, last first, instead of recursion: pages nest a thousand deep.
  const stack: Element[] = []
  const push = (parent: Node) => {
    for (let node: Node | null = lastChildOf(parent); node; node = previousSiblingOf(node)) {
      if (nodeType(node) === 1) stack.push(node as Element)
    }
  }
  const descend = (element: Element): void => {
    if (OPAQUE.has(localNameOf(element))) return
    push(element)
    const shadow = openShadowOf(element)
    if (shadow) push(shadow)
  }
  if (nodeType(root) === 1) stack.push(root as Element)
  else push(root)
  for (let element = stack.pop(); element; element = stack.pop()) {
    if (!isSeen(element)) {
      // `visibility: hidden` can be undone below, `display: contents` has no box; `none` and opacity 0 end it.
      const style = styleOf(element)
      if (style && (style.display === 'contents' || (style.visibility !== 'visible' && style.display !== 'none')))
        descend(element)
      continue
    }
    if (skip?.(element)) continue
    const rect = rectOf(element)
    if (clipsAll(element, rect)) continue
    yield [element, rect]
    descend(element)
  }
}

export interface Leaf {
  readonly element: Element
  readonly text: string
  readonly rect: DOMRect
}

/** Visible elements that have a text of their own. */
export function leavesOf(root: Element | Document | ShadowRoot): Leaf[] {
  const leaves: Leaf[] = []
  for (const [element, rect] of shownIn(root)) {
    const text = ownText(element)
    if (text !== '') leaves.push({ element, text, rect })
  }
  return leaves
}

type Colour = readonly [red: number, green: number, blue: number, alpha: number]

export function colourOf(css: string): Colour | undefined {
  const parts = css.match(/^rgba?\(([^)]+)\)$/)?.[1]?.split(/[\s,/]+/)
  if (!parts || parts.length < 3) return undefined
  const [red, green, blue, alpha = 1] = parts.map(Number)
  return [red!, green!, blue!, alpha]
}

export function isReddish(element: Element): boolean {
  const colour = colourOf(styleOf(element)?.color ?? '')
  if (!colour) return false
  const [red, green, blue] = colour
  return red > 150 && red - green > 60 && red - blue > 50
}

const luminance = ([red, green, blue]: readonly number[]) => (0.2126 * red! + 0.7152 * green! + 0.0722 * blue!) / 255

/** Text that is hardly set off from its ground, as placeholders are. */
export function isFaint(element: Element): boolean {
  const colour = colourOf(styleOf(element)?.color ?? '')
  if (!colour) return false
  let ground: readonly number[] = [255, 255, 255]
  for (let at: Element | null = element, depth = 0; at && depth < 12; depth += 1) {
    const background = colourOf(styleOf(at)?.backgroundColor ?? '')
    if (background && background[3] > 0.5) {
      ground = background
      break
    }
    at = parentElementOf(at)
  }
  const [red, green, blue, alpha] = colour
  const blend = [red, green, blue].map((channel, index) => channel * alpha + ground[index]! * (1 - alpha))
  return Math.abs(luminance(blend) - luminance(ground)) < 0.45
}
