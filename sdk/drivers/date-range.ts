import { nativeValueOf } from '../page/dom.ts'
import type { ControlNodes } from '../page/nodes.ts'
import type { Target } from '../types.ts'
import { type Day, formatLike, parseIso } from '../verify/displayed-date.ts'
import { type Calendar, calendarsIn, isDayOff, monthsApart } from './calendar.ts'
import { turnTo } from './calendar-turn.ts'
import { frames, pause, until } from './clock.ts'
import { exampleOf, isDateOff, isNativeDate, writeNativeDate } from './date.ts'
import { type Driver, type DriverContext, failed, type Outcome, refused, wrote } from './driver.ts'
import { isReadOnly, rangeFieldsOf } from './field.ts'
import { key } from './keys.ts'
import { OPENS } from './patience.ts'
import { closePopup, confirmPopup, openPopup, pressClear } from './popup.ts'
import { pressElement } from './press.ts'
import { commitText, replaceText } from './type-into.ts'

type Ends = readonly [Day, Day]

function endsOf(target: Target): Ends | 'empty' | undefined {
  if (target.kind !== 'dateRange') return undefined
  if (target.from === '' && target.to === '') return 'empty'
  const from = parseIso(target.from)
  // A picker of two days has no day for 长期: that is a box of its own beside it.
  const to = parseIso(target.to)
  return from && to ? [from, to] : undefined
}

/** The calendar that shows the month of a day, turned to when none does: the last one first, days go forward. */
async function calendarOf(
  day: Day,
  forward: boolean,
  probe: () => readonly Element[],
  signal: AbortSignal,
): Promise<Calendar | undefined> {
  const standing = calendarsIn(probe()).find(({ shown }) => monthsApart(shown, day) === 0)
  if (standing) return standing
  const count = calendarsIn(probe()).length
  const panels = forward ? [count - 1, 0] : [0, count - 1]
  for (const panel of new Set(panels)) {
    const calendar = await turnTo(probe, panel, day, signal)
    if (calendar) return calendar
  }
  return undefined
}

async function grid(nodes: ControlNodes, target: Target, context: DriverContext): Promise<Outcome> {
  const ends = endsOf(target)
  if (!ends) return refused('no-option')
  if (isDateOff(nodes)) return refused('read-only')
  if (ends === 'empty') return (await pressClear(nodes, context)) ? wrote : failed('not-kept')
  const fields = rangeFieldsOf(nodes)
  if (fields[0] && fields[1] && fields.every(isNativeDate)) {
    for (const [index, field] of fields.entries()) await writeNativeDate(field, ends[index]!)
    return wrote
  }
  const popup = await openPopup(nodes, context)
  if (!popup) return failed('not-kept')
  const before = context.read().text
  const probe = () => popup.scene.fresh()
  await until(() => calendarsIn(probe())[0], OPENS, context.signal)
  let outcome: Outcome = wrote
  for (const [index, day] of ends.entries()) {
    const calendar = await calendarOf(day, index === 1, probe, context.signal)
    const cell = calendar?.days[day.day - 1]
    if (!cell || isDayOff(cell)) {
      outcome = failed(cell ? 'no-option' : 'not-kept')
      break
    }
    pressElement(cell)
    await frames(3, context.signal)
  }
  if (outcome.ok) await confirmPopup(popup, before, context)
  await closePopup(popup, context.nodes() ?? nodes, context)
  return outcome
}

/** Each end in its own field; Enter takes a kit on to the other one. */
async function typed(nodes: ControlNodes, target: Target, context: DriverContext): Promise<Outcome> {
  const ends = endsOf(target)
  if (!ends) return refused('no-option')
  if (isDateOff(nodes)) return refused('read-only')
  const fields = rangeFieldsOf(nodes)
  if (fields.length < 2 || fields.some(isReadOnly)) return failed('read-only')
  if (ends === 'empty') {
    for (const field of fields) {
      replaceText(field, '')
      key(field, 'Enter')
      commitText(field)
    }
    return wrote
  }
  const popup = await openPopup(nodes, context)
  await frames(2, context.signal)
  for (const [index, field] of fields.entries()) {
    pressElement(field)
    await frames(1, context.signal)
    replaceText(field, formatLike(ends[index]!, exampleOf(field)))
    await pause(80, context.signal)
    key(field, 'Enter')
    await frames(2, context.signal)
  }
  const last = fields[1]!
  commitText(last)
  if (popup) await closePopup(popup, context.nodes() ?? nodes, context)
  await frames(2, context.signal)
  const now = rangeFieldsOf(context.nodes() ?? nodes).map((field) => nativeValueOf(field) ?? '')
  return now.every((text) => text !== '') ? wrote : failed('not-kept')
}

export const dateRange: Driver = {
  id: 'date-range',
  kinds: ['dateRange'],
  opens: true,
  match: (_, target) => target.kind === 'dateRange',
  rungs: [
    { name: 'grid', run: grid },
    { name: 'typed', run: typed },
  ],
}
