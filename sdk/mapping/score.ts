/** How well one control suits one field: words × whose × kind × options. Pure. */
import type { FieldId } from '@beian-assist/rules'
import { offersChoice, wordbook } from '../filing/wordbooks.ts'
import type { Control, Evidence } from '../types.ts'
import { concepts } from './concepts.ts'
import type { End } from './ends.ts'
import { kindFit } from './kinds.ts'
import type { Tag } from './lexicon.ts'
import { type Holder, holderOf } from './persons.ts'
import { isRowField } from './places.ts'
import { type Said, saidIn } from './said.ts'
import { fitsOf, placesOfField } from './text-fit.ts'
import { type Naming, namingsOf } from './texts.ts'
import { paperFit, type Setting, whoseFit } from './whose.ts'
import { readWords } from './words.ts'

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

/** A text that fits no better than this says nothing of a field. */
const LEAST = 0.05
const OWN_LIST = 0.6
const RANGE_ENDS: ReadonlySet<Tag> = new Set(['from', 'to'])

const TELLING = 0.25
/** What is left of an adapter's word where the page itself asks for something else. */
const DOUBTED = 0.15

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

/** What is known of each concept beforehand. */
const OF_ROWS = concepts.map(({ field }) => isRowField(field))
const PAPER_OF = concepts.map(
  ({ field }) => /^materials\.(principal|owner)/.exec(field)?.[1] as 'principal' | 'owner' | undefined,
)

const NO_OPTIONS = { factor: 1, own: 0 }
const NOTHING_SAID: Behind = { rest: 1, items: [] }

interface Behind {
  rest: number
  readonly items: { readonly item: Evidence; readonly worth: number }[]
}

/** What the names of a control say for each concept that they touch. What it borrows holds for fields of lists only. */
const behindOf = ({ own, namings }: Named, control: Control, end: End | undefined): Map<number, Behind> => {
  const found = new Map<number, Behind>()
  const isRange = control.kind === 'dateRange'
  for (const [nth, naming] of namings.entries()) {
    for (const { at, fit } of fitsOf(naming, end, isRange)) {
      if (fit <= LEAST || (nth >= own.length && !OF_ROWS[at])) continue
      let behind = found.get(at)
      if (!behind) {
        behind = { rest: 1, items: [] }
        found.set(at, behind)
      }
      behind.rest *= 1 - naming.weight * fit
      for (const item of naming.evidence) behind.items.push({ item, worth: item.weight * fit })
    }
  }
  return found
}

/** What an adapter says of the control, by concept. */
const hintsOf = (evidence: readonly Evidence[]): ReadonlyMap<number, Evidence> => {
  const hints = new Map<number, Evidence>()
  for (const item of evidence) {
    if (item.source !== 'adapter' || item.field === undefined) continue
    for (const at of placesOfField(item.field)) if (!hints.has(at)) hints.set(at, item)
  }
  return hints
}

/** How surely the control's own words ask for another field than this one. */
const strongestElse = ({ own }: Named, concept: number, control: Control, end: End | undefined): number => {
  let most = 0
  for (const naming of own)
    for (const { at, fit } of fitsOf(naming, end, control.kind === 'dateRange'))
      if (concepts[at]!.field !== concepts[concept]!.field) most = Math.max(most, naming.weight * fit)
  return most
}

/** All fields that a control may ask for. */
export const judge = ({ control, evidence, named: names, setting, end }: JudgeInput): Judged => {
  const { own, namings, label } = names
  const said = behindOf(names, control, end)
  const options = offersChoice(control) ? wordbook('lists').optionFits(control) : undefined
  const candidates: Candidate[] = []
  let listedAny = false
  const hints = hintsOf(evidence)
  const touched = options ? concepts.keys() : [...new Set([...said.keys(), ...hints.keys()])].sort((a, b) => a - b)
  for (const at of touched) {
    const concept = concepts[at]!
    const { rest, items } = said.get(at) ?? NOTHING_SAID
    const { factor, own: listed } = options?.[at] ?? NO_OPTIONS
    if (listed >= OWN_LIST) listedAny = true
    const hint = hints.get(at)
    const known = hint ? hint.weight * Math.max(DOUBTED, 1 - strongestElse(names, at, control, end)) : 0
    const named = 1 - rest * (1 - listed) * (1 - known)
    if (named < 0.1) continue
    // 是否法定代表人 asks it of somebody else.
    const who = label === 'legalRep' && concept.field.endsWith('.isLegalRep') ? undefined : label
    const person = PAPER_OF[at]
    let whose = person ? paperFit(person, label, setting) : whoseFit(concept.whose, who, setting)
    if (concept.alone) whose = Math.max(whose, 0.85)
    const asked = named * factor * whose
    const score = asked * kindFit(control, concept.field)
    if (asked < 0.08) continue
    const behind = hint ? [...items, { item: hint, worth: known }] : [...items]
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
