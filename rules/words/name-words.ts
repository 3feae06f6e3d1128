import { everydayPlaces, misleading } from './false-friends.ts'
import { foldName } from './fold.ts'
import { places } from './name.ts'

const isLatin = (char: string | undefined) => char !== undefined && /[A-Z]/.test(char)

/** Stands at `at` as a word of its own: a Latin word is no part of a longer one, a Chinese one of no expression that means something else. */
function standsAt(text: string, word: string, at: number): boolean {
  const end = at + word.length
  if (isLatin(word[0]) && isLatin(text[at - 1])) return false
  if (isLatin(word.at(-1)) && isLatin(text[end])) return false
  return !misleading.some((phrase) => {
    const from = text.indexOf(phrase, Math.max(0, at - phrase.length + 1))
    return from >= 0 && from < end
  })
}

function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (standsAt(text, word, at)) return true
  return false
}

/** The first of the words that a name holds, however it is typed; null when none. */
export function wordInName(name: string, words: readonly string[]): string | null {
  const text = foldName(name)
  return words.find((word) => holds(text, word.toUpperCase())) ?? null
}

/** The first of the words with which a name begins, brackets and quotes aside. */
export function wordAtStart(name: string, words: readonly string[]): string | null {
  const text = foldName(name).replace(/^[^\p{L}\p{N}]+/u, '')
  return words.find((word) => text.startsWith(word) && standsAt(text, word, 0)) ?? null
}

const UNIT = /^(?:市|州|地区|盟|县|区)/

/** A place that is an everyday word counts when a unit follows it: 来宾市, but not 婚礼来宾. */
const isPlace = (text: string, place: string): boolean =>
  !everydayPlaces.has(place) || text.split(place).some((after, index) => index > 0 && UNIT.test(after))

/** The first short name of a province or city that a name holds. */
export function placeInName(name: string): string | null {
  const text = foldName(name)
  return places.find((place) => holds(text, place) && isPlace(text, place)) ?? null
}
