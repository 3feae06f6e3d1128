/** Calendars whose months stand one below the other, each under its own title, in a column that scrolls. */
import {
  clientHeightOf,
  parentElementOf,
  rectOf,
  scrollHeightOf,
  scrollTopOf,
  setScrollTop,
  styleOf,
} from '../page/dom.ts'
import type { Leaf } from '../page/shown.ts'
import { daysIn, parseHeader } from '../verify/displayed-date.ts'
import type { Calendar, Month } from './calendar.ts'
import { frames } from './clock.ts'

interface Title {
  readonly month: Month
  readonly rect: DOMRect
}

const TITLE_LENGTH = 16

function titlesIn(leaves: readonly Leaf[]): Title[] {
  const titles = leaves.flatMap(({ text, rect }): Title[] => {
    if (text.length > TITLE_LENGTH) return []
    const { year, month } = parseHeader(text)
    return year && month ? [{ month: { year, month }, rect }] : []
  })
  return titles.sort((a, b) => a.rect.top - b.rect.top)
}

/** [] unless there are several months below each other. */
export function monthsBelow(
  leaves: readonly Leaf[],
  cells: readonly Leaf[],
  dayRuns: (cells: readonly Leaf[]) => Leaf[][],
): Calendar[] {
  const titles = titlesIn(leaves)
  if (titles.length < 2 || titles.some(({ rect }, at) => at > 0 && rect.top - titles[at - 1]!.rect.top < 40)) return []
  const found = titles.flatMap(({ month, rect }, at): Calendar[] => {
    const end = titles[at + 1]?.rect.top ?? Number.POSITIVE_INFINITY
    const own = cells.filter((cell) => cell.rect.top >= rect.bottom - 4 && cell.rect.bottom <= end + 4)
    const run = dayRuns(own)[0]
    return run?.length === daysIn(month.year, month.month)
      ? [{ shown: month, days: run.map(({ element }) => element), arrows: [] }]
      : []
  })
  return found.length > 1 ? found : []
}

const topOf = (calendar: Calendar): number => rectOf(calendar.days[0]!).top

export const isColumn = (calendars: readonly Calendar[]): boolean =>
  calendars.length > 1 &&
  calendars.every(({ arrows }) => arrows.length === 0) &&
  topOf(calendars[1]!) > topOf(calendars[0]!) + 40

function scrollerOf(element: Element): Element | undefined {
  for (let at = parentElementOf(element); at; at = parentElementOf(at)) {
    if (scrollHeightOf(at) > clientHeightOf(at) * 2 && styleOf(at)?.overflowY !== 'visible') return at
  }
  return undefined
}

const apart = (from: Month, to: Month): number => (to.year - from.year) * 12 + to.month - from.month

/** Scrolls until the month is there: a month's height is known once two of them are. */
export async function scrollToMonth(
  read: () => readonly Calendar[],
  goal: Month,
  signal: AbortSignal,
): Promise<Calendar | undefined> {
  for (let step = 0; step < 20 && !signal.aborted; step += 1) {
    const calendars = read()
    const there = calendars.find(({ shown }) => apart(shown, goal) === 0)
    if (there) return there
    const [first, second] = calendars
    const scroller = first && scrollerOf(first.days[0]!)
    if (!first || !second || !scroller) return undefined
    const height = (topOf(second) - topOf(first)) / apart(first.shown, second.shown)
    const before = scrollTopOf(scroller)
    setScrollTop(scroller, before + apart(first.shown, goal) * height)
    if (scrollTopOf(scroller) === before) return undefined
    await frames(4, signal)
  }
  return undefined
}
