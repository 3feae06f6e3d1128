/** How well one control suits one field: words × whose × kind × options. Pure. */
import type { FieldId } from '@beian-assist/rules'
import type { Control, Evidence } from '../types.ts'
import { namedSo } from './aliases.ts'
import { type Concept, concepts, type Wording } from './concepts.ts'
import { kindFit } from './kinds.ts'
import type { Tag } from './lexicon.ts'
import { optionFit, sharesOf } from './option-lists.ts'
import { type Naming, namingsOf } from './texts.ts'
import { type Said, type Setting, saidBy, settingOf, whoseFit } from './whose.ts'
import type { Words } from './words.ts'

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
  /** The strongest text speaks of something that no filing asks for. */
  readonly foreign: boolean
}

const STRANGE_WORD = 0.45
const STRANGE_SIGN = 0.7

/** 0…1: how well a text says what a wording wants. Nothing may be missing; what else it says counts against it. */
const says = (words: Words, wording: Wording, concept: Concept): number => {
  let worth = wording.worth
  for (const tag of wording.tags) {
    if (!words.tags.has(tag)) return 0
    if (!words.main.has(tag)) worth *= 0.9
  }
  const wanted = new Set<Tag>(wording.tags)
  for (const { tags, aside, text } of words.words) {
    if (aside || tags.length === 0 || tags.some((tag) => wanted.has(tag) || concept.also.has(tag))) continue
    worth *= text.length > 1 ? STRANGE_WORD : STRANGE_SIGN
  }
  return worth * Math.max(0.3, 1 - 0.16 * words.residue)
}

/** A range is asked for by its name alone: 有效期, 营业期限, 起止日期. */
const saysRange = (words: Words, concept: Concept): number => {
  if (!concept.field.endsWith('certValidFrom')) return 0
  const tags: Tag[] = words.tags.has('validity') ? ['validity'] : ['from', 'to']
  return says(words, { tags, worth: 1 }, concept)
}

const textFit = (naming: Naming, concept: Concept, control: Control): number => {
  const { words, text } = naming
  if (words.foreign.length > 0 && !namedSo(text).includes(concept.field)) return 0
  let best = control.kind === 'dateRange' ? saysRange(words, concept) : 0
  for (const wording of concept.what) best = Math.max(best, says(words, wording, concept))
  return best < 0.97 && namedSo(text).includes(concept.field) ? 0.97 : best
}

const saidOf = (namings: readonly Naming[]): Said | undefined => {
  for (const { words, weight } of namings) {
    const said = weight > 0.25 ? saidBy(words.tags) : undefined
    if (said) return said
  }
  return undefined
}

/** All fields that a control may ask for. */
export const judge = (control: Control, evidence: readonly Evidence[], outer: readonly string[]): Judged => {
  const namings = namingsOf(evidence, control.options ?? [])
  const setting = settingOf([...outer, ...control.scope])
  const label = saidOf(namings)
  const shares = sharesOf(control)
  const candidates: Candidate[] = []
  for (const concept of concepts) {
    let rest = 1
    const behind: { item: Evidence; worth: number }[] = []
    for (const naming of namings) {
      const fit = textFit(naming, concept, control)
      if (fit <= 0.05) continue
      rest *= 1 - naming.weight * fit
      for (const item of naming.evidence) behind.push({ item, worth: item.weight * fit })
    }
    const { factor, own } = optionFit(control, shares, concept.field)
    const named = 1 - rest * (1 - own)
    if (named < 0.1) continue
    let whose = whoseFit(concept.whose, label, setting)
    if (concept.alone) whose = Math.max(whose, 0.85)
    const asked = named * factor * whose
    const score = asked * kindFit(control, concept.field)
    if (asked < 0.08) continue
    if (own > 0)
      behind.push(...evidence.filter(({ source }) => source === 'options').map((item) => ({ item, worth: own })))
    candidates.push({
      field: concept.field,
      score,
      asked,
      evidence: [...new Set(behind.sort((a, b) => b.worth - a.worth).map(({ item }) => item))],
    })
  }
  candidates.sort((a, b) => b.score - a.score || b.asked - a.asked)
  const top = namings.find(({ evidence: [first] }) => first?.source !== 'name')
  return { control, namings, setting, candidates, foreign: (top?.words.foreign.length ?? 0) > 0 }
}
