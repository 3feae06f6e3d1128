import { attr, dispatch, inputTypeOf, localNameOf, nativeValueOf } from '../page/dom.ts'
import type { ControlNodes } from '../page/nodes.ts'
import type { Target } from '../types.ts'
import { type Day, formatLike, parseIso } from '../verify/displayed-date.ts'
import { calendarsIn, isDayOff } from './calendar.ts'
import { turnTo } from './calendar-turn.ts'
import { frames, pause, until } from './clock.ts'
import { type Driver, type DriverContext, failed, type Outcome, refused, wrote } from './driver.ts'
import { fieldOf, isDisabled, isReadOnly, setFieldValue } from './field.ts'
import { blurOf, focusOn } from './focus.ts'
import { key } from './keys.ts'
import { OPENS } from './patience.ts'
import { closePopup, confirmPopup, openPopup, type Popup, pressClear, stillOpen } from './popup.ts'
import { pressElement } from './press.ts'
import { commitText, replaceText } from './type-into.ts'

type Run = (nodes: ControlNodes, target: Target, context: DriverContext) => Promise<Outcome>

export const isNativeDate = (field: Element) =>
  localNameOf(field) === 'input' && /^(date|month|week|datetime-local)$/.test(inputTypeOf(field))

/** `undefined` empty, 'bad' not a day. */
const dayOf = (target: Target): Day | '' | 'bad' =>
  target.kind !== 'date' ? 'bad' : target.iso === '' ? '' : (parseIso(target.iso) ?? 'bad')

export const isDateOff = (nodes: ControlNodes): boolean => {
  const field = fieldOf(nodes)
  return isDisabled(nodes.root) || (field !== undefined && isDisabled(field))
}

export async function writeNativeDate(field: Element, day: Day | ''): Promise<Outcome> {
  if (isReadOnly(field)) return refused('read-only')
  focusOn(field)
  setFieldValue(field, day === '' ? '' : formatLike(day, 'YYYY-MM-DD'))
  dispatch(field, new InputEvent('input', { bubbles: true, composed: true }))
  dispatch(field, new Event('change', { bubbles: true }))
  blurOf(field)
  return wrote
}

/** What the field itself says about its format. */
export const exampleOf = (field: Element): string => {
  return [
    nativeValueOf(field) ?? '',
    attr(field, 'placeholder') ?? '',
    attr(field, 'data-format') ?? '',
    attr(field, 'title') ?? '',
  ].join(' ')
}

/** The calendar, opened again, must show the month that the text says: text alone may be a wish the page never took. */
async function confirmedByCalendar(nodes: ControlNodes, day: Day, context: DriverContext): Promise<boolean> {
  const popup = await openPopup(nodes, context)
  if (!popup) return false
  const calendar = await until(() => calendarsIn(popup.scene.fresh())[0], OPENS, context.signal)
  const agrees = calendar?.shown.year === day.year && calendar.shown.month === day.month
  const now = new Date()
  const isThisMonth = now.getFullYear() === day.year && now.getMonth() + 1 === day.month
  await closePopup(popup, context.nodes() ?? nodes, context)
  // In the present month an empty calendar looks the same: not confirmed.
  return agrees && !isThisMonth
}

/** Press, wait, type in the field's own format, Enter, blur. */
const typed: Run = async (nodes, target, context) => {
  const day = dayOf(target)
  const field = fieldOf(nodes)
  if (day === 'bad' || !field) return refused('no-option')
  if (isDateOff(nodes)) return refused('read-only')
  if (isNativeDate(field)) return writeNativeDate(field, day)
  if (day === '') {
    if (await pressClear(nodes, context)) return wrote
    if (isReadOnly(field)) return failed('not-kept')
    replaceText(field, '')
    key(field, 'Enter')
    commitText(field)
    return wrote
  }
  if (isReadOnly(field)) return failed('read-only')
  const text = formatLike(day, exampleOf(field))
  const popup = await openPopup(nodes, context)
  await frames(2, context.signal)
  replaceText(field, text)
  await pause(80, context.signal)
  if (popup) key(field, 'Enter')
  await frames(1, context.signal)
  commitText(field)
  if (popup) await closePopup(popup, context.nodes() ?? nodes, context)
  if (context.read().text.trim() === '') return failed('not-kept')
  return (await confirmedByCalendar(context.nodes() ?? nodes, day, context)) ? wrote : failed('not-kept')
}

/** Picks the day in the calendar of an open pop-up. */
export async function pickDay(popup: Popup, day: Day, context: DriverContext): Promise<Outcome> {
  const before = context.read().text
  const calendar = await turnTo(() => popup.scene.fresh(), 0, day, context.signal)
  const cell = calendar?.days[day.day - 1]
  if (!cell) return failed('not-kept')
  if (isDayOff(cell)) return refused('no-option')
  pressElement(cell)
  await confirmPopup(popup, before, context)
  // Two months side by side that wait on: the first end of a range, shown like a day and held by nobody.
  const waits = () => calendarsIn(popup.scene.fresh()).length > 1 && stillOpen(popup)
  const isDone = await until(() => (waits() ? undefined : true), OPENS, context.signal)
  return isDone ? wrote : refused('no-option')
}

const grid: Run = async (nodes, target, context) => {
  const day = dayOf(target)
  if (day === 'bad') return refused('no-option')
  if (isDateOff(nodes)) return refused('read-only')
  if (day === '') return (await pressClear(nodes, context)) ? wrote : failed('not-kept')
  const popup = await openPopup(nodes, context)
  if (!popup) return failed('not-kept')
  await until(() => calendarsIn(popup.scene.fresh())[0], OPENS, context.signal)
  const outcome = await pickDay(popup, day, context)
  await closePopup(popup, context.nodes() ?? nodes, context)
  return outcome
}

export const date: Driver = {
  id: 'date',
  kinds: ['date'],
  opens: true,
  match: (_, target) => target.kind === 'date',
  rungs: [
    { name: 'typed', run: typed },
    { name: 'grid', run: grid },
  ],
}
