import { isoDate } from '../parse/numbers.ts'

/** Longest name of a holder that is believed. */
const LONGEST_HOLDER = 100

/** What a hostile page can hide in a line: controls, marks of writing direction, spaces without width. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu

export const visible = (text: string): string => text.replace(UNSEEN, ' ').trim()

const LABEL = /^[a-z0-9\p{Script=Han}](?:[a-z0-9\p{Script=Han}-]{0,61}[a-z0-9\p{Script=Han}])?$/u
const ENDING = /^(?:[a-z]{2,18}|xn--[a-z0-9-]{2,59}|\p{Script=Han}{2,10})$/u

/** A domain's name that is the whole text, lower case; '' where it is none. */
export function domainOf(text: string): string {
  if (text.length > 255) return ''
  const name = text.normalize('NFKC').trim().toLowerCase().replace(/。/g, '.').replace(/\.$/, '')
  const parts = name.split('.')
  if (parts.length < 2 || parts.length > 4) return ''
  return parts.every((part) => LABEL.test(part)) && ENDING.test(parts.at(-1) ?? '') ? name : ''
}

/** Words for a holder who is not published, of registries, registrars and their privacy services. */
const HIDDEN = [
  ...['redact', 'privacy', 'whoisguard', 'whois guard', 'withheld', 'undisclosed', 'not disclosed', 'not be disclosed'],
  ...['non-public', 'nonpublic', 'not public', 'not available', 'not applicable', 'masked', 'masking', 'hidden'],
  ...['confidential', 'by proxy', 'data protect', 'identity protect', 'whois protect', 'domain protect'],
  ...['information protect', 'data subject', 'query the rdds', '隐私', '信息保护', '域名保护', '保护服务', '已保护'],
  ...['隐藏', '屏蔽', '脱敏', '未公开', '不公开', '非公开', '未显示', '不显示', '*', '＊', '•', '●', 'xxxx'],
]
const isHidden = (name: string): boolean => HIDDEN.some((word) => name.toLowerCase().includes(word))
const NOTHING: ReadonlySet<string> = new Set([
  'n/a',
  'na',
  'none',
  'null',
  'nil',
  'unknown',
  'undefined',
  '暂无',
  '未知',
  '没有',
  '未填写',
])

/** Who holds a domain; '' where he is hidden or the text cannot be a name: never what stands in his place. */
export function holderOf(text: string): string {
  // Links that a page sets behind a value: [whois反查], 【复制】.
  const name = visible(text)
    .replace(/[[【][^\]】[【]{0,20}[\]】]$/u, '')
    .trim()
    .replace(/ +/g, ' ')
  if (name.length < 2 || name.length > LONGEST_HOLDER) return ''
  if (isHidden(name) || NOTHING.has(name.toLowerCase()) || !/\p{L}/u.test(name) || /https?:|@/.test(name)) return ''
  return name
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const BEIJING_HOURS = 8

/** A day as `YYYY-MM-DD`; '' where the text begins with none. A moment that names its time zone is the day in Beijing, as registrars in China show it. */
export function dayOf(text: string): string {
  const flat = text.normalize('NFKC').trim().slice(0, 60)
  const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})$/i
  if (moment.test(flat)) {
    const at = Date.parse(flat)
    return Number.isNaN(at) ? '' : new Date(at + BEIJING_HOURS * 3_600_000).toISOString().slice(0, 10)
  }
  const numbers = /^(\d{4})[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})(?!\d)/.exec(flat)
  if (numbers) return isoDate(Number(numbers[1]), Number(numbers[2]), Number(numbers[3])) ?? ''
  const named = /^(\d{1,2})-([a-z]{3})-(\d{4})(?!\d)/i.exec(flat)
  const month = MONTHS.indexOf((named?.[2] ?? '').toLowerCase()) + 1
  return named && month > 0 ? (isoDate(Number(named[3]), month, Number(named[1])) ?? '') : ''
}
