const DAY = 86_400_000

/** Days since 1970-01-01 of a `YYYY-MM-DD`; NaN when it is not a calendar date. */
export function dayNumber(date: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return Number.NaN
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
  const ms = Date.UTC(year, month - 1, day)
  const back = new Date(ms)
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day && year >= 1000 ? ms / DAY : Number.NaN
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
