/** Turning a calendar in a pop-up to a month, by pressing its arrows. */
import { isConnected } from '../page/dom.ts'
import { type Arrow, type Calendar, calendarsIn, type Month, monthsApart } from './calendar.ts'
import { isColumn, scrollToMonth } from './calendar-column.ts'
import { soon, task, until } from './clock.ts'
import { OPENS } from './patience.ts'
import { pressElement } from './press.ts'

/** Turns at most. */
const LIMIT = 160
/** How long several presses in a row may take to be shown, in ms. */
const RUN = 400

/** Arrows worth pressing for a direction: the own calendar's first; outermost for years, innermost for months. */
function inOrder(calendars: readonly Calendar[], panel: number, back: boolean, years: boolean): Arrow[] {
  const own = calendars[panel]?.arrows ?? []
  const others = calendars.filter((_, index) => index !== panel).flatMap(({ arrows }) => arrows)
  const side = (arrows: readonly Arrow[]) => {
    const list = arrows.filter((arrow) => arrow.back === back)
    return back === years ? list : [...list].reverse()
  }
  return [...side(own), ...side(others)]
}

/**
 * Turns pages until the calendar at `panel` shows the month. What each arrow does is learnt by pressing it: kits differ in
 * number, order and drawing of their arrows.
 */
export async function turnTo(
  probe: () => readonly Element[],
  panel: number,
  goal: Month,
  signal: AbortSignal,
): Promise<Calendar | undefined> {
  const effects = new Map<number, number>()
  const singly = new Set<number>()
  let calendars = calendarsIn(probe())
  if (isColumn(calendars)) return scrollToMonth(() => calendarsIn(probe()), goal, signal)
  // While it opens with a movement its arrows are too flat to be told as such.
  const drawn = () => {
    const next = calendarsIn(probe())
    return next.some(({ arrows }) => arrows.length > 0) ? next : undefined
  }
  const isThere = calendars[panel] && monthsApart(calendars[panel].shown, goal) === 0
  if (!isThere) calendars = (await until(drawn, OPENS, signal)) ?? calendars
  for (let turns = 0; turns < LIMIT && !signal.aborted; turns += 1) {
    const shown = calendars[panel]?.shown
    if (!shown) return undefined
    const apart = monthsApart(shown, goal)
    if (apart === 0) return calendars[panel]
    const years = Math.abs(apart) >= 12
    const arrows = inOrder(calendars, panel, apart < 0, years)
    const useful = (arrow: Arrow) => {
      const effect = effects.get(arrow.key) ?? 0
      return Math.sign(effect) === Math.sign(apart) && Math.abs(effect) <= Math.abs(apart)
    }
    const fast = arrows.find((arrow) => useful(arrow) && (!years || Math.abs(effects.get(arrow.key)!) >= 12))
    const arrow = fast ?? arrows.find(({ key }) => !effects.has(key)) ?? arrows.find(useful)
    if (!arrow || !isConnected(arrow.element)) return undefined
    const learnt = effects.get(arrow.key) ?? 0
    const isRun = learnt !== 0 && !singly.has(arrow.key)
    const wanted = isRun ? Math.trunc(apart / learnt) : 1
    let pressed = 0
    // What draws its arrows anew is asked where they are after each press.
    for (; pressed < wanted && isConnected(arrow.element); pressed += 1) {
      if (pressed > 0) await task()
      pressElement(arrow.element)
    }
    const turnedBy = (next: readonly Calendar[]) => (next[panel] ? monthsApart(shown, next[panel].shown) : 0)
    const turned = await soon(
      () => {
        const next = calendarsIn(probe())
        const by = turnedBy(next)
        return (pressed > 1 ? by === pressed * learnt : by !== 0) ? next : undefined
      },
      pressed > 1 ? RUN : learnt ? 900 : 400,
      signal,
    )
    calendars = turned ?? calendarsIn(probe())
    // A calendar that takes no press while it moves is pressed once at a time.
    if (pressed > 1) {
      if (!turned) singly.add(arrow.key)
    } else effects.set(arrow.key, turned ? turnedBy(turned) : 0)
  }
  return undefined
}
