import { isoDate } from './numbers.ts'

export interface Mrz {
  readonly number: string
  readonly country: string
  readonly latin: string
  readonly birth: string
  readonly sex: '男' | '女' | ''
  readonly expires: string
}

const weights = [7, 3, 1]

/** ICAO 9303 check digit of digits, letters and fillers. */
export function mrzDigit(text: string): number {
  return (
    [...text].reduce((sum, ch, i) => {
      const value = ch === '<' ? 0 : /\d/.test(ch) ? Number(ch) : ch.charCodeAt(0) - 55
      return sum + value * weights[i % 3]!
    }, 0) % 10
  )
}

const asDigits: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
}
const digits = (text: string) => [...text].map((ch) => asDigits[ch] ?? ch).join('')

/** Letters, digits and fillers of a machine-readable line; other marks that readers see in the fillers become fillers. */
export const mrzText = (text: string) =>
  [...text.normalize('NFKC').toUpperCase()]
    .map((ch) => (/[A-Z0-9<]/.test(ch) ? ch : /[《〈«‹＜く{(ㄑ]/.test(ch) ? '<' : ''))
    .join('')

/** The two lines of a passport (TD3); null unless number, birth and expiry each have their check digit. */
export function passportLines(lines: readonly string[], today: string): Mrz | null {
  const texts = lines.map(mrzText)
  const latin = texts.map((text) => text.match(/^P[A-Z<]([A-Z]{3})([A-Z<]+)/)).find((found) => found !== null)
  for (const text of texts) {
    const found = text.match(
      /([A-Z0-9<]{9})([0-9OQDILZSGB])([A-Z]{3})([0-9OQDILZSGB]{6})([0-9OQDILZSGB])([MF<])([0-9OQDILZSGB]{6})([0-9OQDILZSGB])/,
    )
    if (!found) continue
    const [, number = '', c1 = '', country = '', born = '', c2 = '', sex = '', until = '', c3 = ''] = found
    const [birthDigits, untilDigits] = [digits(born), digits(until)]
    const whole = [number, `${number[0] ?? ''}${digits(number.slice(1))}`].find(
      (n) => mrzDigit(n) === Number(digits(c1)),
    )
    if (whole === undefined) continue
    if (mrzDigit(birthDigits) !== Number(digits(c2)) || mrzDigit(untilDigits) !== Number(digits(c3))) continue
    const birth = century(birthDigits, Number(today.slice(2, 4)))
    const expires = century(untilDigits, 99)
    if (!birth || !expires) continue
    const name = (latin?.[2] ?? '').split('<<')
    return {
      number: whole.replaceAll('<', ''),
      country,
      latin: name
        .map((part) => part.replaceAll('<', ' ').trim())
        .filter((part) => part !== '')
        .slice(0, 2)
        .join(' '),
      birth,
      sex: sex === 'M' ? '男' : sex === 'F' ? '女' : '',
      expires,
    }
  }
  return null
}

/** A date of two-digit years: not later than `last` belongs to this century. */
function century(text: string, last: number): string | null {
  const year = Number(text.slice(0, 2))
  return isoDate((year <= last ? 2000 : 1900) + year, Number(text.slice(2, 4)), Number(text.slice(4, 6)))
}
