/** How well one control suits one field: words × whose × kind × options. Pure. */
import type { FieldId } from '@beian-assist/rules'
import type { Control, Evidence } from '../types.ts'
import { type Concept, concepts, type Wording } from './concepts.ts'
import type { End } from './ends.ts'
import { kindFit } from './kinds.ts'
import type { Tag } from './lexicon.ts'
import { optionFit, sharesOf } from './option-lists.ts'
import { type Holder, holderOf } from './persons.ts'
import { isRowField } from './places.ts'
import { type Said, saidIn } from './said.ts'
import { type Naming, namingsOf } from './texts.ts'
import { paperFit, type Setting, whoseFit } from './whose.ts'
import { readWords, type Words } from './words.ts'

export interface Candidate {
  readonly field: FieldId
  readonly score: number
  /** The same without the kind: tells a kind mismatch from no match. */
  readonly asked: number
  readonly evidence: readonly Evidence[]
}

export interface Judged {
  readonly control: Control
  readonly namings: readonly Naming[]
  readonly setting: Setting
  /** Best first. */
  readonly candidates: readonly Candidate[]
  /** The strongest text, or the heading, speaks of something that no filing asks for. */
  readonly foreign: boolean
  /** Nothing says for certain which person's it would be. */
  readonly unsure: boolean
}

const STRANGE_WORD = 0.45
const STRANGE_SIGN = 0.7
/** 域名注册商: the unknown word at the end says that it is no longer the domain. */
const UNKNOWN_HEAD = 0.45
/** Worth of a label that a provider uses for the field, and of one whose own words say something else. */
const SEEN = 0.97
const SEEN_ELSEWHERE = 0.75
const CONTRARY = 0.25
const OWN_LIST = 0.6
const ENDS: readonly Tag[] = ['from', 'to']
const RANGE_ENDS: ReadonlySet<Tag> = new Set(ENDS)

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
    if (aside || tags.length === 0 || tags.some((tag) => wanted.has(tag) || concept.also.has(tag))) continue
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

const textFit = (naming: Naming, concept: Concept, control: Control, end: End | undefined): number => {
  const { words, named } = naming
  if (words.foreign.length > 0 && !named.includes(concept.field)) return 0
  const own = endOf(concept.field)
  if (own && end && own !== end) return 0
  let best = 0
  if (own && (end || (own === 'from' && control.kind === 'dateRange'))) best = saysRange(words, concept)
  for (const wording of concept.what) best = Math.max(best, says(words, wording, concept))
  if (!named.includes(concept.field)) return best
  return Math.max(best, best >= CONTRARY ? SEEN : SEEN_ELSEWHERE)
}

const TELLING = 0.25

const NAMES_WHOM: ReadonlySet<Tag> = new Set([
  'subject',
  'person',
  'principal',
  'owner',
  'legalRep',
  'website',
  'app',
  'service',
  'filing',
])

const onlyOf = (text: string, tags: ReadonlySet<Tag>): boolean =>
  readWords(text).words.every((word) => word.tags.length === 0 || word.tags.some((tag) => tags.has(tag)))

/** The row's first words say whose it is, 网站负责人, or what an 至 ends; another question's name, 主办者名称, says nothing here. */
const namesRow = ({ evidence: [row, own] }: Naming): boolean =>
  row?.source !== 'neighbour' || onlyOf(row.text, NAMES_WHOM) || (own !== undefined && onlyOf(own.text, RANGE_ENDS))

const saidOf = (namings: readonly Naming[]): Said | undefined => {
  for (const naming of namings) {
    const { words, weight } = naming
    if (!namesRow(naming)) continue
    const said = weight > TELLING ? saidIn(words) : undefined
    if (said) return said
  }
  return undefined
}

/** What a control is called, and whom its names speak of. */
export interface Named {
  readonly own: readonly Naming[]
  readonly namings: readonly Naming[]
  readonly label: Said | undefined
  readonly holder: Holder | undefined
}

/** `borrowed`: evidence of the first row of its list. */
export const namedOf = (control: Control, evidence: readonly Evidence[], borrowed: readonly Evidence[]): Named => {
  const own = namingsOf(evidence, control.options ?? [])
  const namings = [...own, ...namingsOf(borrowed, control.options ?? [])]
  const label = saidOf(namings)
  const [first] = namings
  return { own, namings, label, holder: holderOf(label, first && first.weight > TELLING ? first.words : undefined) }
}

export interface JudgeInput {
  readonly control: Control
  readonly evidence: readonly Evidence[]
  readonly named: Named
  readonly setting: Setting
  readonly end: End | undefined
}

/** All fields that a control may ask for. What it borrows holds for fields of lists only. */
export const judge = ({ control, evidence, named: names, setting, end }: JudgeInput): Judged => {
  const { own, namings, label } = names
  const shares = sharesOf(control)
  const candidates: Candidate[] = []
  let listedAny = false
  for (const concept of concepts) {
    let rest = 1
    const behind: { item: Evidence; worth: number }[] = []
    for (const naming of isRowField(concept.field) ? namings : own) {
      const fit = textFit(naming, concept, control, end)
      if (fit <= 0.05) continue
      rest *= 1 - naming.weight * fit
      for (const item of naming.evidence) behind.push({ item, worth: item.weight * fit })
    }
    const { factor, own: listed } = optionFit(control, shares, concept.field)
    if (listed >= OWN_LIST) listedAny = true
    const named = 1 - rest * (1 - listed)
    if (named < 0.1) continue
    // 是否法定代表人 asks it of somebody else.
    const who = label === 'legalRep' && concept.field.endsWith('.isLegalRep') ? undefined : label
    const person = /^materials\.(principal|owner)/.exec(concept.field)?.[1] as 'principal' | 'owner' | undefined
    let whose = person ? paperFit(person, label, setting) : whoseFit(concept.whose, who, setting)
    if (concept.alone) whose = Math.max(whose, 0.85)
    const asked = named * factor * whose
    const score = asked * kindFit(control, concept.field)
    if (asked < 0.08) continue
    if (listed > 0)
      behind.push(...evidence.filter(({ source }) => source === 'options').map((item) => ({ item, worth: listed })))
    candidates.push({
      field: concept.field,
      score,
      asked,
      evidence: [...new Set(behind.sort((a, b) => b.worth - a.worth).map(({ item }) => item))],
    })
  }
  candidates.sort((a, b) => b.score - a.score || b.asked - a.asked)
  const top = namings.find(({ evidence: [first] }) => first?.source !== 'name')
  // Options that are a field's own list speak louder than one strange word: 负责人信息来源 [复用主体负责人 | …].
  const foreign = setting.foreign === true || ((top?.words.foreign.length ?? 0) > 0 && !listedAny)
  const unsure = setting.unsure === true && (!label || label === 'person')
  return { control, namings: candidates.length > 0 ? namings : own, setting, candidates, foreign, unsure }
}
