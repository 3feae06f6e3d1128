import { phoneDigits } from '../compare.ts'
import { provinces } from '../enums/provinces.ts'
import { readLandline } from '../identifiers/landline.ts'
import { isMobile } from '../identifiers/mobile.ts'
import { areaCodes } from './area-codes.ts'
import { LETTERS } from './letters.ts'
import { segments } from './segments.ts'

const codeOf = (letter: string): string | null => provinces[LETTERS.indexOf(letter)]?.value ?? null

const RUN = /([^0-9a-z])([0-9a-z]*)/g

/** Ends and provinces of the runs behind three digits, unpacked when first asked for. */
const unpacked = new Map<string, { readonly ends: readonly number[]; readonly codes: readonly (string | null)[] }>()

function runsOf(three: string) {
  const known = unpacked.get(three)
  if (known) return known
  const ends: number[] = []
  const codes: (string | null)[] = []
  let end = 0
  for (const [, letter, length] of (Object.hasOwn(segments, three) ? segments[three]! : '').matchAll(RUN)) {
    end += length === '' ? 1 : Number.parseInt(length!, 36)
    ends.push(end)
    codes.push(codeOf(letter!))
  }
  const runs = { ends, codes }
  unpacked.set(three, runs)
  return runs
}

/**
 * Province (`440000`) in which a mobile number was given out, by its first seven digits; null when that is not known, as
 * for the newer ranges, and for anything that is no mainland mobile number. A number keeps its province when its owner
 * changes the operator.
 */
export function provinceOfMobile(text: string): string | null {
  const digits = phoneDigits(text)
  if (!isMobile(digits)) return null
  const { ends, codes } = runsOf(digits.slice(0, 3))
  const block = Number(digits.slice(3, 7))
  const at = ends.findIndex((end) => block < end)
  return at < 0 ? null : codes[at]!
}

const byArea = new Map(
  areaCodes.split('\n').flatMap((row) =>
    row
      .slice(1)
      .split(' ')
      .map((area) => [area, codeOf(row[0]!)] as const),
  ),
)

/** Province of a landline's area code; null for an area code that is not given out, and for anything that is no landline. */
export function provinceOfLandline(text: string): string | null {
  const area = readLandline(text)?.area
  return area === undefined ? null : (byArea.get(area.slice(1)) ?? null)
}

/** Whether a phone number, mobile or landline, belongs to a province. */
export function phoneBelongs(text: string, province: string): 'match' | 'mismatch' | 'unknown' {
  const place = provinceOfMobile(text) ?? provinceOfLandline(text)
  if (place === null) return 'unknown'
  return place === province ? 'match' : 'mismatch'
}
