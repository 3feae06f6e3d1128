/** Dates as pages write them ↔ ISO. */

export const LONG_TERM = '长期'
const LONG_TERM_WORDS = /^(?:长期|永久|长期有效|永久有效|无固定期限|至今|long[- ]?term|permanent)$/i

/** ISO date when the numbers are a day of the calendar. */
function iso(year: string, month: string, day: string): string | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
  return text === `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` ? text : undefined
}

export function isIsoDate(value: unknown): value is string {
  const match = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null
  return match !== null && iso(match[1] as string, match[2] as string, match[3] as string) !== undefined
}

/** `2016-05-10`, `2016年5月10日`, `2016.05.10`, `20160510` (year first; a time of day is dropped), or 长期. */
export function dateOf(text: string): string | undefined {
  const said = text.normalize('NFKC').trim()
  if (LONG_TERM_WORDS.test(said)) return LONG_TERM
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(said) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(said)
  return parts ? iso(parts[1] as string, parts[2] as string, parts[3] as string) : undefined
}

/** Two dates in one text, `2016.05.10-2036.05.10` or `2016.05.10-长期`. */
export function rangeOf(text: string): readonly [string, string] | undefined {
  const said = text.normalize('NFKC').trim()
  const match = /^(\d{4}\s*[-/.年]?\s*\d{1,2}\s*[-/.月]?\s*\d{1,2}日?)\s*(?:-|–|—|~|至|到|,)+\s*(\S.*)$/.exec(said)
  if (!match) return undefined
  const from = dateOf(match[1] as string)
  const to = dateOf(match[2] as string)
  return from && to && from !== LONG_TERM ? [from, to] : undefined
}

const TOKENS = /(?:y{4}|[年])([^a-z0-9年月日]{0,1})(?:m{1,2}|月)\1(?:d{1,2}|日)/i
const EXAMPLE = /\d{4}([-/.]?)\d{2}\1\d{2}/

/** Separator that a hint asks for: 'YYYY/MM/DD', '如 2016.05.10', 'yyyy年mm月dd日'; ISO when it asks for none. */
export function formatDate(isoDate: string, hint = ''): string {
  if (isoDate === LONG_TERM) return LONG_TERM
  const [year, month, day] = isoDate.split('-') as [string, string, string]
  const said = hint.normalize('NFKC')
  if (/y{4}年m{1,2}月d{1,2}日|\d{4}年\d{1,2}月\d{1,2}日/i.test(said)) return `${year}年${month}月${day}日`
  const separator = (TOKENS.exec(said) ?? EXAMPLE.exec(said))?.[1] ?? '-'
  return [year, month, day].join(separator)
}

/** The hint shows two dates: the control takes a range as one text. Gives what stands between them. */
export function rangeSeparator(hint: string): string | undefined {
  const date = '(?:y{4}|\\d{4})[-/.年]?(?:m{2}|\\d{2})[-/.月]?(?:d{2}|\\d{2})日?'
  return new RegExp(`${date}(\\s*(?:-|–|—|~|至|到)+\\s*)(?:${date}|长期)`, 'i').exec(hint.normalize('NFKC'))?.[1]
}
