const DAY = 86_400_000

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysIn = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : LENGTHS[month - 1]!)

/** Days since 1970-01-01 of a `YYYY-MM-DD`; NaN when it is not a calendar date. */
export function dayNumber(date: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return Number.NaN
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7))
  const day = Number(date.slice(8, 10))
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return Number.NaN
  return Date.UTC(year, month - 1, day) / DAY
}

/** Whole months from one date to another: a month is full when the day of month is reached. NaN for a bad date. */
export function wholeMonths(from: string, to: string): number {
  if (Number.isNaN(dayNumber(from)) || Number.isNaN(dayNumber(to))) return Number.NaN
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  return Number(to.slice(8, 10)) < Number(from.slice(8, 10)) ? months - 1 : months
}

const TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/

/** Milliseconds of an ISO date and time; without a zone it is Beijing time. NaN when it is none. */
export function instant(time: string): number {
  if (time.length > 40 || !TIME.test(time) || Number.isNaN(dayNumber(time.slice(0, 10)))) return Number.NaN
  const iso = time.replace(' ', 'T')
  return Date.parse(/(Z|[+-]\d{2}:?\d{2})$/.test(iso) ? iso : `${iso}+08:00`)
}

/** The date in Beijing at an instant. */
export function beijingDate(ms: number): string {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10)
}
