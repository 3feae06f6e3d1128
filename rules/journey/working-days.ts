import { dayNumber } from '../filing/time.ts'
import { holidays, LONGEST_RUN } from './holidays.ts'

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** Whether a day is worked: true, false, or undefined where its year's holidays are not announced and it is a weekday. */
export function isWorkingDay(date: string): boolean | undefined {
  const day = dayNumber(date)
  if (Number.isNaN(day)) return undefined
  const weekend = (day + 4) % 7 === 0 || (day + 4) % 7 === 6
  const year = holidays[Number(date.slice(0, 4))]
  if (!year) return weekend ? false : undefined
  const monthDay = date.slice(5)
  return weekend ? year.worked.includes(monthDay) : !year.off.includes(monthDay)
}

export interface Due {
  /** First and last possible date. Equal when every year on the way is announced. */
  readonly earliest: string
  readonly latest: string
  /** False when the window was widened for a year that is not announced yet. */
  readonly certain: boolean
}

/**
 * The date `count` working days after `from` (the day itself does not count). In a year not announced yet a weekday may be
 * a holiday: the earliest date takes every weekday as worked, the latest adds the longest run that holidays take.
 * Undefined for a bad date or a count outside 0…366.
 */
export function addWorkingDays(from: string, count: number): Due | undefined {
  const start = dayNumber(from)
  if (Number.isNaN(start) || !Number.isInteger(count) || count < 0 || count > 366) return undefined
  let day = start
  let left = count
  let unknown = 0
  while (left > 0) {
    day += 1
    const worked = isWorkingDay(iso(day))
    if (worked === false) continue
    if (worked === undefined) unknown += 1
    left -= 1
  }
  if (unknown === 0) return { earliest: iso(day), latest: iso(day), certain: true }
  let latest = day
  let extra = LONGEST_RUN
  while (extra > 0) {
    latest += 1
    if (isWorkingDay(iso(latest)) !== false) extra -= 1
  }
  return { earliest: iso(day), latest: iso(latest), certain: false }
}
