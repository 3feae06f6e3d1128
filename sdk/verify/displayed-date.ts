/** Dates as pages display them. */

export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const HAN = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

function valid(year: number, month: number, day: number): Day | undefined {
  return year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
    ? { year, month, day }
    : undefined
}

export const monthByName = (text: string): number => {
  const index = MONTHS.indexOf(text.slice(0, 3).toLowerCase())
  return index >= 0 ? index + 1 : HAN.indexOf(text.replace('月', '')) + 1
}

/** The one date in a text; `undefined` when there is none or it could be read in two ways. */
export function parseDay(text: string): Day | undefined {
  const plain = text.normalize('NFKC').trim()
  let match = plain.match(/(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/)
  if (match) return valid(Number(match[1]), Number(match[2]), Number(match[3]))
  match = plain.match(/^(\d{4})(\d{2})(\d{2})$/)
  if (match) return valid(Number(match[1]), Number(match[2]), Number(match[3]))
  match = plain.match(/(\d{1,2})?[\s-]*([A-Za-z]{3,9})\.?[\s-]*(\d{1,2})?\s*,?[\s-]*(\d{4})/)
  if (match) return valid(Number(match[4]), monthByName(match[2]!), Number(match[1] ?? match[3]))
  match = plain.match(/(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/)
  if (match) {
    const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
    const monthFirst = valid(year, first, second)
    const dayFirst = valid(year, second, first)
    if (monthFirst && dayFirst && first !== second) return undefined
    return monthFirst ?? dayFirst
  }
  return undefined
}

export function parseIso(iso: string): Day | undefined {
  const match = iso.match(/^(\d{4})-(\d{2})-(\d{2})$/)
  return match ? valid(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

const pad = (value: number, length = 2) => String(value).padStart(length, '0')

export const isoOf = ({ year, month, day }: Day): string => `${pad(year, 4)}-${pad(month)}-${pad(day)}`

export const sameDay = (a: Day | undefined, b: Day | undefined): boolean =>
  a !== undefined && b !== undefined && a.year === b.year && a.month === b.month && a.day === b.day

/** The day in the format of an example: 'YYYY/MM/DD', '2020-1-1', '2020年01月01日'. ISO when the example says nothing. */
export function formatLike(day: Day, example: string): string {
  const pattern = example
    .normalize('NFKC')
    .match(/(?:[Yy]{4}|\d{4})([-/.年])(?:([Mm]{1,2})|\d{1,2})([-/.月])(?:([Dd]{1,2})|\d{1,2})(日?)/)
  if (!pattern) return isoOf(day)
  return `${pad(day.year, 4)}${pattern[1]}${pad(day.month)}${pattern[3]}${pad(day.day)}${pattern[5]}`
}

/** Year and month in the header of a calendar; either may be missing. */
export function parseHeader(text: string): { year?: number; month?: number } {
  const plain = text.normalize('NFKC')
  const year = plain.match(/(?<!\d)(19|20|21)\d{2}(?!\d)/)?.[0]
  const rest = year ? plain.replace(year, ' ') : plain
  const numbered =
    rest.match(/(?<!\d)(1[0-2]|0?[1-9])\s*月/)?.[1] ??
    (year ? rest.match(/(?<!\d)(1[0-2]|0?[1-9])(?!\d)/)?.[1] : undefined)
  const named =
    rest.match(/(十[一二]|[一二三四五六七八九十])\s*月/)?.[0]?.replace(/\s/g, '') ??
    rest.match(/\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/i)?.[0]
  const month = numbered ? Number(numbered) : named ? monthByName(named) : 0
  return { ...(year ? { year: Number(year) } : {}), ...(month > 0 ? { month } : {}) }
}
