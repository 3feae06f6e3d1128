import { everydayPlaces, misleading } from './false-friends.ts'
import { closeName, foldName } from './fold.ts'
import { places } from './name.ts'

const isLatin = (char: string | undefined) => char !== undefined && /[A-Z]/.test(char)
const isSmall = (char: string | undefined) => char !== undefined && /[a-z]/.test(char)

/** A name to look words up in. */
interface Looked {
  /** As the word lists are written. */
  readonly text: string
  /** The same with the case as it was typed: in QingHeBBS a word begins at the second capital. */
  readonly typed: string
}

/** Where a Latin word may begin: after anything but a letter, or at a capital after a small letter. */
function mayBegin({ text, typed }: Looked, at: number): boolean {
  if (!isLatin(text[at]) || !isLatin(text[at - 1])) return true
  return typed.length === text.length && isSmall(typed[at - 1]) && !isSmall(typed[at])
}

/** Stands at `at` as a word of its own: a Latin word is no part of a longer one, a Chinese one of no expression that means something else. */
function standsAt(name: Looked, word: string, at: number): boolean {
  const { text } = name
  const end = at + word.length
  if (!mayBegin(name, at) || (isLatin(text[end - 1]) && !mayBegin(name, end))) return false
  return !misleading.some((phrase) => {
    const from = text.indexOf(phrase, Math.max(0, at - phrase.length + 1))
    return from >= 0 && from < end
  })
}

function holds(name: Looked, word: string): boolean {
  const { text } = name
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (standsAt(name, word, at)) return true
  return false
}

let last: readonly [name: string, looked: Looked] = ['', { text: '', typed: '' }]

function looked(name: string): Looked {
  if (last[0] !== name) last = [name, { text: foldName(name), typed: closeName(name) }]
  return last[1]
}

/** The first of the words that a name holds, however it is typed; null when none. */
export function wordInName(name: string, words: readonly string[]): string | null {
  const at = looked(name)
  return words.find((word) => holds(at, word.toUpperCase())) ?? null
}

/** The first of the words with which a name begins, brackets and quotes aside. */
export function wordAtStart(name: string, words: readonly string[]): string | null {
  const at = looked(name.replace(/^[^\p{L}\p{N}]+/u, ''))
  return words.find((word) => at.text.startsWith(word) && standsAt(at, word, 0)) ?? null
}

const UNIT = /^(?:市|州|地区|盟|县|区)/

/** A place that is an everyday word counts when a unit follows it: 来宾市, but not 婚礼来宾. */
const isPlace = (text: string, place: string): boolean =>
  !everydayPlaces.has(place) || text.split(place).some((after, index) => index > 0 && UNIT.test(after))

/** The first short name of a province or city that a name holds. */
export function placeInName(name: string): string | null {
  const at = looked(name)
  return places.find((place) => holds(at, place) && isPlace(at.text, place)) ?? null
}
