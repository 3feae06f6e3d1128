import type { DateFormat, Field } from '../types.ts'

/** Groups digits as consoles do: 138 0013 8000; 440305 19900101 0018. */
export function formatMask(text: string, mask: Field['mask']): string {
  if (!mask) return text
  const raw = text.replace(/[\s-]/g, '')
  const cuts = mask === 'phone' ? [3, 7, 11] : [6, 14, 18]
  let from = 0
  const groups: string[] = []
  for (const cut of cuts) {
    if (raw.length > from) groups.push(raw.slice(from, cut))
    from = cut
  }
  return groups.join(' ')
}

/** ISO date in another format. */
export function formatDate(iso: string, format: DateFormat): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return format.replace('YYYY', year).replace('MM', month).replace('DD', day)
}

export function isoOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

interface Formats {
  format(pattern: string): string
}
const formats = (value: object): value is Formats => 'format' in value && typeof value.format === 'function'

/** A framework's value as plain data: dates in ISO form, files by name. */
export function plain(value: unknown): unknown {
  if (value === undefined) return null
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(plain)
  if (value instanceof Date) return isoOf(value)
  if (formats(value)) return value.format('YYYY-MM-DD')
  return 'name' in value
    ? value.name
    : Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]))
}
