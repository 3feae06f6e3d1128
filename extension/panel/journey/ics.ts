/** Deadlines as a calendar file (RFC 5545). Pure. */
export interface CalendarEntry {
  readonly uid: string
  readonly title: string
  /** ISO time, or an ISO date for a whole day. */
  readonly at: string
}

/** Octets of a line before it is folded. */
const LINE = 75
const HOUR_MS = 60 * 60 * 1000

const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')

const stamp = (time: Date): string => `${time.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
const day = (date: string): string => date.replaceAll('-', '')
const nextDay = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 24 * HOUR_MS).toISOString().slice(0, 10)

/** Cut at 75 octets, never inside a character; further lines begin with a space. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  const lines: string[] = []
  let current = ''
  let size = 0
  for (const char of line) {
    const octets = encoder.encode(char).length
    if (size + octets > LINE) {
      lines.push(current)
      current = ' '
      size = 1
    }
    current += char
    size += octets
  }
  return [...lines, current].join('\r\n')
}

export function calendarFile(entries: readonly CalendarEntry[], now: Date): string {
  const events = entries.flatMap(({ uid, title, at }) => [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp(now)}`,
    ...(at.length === 10
      ? [`DTSTART;VALUE=DATE:${day(at)}`, `DTEND;VALUE=DATE:${day(nextDay(at))}`]
      : [`DTSTART:${stamp(new Date(Date.parse(at) - HOUR_MS))}`, `DTEND:${stamp(new Date(at))}`]),
    `SUMMARY:${escaped(title)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:${at.length === 10 ? '-P1D' : '-PT1H'}`,
    'END:VALARM',
    'END:VEVENT',
  ])
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Beian Assist//Deadlines//ZH', ...events, 'END:VCALENDAR']
  return `${lines.map(folded).join('\r\n')}\r\n`
}
