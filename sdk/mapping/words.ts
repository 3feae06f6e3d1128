/** Cuts a label into the words of the lexicon. Pure; what no list knows is kept as residue, because it may change the meaning. */
import { normalise } from '../labels/normalise.ts'
import { fillers, foreign, lexicon, type Tag } from './lexicon.ts'

export interface Word {
  readonly text: string
  /** Meanings; empty for a filler. */
  readonly tags: readonly Tag[]
  /** Stood in brackets: may add to the meaning, never takes away from it. */
  readonly aside: boolean
}

export interface Words {
  readonly words: readonly Word[]
  /** All meanings that stand in the text. */
  readonly tags: ReadonlySet<Tag>
  /** Meanings outside brackets. */
  readonly main: ReadonlySet<Tag>
  /** Characters outside brackets that belong to no known word; a foreign script's word counts by half. */
  readonly residue: number
  /** The part of the residue behind the last known meaning: in Chinese what stands last says what a thing is. */
  readonly tail: number
  /** Words of things that no filing asks for, outside brackets. */
  readonly foreign: readonly string[]
  /** Which of several it asks for: 联系方式2, 第二个域名. */
  readonly ordinal?: number
}

interface Entry {
  readonly tags: Tag[]
  foreign: boolean
}

const LATIN = /[a-z0-9]/

const dictionary = new Map<string, Entry>()
const entryOf = (text: string): Entry => {
  const key = text.replaceAll('-', ' ')
  let entry = dictionary.get(key)
  if (!entry) {
    entry = { tags: [], foreign: false }
    dictionary.set(key, entry)
  }
  return entry
}
for (const [tag, list] of Object.entries(lexicon)) {
  for (const text of list.split(/\s+/)) {
    const entry = entryOf(text)
    if (!entry.tags.includes(tag as Tag)) entry.tags.push(tag as Tag)
  }
}
for (const text of fillers.split(/\s+/)) if (text !== '') entryOf(text)
for (const text of foreign.split(/\s+/)) if (text !== '') entryOf(text).foreign = true

const LONGEST = Math.max(...Array.from(dictionary.keys(), (key) => key.length))

const CACHED = 4000
const spacedTexts = new Map<string, string>()

/** camelCase, snake_case and dotted names as words; the rest as `normalise` leaves it. */
export const spaced = (text: string): string => {
  const known = spacedTexts.get(text)
  if (known !== undefined) return known
  const result = normalise(text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z]{2})/g, '$1 $2'))
    .replace(/[-_./·]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (spacedTexts.size > CACHED) spacedTexts.clear()
  spacedTexts.set(text, result)
  return result
}

interface Cut {
  readonly from: number
  readonly to: number
  readonly key?: string
}

/** Words may end inside a run of letters only before a plural s. */
const keyAt = (text: string, from: number, to: number): string | undefined => {
  const key = text.slice(from, to)
  if (!dictionary.has(key)) return undefined
  if (LATIN.test(key[0]!) && /[a-z]/.test(text[from - 1] ?? '')) return undefined
  if (/[a-z]/.test(key[key.length - 1]!) && /[a-z]/.test(text[to] ?? ''))
    return text[to] === 's' && !/[a-z]/.test(text[to + 1] ?? '') ? key : undefined
  return key
}

const worth = (key: string): number => {
  const length = key.length - key.replace(/[^a-z0-9 ]/g, '').length / 2
  return length * length + (dictionary.get(key)!.tags.length > 0 ? 0.1 : 0)
}

/** The cut with the longest words. */
const cutUp = (text: string): Cut[] => {
  const best: { score: number; cut: Cut | undefined }[] = [{ score: 0, cut: undefined }]
  for (let to = 1; to <= text.length; to++) {
    let found = { score: best[to - 1]!.score, cut: { from: to - 1, to } as Cut }
    for (let from = Math.max(0, to - LONGEST); from < to; from++) {
      const key = keyAt(text, from, to)
      if (key === undefined) continue
      const score = best[from]!.score + worth(key)
      if (score > found.score) found = { score, cut: { from, to, key } }
    }
    best.push(found)
  }
  const cuts: Cut[] = []
  for (let at = text.length; at > 0; ) {
    const cut = best[at]!.cut!
    cuts.push(cut)
    at = cut.from
  }
  return cuts.reverse()
}

interface Part {
  readonly words: Word[]
  readonly residue: number
  readonly tail: number
  readonly foreign: string[]
}

const readPart = (text: string, aside: boolean): Part => {
  const words: Word[] = []
  const foreignWords: string[] = []
  let residue = 0
  let tail = 0
  for (const { from, key } of cutUp(text)) {
    if (key === undefined) {
      const char = text[from]!
      const weight = /[\u3400-\u9fff]/.test(char) ? 1 : /[a-z]/.test(char) ? 0.25 : 0
      residue += weight
      tail += weight
      continue
    }
    const entry = dictionary.get(key)!
    if (entry.foreign) foreignWords.push(key)
    if (entry.tags.length > 0) tail = 0
    words.push({ text: key, tags: entry.tags, aside })
  }
  return { words, residue, tail, foreign: foreignWords }
}

/** Numbers that only count the items of a form: 编号A05, 1.2, 三、, (4), 第2步. They say nothing of what is asked. */
const COUNTER =
  /^(?:(?:编号|序号|项目|no)?\s*\(?[a-z]?\d{1,3}(?:[ .-]\d{1,3}){0,3}[).]?\s+|\(?[一二三四五六七八九十甲乙丙丁戊己庚]{1,3}\)?[\s.)]+|\([一二三四五六七八九十\d]{1,3}\)|第[一二三四五六七八九十\d]{1,2}(?:步|部分|项)|(?:step|part|section)\s+\d{1,2}\b)\s*(?=\S)/

const NUMERALS = '0123456789〇一二三四五六七八九'

/** 二、 and （三） before the mark that ends them is lost. */
const LISTED = /^\s*[（(]?[一二三四五六七八九十甲乙丙丁戊己庚]{1,3}(?:[）)]|\s*[、.．:：])\s*(?=\S)/

/** 主域名，如 abc.com: an example is no part of the name. */
const EXAMPLE = /[，,；;。（(\s]\s*(?:例如|比如|譬如|如(?![何果有需])|e\.g\.|for example|such as).*$/i

const cache = new Map<string, Words>()

/** Reads one label, placeholder or heading. */
export const readWords = (text: string): Words => {
  const known = cache.get(text)
  if (known) return known
  const plain = spaced(text.replace(LISTED, '').replace(EXAMPLE, '') || text).replace(COUNTER, '')
  const asides: string[] = []
  const main = plain.replace(/\(([^()]*)\)/g, (_all, inner: string) => {
    asides.push(inner)
    return ' '
  })
  const own = readPart(main.trim(), false)
  const inner = asides.map((aside) => readPart(aside.trim(), true))
  const words = [...own.words, ...inner.flatMap((part) => part.words)]
  const digit = /第([\d一二三四五六七八九])|(?<![a-z\d])([\d一二三四五六七八九])\s*$/.exec(main.trim())
  const ordinal = digit ? NUMERALS.indexOf(digit[1] ?? digit[2]!) % 10 : 0
  const read: Words = {
    words,
    tags: new Set(words.flatMap(({ tags }) => tags)),
    main: new Set(own.words.flatMap(({ tags }) => tags)),
    residue: own.residue,
    tail: own.tail,
    foreign: own.foreign,
    ...(ordinal > 0 ? { ordinal } : {}),
  }
  if (cache.size > CACHED) cache.clear()
  cache.set(text, read)
  return read
}
