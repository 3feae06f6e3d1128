import { walkXml } from './xml.ts'

const isBetween = (id: number, from: number, to: number) => id >= from && id <= to
/** Built-in number formats that show a date; 27–36 and 50–58 are those of Chinese Excel. */
const isDateId = (id: number) =>
  isBetween(id, 14, 17) || id === 22 || isBetween(id, 27, 36) || isBetween(id, 45, 47) || isBetween(id, 50, 58)
/** A format code shows a date when a letter for year, month or day is left outside quotes, escapes and brackets. */
const isDateCode = (code: string) =>
  /[ymd]/i.test(
    code
      .replace(/"[^"]*"/g, '')
      .replace(/\\./g, '')
      .replace(/\[[^[\]]*\]/g, ''),
  )

/** For each cell style, whether it shows a date. */
export function dateStyles(xml: string): readonly boolean[] {
  const custom = new Map<number, boolean>()
  const styles: boolean[] = []
  let inCellStyles = false
  walkXml(xml, {
    open(name, attribute) {
      if (name === 'numFmt') custom.set(Number(attribute('numFmtId')), isDateCode(attribute('formatCode') ?? ''))
      else if (name === 'cellXfs') inCellStyles = true
      else if (name === 'xf' && inCellStyles) {
        const id = Number(attribute('numFmtId') ?? 0)
        styles.push(custom.get(id) ?? isDateId(id))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return styles
}

const DAY = 86_400_000

/** The date that a serial number of days means: ISO, without the time of day. */
export function serialDate(serial: number, from1904: boolean): string | undefined {
  const days = Math.floor(serial)
  // Before March 1900 the count is off by one, for a leap day that never was.
  if (!Number.isFinite(serial) || (!from1904 && days < 61) || days < 0 || days > 2_958_465) return undefined
  return new Date(Date.UTC(from1904 ? 1904 : 1899, from1904 ? 0 : 11, from1904 ? 1 : 30) + days * DAY)
    .toISOString()
    .slice(0, 10)
}
