/** How well a text says what a field wants. A form says the same words many times: each is judged once. Pure. */
import type { FieldId } from '@beian-assist/rules'
import { type Concept, concepts, type Wording } from './concepts.ts'
import type { End } from './ends.ts'
import type { Tag } from './lexicon.ts'
import type { Naming } from './texts.ts'
import type { Words } from './words.ts'

const STRANGE_WORD = 0.45
const STRANGE_SIGN = 0.7
/** 域名注册商: the unknown word at the end says that it is no longer the domain. */
const UNKNOWN_HEAD = 0.45
/** Worth of a label that a provider uses for the field, and of one whose own words say something else. */
const SEEN = 0.97
const SEEN_ELSEWHERE = 0.75
const CONTRARY = 0.25
const ENDS: readonly Tag[] = ['from', 'to']

/** Meanings that no other meaning of the same word makes harmless: 办公电话 is no mobile, though 办公 is also where one is written to. */
const TELLING: readonly Tag[] = ['office']

const isExpected = (tags: readonly Tag[], wanted: ReadonlySet<Tag>, { also }: Concept): boolean =>
  tags.some((tag) => wanted.has(tag)) ||
  (tags.some((tag) => also.has(tag)) && TELLING.every((tag) => !tags.includes(tag) || also.has(tag)))

/** 0…1: how well a text says what a wording wants. Nothing may be missing; what else it says counts against it. */
const says = (words: Words, wording: Wording, concept: Concept): number => {
  let worth = wording.worth
  for (const tag of wording.tags) {
    if (!words.tags.has(tag)) return 0
    if (!words.main.has(tag)) worth *= 0.9
  }
  const wanted = new Set<Tag>(wording.tags)
  for (const { tags, aside, text } of words.words) {
    // 接入IP（止）: an end in brackets tells one of two alike from the other.
    if (
      aside &&
      ENDS.some((end) => tags.includes(end)) &&
      !tags.some((tag) => wanted.has(tag) || concept.also.has(tag))
    )
      worth *= STRANGE_SIGN
    if (aside || tags.length === 0 || isExpected(tags, wanted, concept)) continue
    worth *= text.length > 1 ? STRANGE_WORD : STRANGE_SIGN
  }
  return worth * Math.max(0.3, 1 - 0.16 * words.residue) * (1 - UNKNOWN_HEAD * Math.min(1, words.tail))
}

/** Last words of fields that are the two ends of one range. */
const RANGES: readonly (readonly [from: string, to: string])[] = [
  ['certValidFrom', 'certValidTo'],
  ['ips[].start', 'ips[].end'],
]
const endOf = (field: FieldId): End | undefined => {
  if (RANGES.some(([from]) => field.endsWith(from))) return 'from'
  return RANGES.some(([, to]) => field.endsWith(to)) ? 'to' : undefined
}

/** A range is asked for by its name alone: 有效期, 营业期限, 起止日期. */
const saysRange = (words: Words, concept: Concept): number => {
  const named: readonly Tag[] = concept.field.endsWith('ips[].end')
    ? ['ip']
    : words.tags.has('validity')
      ? ['validity']
      : ['from', 'to']
  return says(words, { tags: named, worth: 1 }, { ...concept, also: new Set([...concept.also, ...ENDS]) })
}

/** What a text says: how it is cut, and the fields that are called exactly so. */
type Said = Pick<Naming, 'text' | 'words'> & { readonly named: readonly string[] }

const textFit = ({ words, named }: Said, at: number, end: End | undefined, isRange: boolean): number => {
  const concept = concepts[at]!
  if (words.foreign.length > 0 && !named.includes(concept.field)) return 0
  const own = ENDED.get(at)
  if (own && end && own !== end) return 0
  let best = 0
  if (own && (end || (own === 'from' && isRange))) best = saysRange(words, concept)
  for (const wording of concept.what) best = Math.max(best, says(words, wording, concept))
  if (!named.includes(concept.field)) return best
  return Math.max(best, best >= CONTRARY ? SEEN : SEEN_ELSEWHERE)
}

/** Concepts by a meaning that one of their wordings cannot do without: a text touches only those that share one with it. */
const byTag = new Map<Tag, number[]>()
/** Concepts that are an end of a range, which a text can mean without a word of theirs. */
const ENDED = new Map<number, End>()
const byField = new Map<FieldId, number[]>()
for (const [at, { field, what }] of concepts.entries()) {
  byField.set(field, [...(byField.get(field) ?? []), at])
  const end = endOf(field)
  if (end) ENDED.set(at, end)
  for (const tag of new Set(what.map(({ tags: [first] }) => first))) {
    if (tag !== undefined) byTag.set(tag, [...(byTag.get(tag) ?? []), at])
  }
}

export interface Fit {
  /** Place of the concept in the list of all. */
  readonly at: number
  readonly fit: number
}

/** Places of a field's concepts in the list of all. */
export const placesOfField = (field: string): readonly number[] => byField.get(field as FieldId) ?? []

/** The fields that a text may ask for, in the order of the list, judged anew. */
export const fitsAnew = (naming: Said, end: End | undefined, isRange: boolean): readonly Fit[] => {
  const touched = new Set<number>(end || isRange ? ENDED.keys() : [])
  for (const tag of naming.words.tags) for (const at of byTag.get(tag) ?? []) touched.add(at)
  for (const field of naming.named) for (const at of placesOfField(field)) touched.add(at)
  return [...touched]
    .sort((a, b) => a - b)
    .map((at): Fit => ({ at, fit: textFit(naming, at, end, isRange) }))
    .filter(({ fit }) => fit > 0)
}

const CACHED = 4000
const known = new Map<string, readonly Fit[]>()

/** The fields that a text may ask for, in the order of the list. `isRange`: the control takes both ends of a range. */
export const fitsOf = (naming: Naming, end: End | undefined, isRange: boolean): readonly Fit[] => {
  const key = `${end ?? ''}${isRange ? '~' : ' '}${naming.text}`
  const before = known.get(key)
  if (before) return before
  const fits = fitsAnew(naming, end, isRange)
  if (known.size > CACHED) known.clear()
  known.set(key, fits)
  return fits
}
