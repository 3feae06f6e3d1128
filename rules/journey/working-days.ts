import { dayNumber } from '../filing/time.ts'
import { type HolidayYear, holidays, type PossibleHoliday, possibleHolidays } from './holidays.ts'

export type Calendar = Readonly<Record<number, HolidayYear>>

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** 9999-12-31: later days have no date of ten characters. */
const LAST_DAY = dayNumber('9999-12-31')

const isWeekend = (day: number): boolean => (day + 4) % 7 === 0 || (day + 4) % 7 === 6

/**
 * Whether a day is worked; undefined for no date and in a year whose holidays are not announced: a weekday may be off
 * then, and a weekend day worked in exchange.
 */
export function isWorkingDay(date: string, calendar: Calendar = holidays): boolean | undefined {
  const day = dayNumber(date)
  const year = Number.isNaN(day) ? undefined : calendar[Number(date.slice(0, 4))]
  if (year === undefined) return undefined
  const monthDay = date.slice(5)
  return isWeekend(day) ? year.worked.includes(monthDay) : !year.off.includes(monthDay)
}

export interface Due {
  /** First and last possible date. Equal when every year on the way is announced. */
  readonly earliest: string
  readonly latest: string
  /** False when the window was widened for a year that is not announced yet. */
  readonly certain: boolean
}

/** Days that the possible holidays of a year may still take off, and weekend days that may still be worked for them. */
class Guess {
  private readonly off = possibleHolidays.map((one) => one.off)
  private readonly worked = possibleHolidays.map((one) => one.worked)

  /** Uses up one day off, if a holiday may fall on the day. */
  takeOff(monthDay: string): boolean {
    return this.take(this.off, ({ from, to }) => from <= monthDay && monthDay <= to)
  }

  /** Uses up one day of work, if a weekend day may be worked. */
  takeWork(monthDay: string): boolean {
    return this.take(this.worked, ({ workedFrom, workedTo }) => workedFrom <= monthDay && monthDay <= workedTo)
  }

  private take(left: number[], fits: (one: PossibleHoliday) => boolean): boolean {
    const index = possibleHolidays.findIndex((one, at) => left[at]! > 0 && fits(one))
    if (index < 0) return false
    left[index]! -= 1
    return true
  }
}

/**
 * The date `count` working days after `from` (the day itself does not count). In a year not announced yet the earliest
 * date takes no holiday and every exchange day, the latest the longest holidays and no exchange day. Undefined for a
 * bad date, a count outside 0…366, and beyond the year 9999.
 */
export function addWorkingDays(from: string, count: number, calendar: Calendar = holidays): Due | undefined {
  const start = dayNumber(from)
  if (Number.isNaN(start) || !Number.isInteger(count) || count < 0 || count > 366) return undefined
  const guesses = new Map<string, Guess>()
  let earliest = count === 0 ? start : undefined
  let [least, most] = [0, 0]
  let certain = true
  let day = start
  while (least < count) {
    day += 1
    if (day > LAST_DAY) return undefined
    const date = iso(day)
    const worked = isWorkingDay(date, calendar)
    if (worked !== undefined) {
      least += Number(worked)
      most += Number(worked)
    } else {
      certain = false
      const year = date.slice(0, 4)
      const guess = guesses.get(year) ?? new Guess()
      guesses.set(year, guess)
      if (isWeekend(day)) most += Number(guess.takeWork(date.slice(5)))
      else {
        most += 1
        least += Number(!guess.takeOff(date.slice(5)))
      }
    }
    if (most >= count) earliest ??= day
  }
  return { earliest: iso(earliest ?? day), latest: iso(day), certain }
}
