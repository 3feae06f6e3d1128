import type { Steps } from '../steps.ts'
import {
  attr,
  childCountOf,
  childrenOf,
  closest,
  contains,
  flatParentOf,
  localNameOf,
  queryAll,
  textContentOf,
} from './dom.ts'
import type { Found } from './found.ts'
import type { Layout } from './layout.ts'
import { plainText } from './names.ts'
import { drawsBox } from './shell.ts'
import type { Walk } from './walk.ts'

const MOST_TEXT = 30
const MOST_CARDS = 12
const LEVELS = 3
/** Where a form may stand: a window, a tab, a part of the page. */
const PLACES =
  '[role=main],[role=form],[role=region],[role=dialog],[role=alertdialog],[role=tabpanel],[role=article],[role=document],[role=application],[role=complementary],[role=group],[role=presentation],[role=none]'
const NO_CARD = `a,button,label,nav,header,footer,table,[role]:not(${PLACES}),[draggable=true],[contenteditable],input,select,textarea`
const INSIDE = 'a,button,input,select,textarea,[role],[tabindex]'

const shape = (element: Element): string =>
  `${localNameOf(element)}.${(attr(element, 'class') ?? '').trim().split(/\s+/)[0] ?? ''}`

/** The children, where they are boxes of one shape, few enough to choose from. */
const alike = (parent: Element): readonly Element[] | undefined => {
  const count = childCountOf(parent)
  if (count < 2 || count > MOST_CARDS) return undefined
  const all = Array.from(childrenOf(parent))
  const first = shape(all[0]!)
  return all.every((other) => shape(other) === first) ? all : undefined
}

const holdFewWords = (all: readonly Element[]): boolean =>
  all.every((each) => {
    const words = (textContentOf(each) ?? '').trim()
    return words !== '' && words.length <= MOST_TEXT && queryAll(each, INSIDE).length === 0
  })

/** It, or a wrapper of it alone. A window or a tab that takes the focus says nothing of what stands in it. */
function isFocusable(card: Element, group: Element): boolean {
  const focusable = closest(card, '[tabindex]')
  return focusable !== null && focusable !== group && contains(group, focusable)
}

/** Equal boxes side by side that can be pressed and hold a few words each. Each row is looked at once. */
const cardFinder = (layout: Layout): ((text: Element) => readonly Element[] | undefined) => {
  const rows = new Map<Element, readonly Element[] | undefined>()
  const drawn = new Map<readonly Element[], boolean>()
  const rowIn = (parent: Element): readonly Element[] | undefined => {
    if (!rows.has(parent)) rows.set(parent, alike(parent))
    return rows.get(parent)
  }
  const areDrawn = (all: readonly Element[]): boolean => {
    const known = drawn.get(all)
    if (known !== undefined) return known
    const value = holdFewWords(all) && all.every((each) => drawsBox(each, layout) && layout.rect(each).height >= 20)
    drawn.set(all, value)
    return value
  }
  return (text) => {
    let card: Element | null = text
    for (let level = 0; card && level < LEVELS; level++) {
      const parent: Element | null = flatParentOf(card)
      const all = parent && (attr(card, 'class') ?? '') ? rowIn(parent) : undefined
      if (all) {
        const pressed =
          layout.style(card)?.cursor === 'pointer' && !closest(card, NO_CARD) && !(parent && isFocusable(card, parent))
        return pressed && areDrawn(all) ? all : undefined
      }
      card = parent
    }
    return undefined
  }
}

/** Choices drawn as cards that are neither inputs nor have a role: only a class tells the chosen one. */
export function* findCards(walk: Walk, layout: Layout, taken: (element: Element) => boolean): Steps<Found[]> {
  const found: Found[] = []
  const seen = new Set<Element>()
  const cardsAround = cardFinder(layout)
  for (const [at, { node, parent }] of walk.texts.entries()) {
    if (at % 64 === 63) yield
    const length = (textContentOf(node) ?? '').trim().length
    if (length === 0 || length > MOST_TEXT) continue
    const group = flatParentOf(parent)
    if (!group || seen.has(parent) || seen.has(group) || taken(parent)) continue
    const parts = cardsAround(parent)
    const root = parts && flatParentOf(parts[0]!)
    if (!parts || !root || seen.has(root)) continue
    for (const element of [root, ...parts]) seen.add(element)
    found.push({ kind: 'radio', root, input: null, parts: [...parts], options: parts.map(plainText) })
  }
  return found
}
