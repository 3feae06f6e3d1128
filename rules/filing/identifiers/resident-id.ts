import { scan } from '../compare.ts'
import { provinces } from '../enums/provinces.ts'
import { dayNumber } from '../time.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK = '10X98765432'
// 83: residence permits of Taiwan residents, numbered like a resident ID.
const REGIONS: ReadonlySet<string> = new Set([...provinces.map(({ value }) => value.slice(0, 2)), '83'])

/** GB 11643 check character for the first 17 digits. */
export function idCheckCharacter(digits: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += WEIGHTS[i]! * (digits.charCodeAt(i) - 48)
  return CHECK[sum % 11]!
}

/** 17 digits and the right check character. The birth date is not looked at. */
export function isResidentId(text: string): boolean {
  return /^\d{17}[\dXx]$/.test(text) && idCheckCharacter(text) === text[17]!.toUpperCase()
}

/** `YYYY-MM-DD` inside an 18-digit (or old 15-digit) number; null when it is no calendar date. */
export function birthDate(id: string): string | null {
  const digits = /^\d{17}[\dXx]$/.test(id) ? id.slice(6, 14) : /^\d{15}$/.test(id) ? `19${id.slice(6, 12)}` : null
  if (digits === null) return null
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
  return Number.isNaN(dayNumber(date)) ? null : date
}

/** Full years on a day; null when the number holds no date or one after that day. */
export function ageOn(id: string, today: string): number | null {
  const born = birthDate(id)
  if (born === null || born > today) return null
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4))
  return today.slice(5) < born.slice(5) ? years - 1 : years
}

/** Odd sequence numbers are men's; null when the text is no ID number. */
export function isMale(id: string): boolean | null {
  const digit = /^\d{17}[\dXx]$/.test(id) ? id[16] : /^\d{15}$/.test(id) ? id[14] : undefined
  return digit === undefined ? null : Number(digit) % 2 === 1
}

/** Province code of the place of first registration, from the first two digits: holds for abolished counties too. */
export function idProvince(id: string): string | null {
  const region = /^\d{2}/.exec(id)?.[0]
  return region !== undefined && REGIONS.has(region) ? `${region}0000` : null
}

/** Everything an ID number says of itself. */
export type ResidentId =
  | {
      readonly ok: true
      /** Six digits as printed; the county may have been abolished since. */
      readonly region: string
      readonly province: string
      readonly birth: string
      readonly male: boolean
      /** An old 15-digit number, which has no check character. */
      readonly old: boolean
    }
  | { readonly ok: false; readonly reason: 'shape' | 'checksum' | 'region' | 'birth' }

/** Reads an 18-digit or old 15-digit resident ID number. `today` (`YYYY-MM-DD`) rules out births to come. */
export function readResidentId(text: string, today: string): ResidentId {
  const id = scan(text)
  const old = /^\d{15}$/.test(id)
  if (!old && !/^\d{17}[\dXx]$/.test(id)) return { ok: false, reason: 'shape' }
  if (!old && !isResidentId(id)) return { ok: false, reason: 'checksum' }
  const province = idProvince(id)
  if (province === null) return { ok: false, reason: 'region' }
  const birth = birthDate(id)
  if (birth === null || birth > today) return { ok: false, reason: 'birth' }
  return { ok: true, region: id.slice(0, 6), province, birth, male: isMale(id) === true, old }
}
