import { attr, childrenOf, closest, flatParentOf, localNameOf, queryAll, textContentOf } from './dom.ts'
import type { Found } from './found.ts'
import type { Layout } from './layout.ts'
import { plainText } from './names.ts'
import { drawsBox } from './shell.ts'
import type { Walk } from './walk.ts'

const MOST_TEXT = 30
const MOST_CARDS = 12
const LEVELS = 3
const NO_CARD =
  'a,button,label,nav,header,footer,table,[role],[tabindex],[draggable=true],[contenteditable],input,select,textarea'
const INSIDE = 'a,button,input,select,textarea,[role],[tabindex]'

const shape = (element: Element): string =>
  `${localNameOf(element)}.${(attr(element, 'class') ?? '').trim().split(/\s+/)[0] ?? ''}`

/** Equal boxes side by side that can be pressed and hold a few words each. */
const cardsAround = (text: Element, layout: Layout): Element[] | undefined => {
  let card: Element | null = text
  for (let level = 0; card && level < LEVELS; level++, card = flatParentOf(card)) {
    const parent: Element | null = flatParentOf(card)
    if (!parent || !(attr(card, 'class') ?? '')) continue
    const all = Array.from(childrenOf(parent))
    if (all.length < 2 || all.length > MOST_CARDS || all.some((other) => shape(other) !== shape(card as Element)))
      continue
    const fits = all.every((each) => {
      const words = (textContentOf(each) ?? '').trim()
      return words !== '' && words.length <= MOST_TEXT && queryAll(each, INSIDE).length === 0
    })
    const pressed = fits && !closest(card, NO_CARD) && layout.style(card)?.cursor === 'pointer'
    return pressed && all.every((each) => drawsBox(each, layout) && layout.rect(each).height >= 20) ? all : undefined
  }
  return undefined
}

/** Choices drawn as cards that are neither inputs nor have a role: only a class tells the chosen one. */
export const findCards = (walk: Walk, layout: Layout, taken: (element: Element) => boolean): Found[] => {
  const found: Found[] = []
  const seen = new Set<Element>()
  for (const { node, parent } of walk.texts) {
    const length = (textContentOf(node) ?? '').trim().length
    if (length === 0 || length > MOST_TEXT) continue
    const group = flatParentOf(parent)
    if (!group || seen.has(parent) || seen.has(group) || taken(parent)) continue
    const parts = cardsAround(parent, layout)
    const root = parts && flatParentOf(parts[0]!)
    if (!parts || !root || seen.has(root)) continue
    for (const element of [root, ...parts]) seen.add(element)
    found.push({ kind: 'radio', root, input: null, parts, options: parts.map(plainText) })
  }
  return found
}
