import {
  attr,
  clientHeightOf,
  closest,
  contains,
  parentElementOf,
  rectOf,
  scrollHeightOf,
  scrollTopOf,
  setScrollTop,
  styleOf,
  textContentOf,
} from '../page/dom.ts'
import { isOneOf, normal } from '../page/option-text.ts'
import { ownText, tokensOf } from '../page/shown.ts'
import { frames, until } from './clock.ts'
import type { DriverContext } from './driver.ts'
import { LATE } from './patience.ts'
import { topsOf } from './scene.ts'

const OPTION = '[role=option],[role=menuitem],[role=menuitemcheckbox],[role=menuitemradio],[role=treeitem],li'

/** Elements whose whole text is as wanted and that hold no other such element. */
function withText(elements: readonly Element[], longest: number, isWanted: (text: string) => boolean): Element[] {
  const hits = elements.filter((element) => {
    const raw = textContentOf(element) ?? ''
    return raw.length <= longest * 4 + 40 && isWanted(raw)
  })
  return hits.filter((hit) => !hits.some((other) => other !== hit && contains(hit, other)))
}

const rowOf = (element: Element): Element => closest(element, OPTION) ?? element

/** The option meant: its deepest element; 'none', or 'several' that differ in nothing. */
export function findOption(
  elements: readonly Element[],
  alternatives: readonly string[],
): Element | 'none' | 'several' {
  for (const alternative of alternatives) {
    const wanted = normal(alternative)
    const found = wanted === '' ? 'none' : single(withText(elements, wanted.length, (text) => normal(text) === wanted))
    if (found !== 'none') return found
  }
  const longest = Math.max(0, ...alternatives.map((alternative) => alternative.length))
  return single(withText(elements, longest, (text) => isOneOf(text, alternatives)))
}

function single(found: readonly Element[]): Element | 'none' | 'several' {
  const inRows = found.length > 1 ? found.filter((hit) => closest(hit, OPTION)) : []
  const hits = inRows.length > 0 ? inRows : found
  if (new Set(hits.map(rowOf)).size > 1) return 'several'
  return hits[0] ?? 'none'
}

export function isOptionOff(element: Element): boolean {
  for (let at: Element | null = element, depth = 0; at && depth < 4; at = parentElementOf(at), depth += 1) {
    if (attr(at, 'aria-disabled') === 'true') return true
    if (tokensOf(at).some((token) => /(^|[-_])disabled$/i.test(token))) return true
    if (at === rowOf(element)) return false
  }
  return false
}

/** Boxes of the pop-up that scroll and hold options, the fullest first. */
export function scrollersOf(elements: readonly Element[]): Element[] {
  return elements
    .filter((element) => {
      if (scrollHeightOf(element) <= clientHeightOf(element) + 8 || clientHeightOf(element) < 40) return false
      return styleOf(element)?.overflowY !== 'visible'
    })
    .sort((a, b) => scrollHeightOf(b) - scrollHeightOf(a))
}

const isLoading = (elements: readonly Element[]) =>
  elements.some(
    (element) =>
      /加载|載入|loading|请稍候/i.test(ownText(element)) ||
      tokensOf(element).some((token) => /loading|spin/i.test(token)),
  )

type Found = Element | 'none' | 'several'
type Probe = () => readonly Element[]

/** Shows every page of the scrolling boxes in turn; stops when `visit` returns something. */
export async function eachPage<T>(
  probe: Probe,
  visit: () => T | undefined,
  context: DriverContext,
): Promise<T | undefined> {
  const first = visit()
  if (first !== undefined) return first
  for (const scroller of scrollersOf(probe()).slice(0, 2)) {
    setScrollTop(scroller, 0)
    for (let page = 0; page < 400 && !context.signal.aborted; page += 1) {
      await frames(2, context.signal)
      const found = visit()
      if (found !== undefined) return found
      const before = scrollTopOf(scroller)
      setScrollTop(scroller, before + Math.max(40, clientHeightOf(scroller) * 0.8))
      if (scrollTopOf(scroller) <= before) break
    }
  }
  return undefined
}

/** Looks for an option among what `probe` shows: at once, page by page, and again when options come late. */
export async function awaitOption(
  probe: Probe,
  alternatives: readonly string[],
  context: DriverContext,
): Promise<Found> {
  const look = () => {
    const found = findOption(probe(), alternatives)
    return found === 'none' ? undefined : found
  }
  const soon = await until(look, 200, context.signal)
  if (soon) return soon
  const paged = await eachPage(probe, look, context)
  if (paged) return paged
  // A list that already shows options seldom grows; an empty or loading one is waited for.
  const shown =
    topsOf(probe()).length > 0 && !isLoading(probe()) && probe().filter((element) => ownText(element) !== '').length > 2
  const late = await until(look, shown ? 1000 : LATE, context.signal)
  if (late) return late
  return (await eachPage(probe, look, context)) ?? 'none'
}

export const columnOf = (element: Element): DOMRect => rectOf(rowOf(element))
export { rowOf }
