import { halfWidth, scan } from '../filing/compare.ts'
import { provinces } from '../filing/enums/provinces.ts'
import { cityNames } from './city-names.ts'

const count = (text: string, pattern: RegExp) => scan(text).match(pattern)?.length ?? 0

/** Number of Han characters. */
export const hanCount = (text: string): number => count(text, /[\u3400-\u9fff]/g)

/** Number of Han characters, letters and digits. */
export const nameUnits = (text: string): number => count(text, /[\u3400-\u9fffA-Za-z0-9]/g)

export const places: readonly string[] = [...new Set([...provinces.map((province) => province.short), ...cityNames])]

const WEB_ENDING = /^(?:省|市|州|地区)?(?:网|网站|官网|在线|信息网|资讯网|门户网?|热线|论坛|社区|吧)?$/

/** The text is a place name and nothing more than 网 and the like. */
export function isBarePlaceName(text: string): boolean {
  const name = scan(text).trim()
  return places.some((place) => name.startsWith(place) && WEB_ENDING.test(name.slice(place.length)))
}

const GENERIC = /科技|有限|公司|网络|技术|信息|网站|官网|中心/g

const LATIN_WORD = /[A-Z0-9]{2,}/g
const latinWords = (text: string): readonly string[] =>
  (halfWidth(text).toUpperCase().match(LATIN_WORD) ?? []).filter((word) => /[A-Z]/.test(word))

/** Two names share two consecutive Han characters that are not of a generic word, or a word in Latin letters. */
export function related(a: string, b: string): boolean {
  const one = scan(a).replace(GENERIC, ' ')
  const other = scan(b).replace(GENERIC, ' ')
  for (const run of one.match(/[\u3400-\u9fff]+/g) ?? []) {
    for (let i = 0; i + 2 <= run.length; i++) if (other.includes(run.slice(i, i + 2))) return true
  }
  const theirs = latinWords(other)
  return latinWords(one).some((word) => theirs.includes(word))
}

/** Latin letters and digits, with the punctuation that goes with them, and nothing else. */
export const isLatinOnly = (text: string): boolean => /^[A-Za-z0-9 ._-]+$/.test(scan(text))

/** Characters other than Han, Latin letters, digits, brackets, hyphen, middle dot and blank, each once. */
export function specialCharacters(text: string): readonly string[] {
  return [...new Set(scan(text).match(/[^\p{Script=Han}A-Za-z0-9()（）\- ·]/gu) ?? [])]
}
