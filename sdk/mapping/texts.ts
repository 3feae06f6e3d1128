/** The texts that name a control, one entry a wording, with the evidence behind each. */
import type { FieldId } from '@beian-assist/rules'
import type { Evidence, EvidenceSource } from '../types.ts'
import { namedSo } from './aliases.ts'
import { readWords, spaced, type Words } from './words.ts'

export interface Naming {
  readonly text: string
  readonly words: Words
  /** Fields that are called exactly so somewhere. */
  readonly named: readonly FieldId[]
  /** 0…1: evidence of one wording adds up, never beyond 1. */
  readonly weight: number
  readonly evidence: readonly Evidence[]
}

/** Sources that say what is asked. Scope says whose, options and shape are compared otherwise. */
const NAMES: ReadonlySet<EvidenceSource> = new Set([
  'label',
  'aria',
  'formItem',
  'table',
  'legend',
  'geometry',
  'placeholder',
  'name',
])

/** Strongest first. A row's name and a control's own short word also count together: 有效期 + 起. */
export const namingsOf = (evidence: readonly Evidence[], options: readonly string[]): Naming[] => {
  const choices = new Set(options.map(spaced))
  const groups = new Map<string, Evidence[]>()
  for (const item of evidence) {
    if (!NAMES.has(item.source)) continue
    const key = spaced(item.text)
    // The name of a choice is not the name of the question.
    if (key === '' || choices.has(key)) continue
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  const namings = [...groups.values()].map((group): Naming => {
    const weight = 1 - group.reduce((rest, item) => rest * (1 - Math.min(0.97, item.weight)), 1)
    const [first] = [...group].sort((a, b) => b.weight - a.weight)
    return { text: first!.text, words: readWords(first!.text), named: namedSo(first!.text), weight, evidence: group }
  })
  namings.sort((a, b) => b.weight - a.weight)
  return [...namings, ...joined(namings, evidence), ...underHeading(namings, evidence)].sort(
    (a, b) => b.weight - a.weight,
  )
}

const joined = (namings: readonly Naming[], evidence: readonly Evidence[]): Naming[] => {
  const rows = evidence.filter(({ source }) => source === 'neighbour')
  const own = namings.filter(({ weight, evidence: [first] }) => weight > 0.3 && first?.source !== 'name')
  return rows.flatMap((row) =>
    own
      .filter(({ text }) => spaced(text) !== spaced(row.text))
      .slice(0, 3)
      .map(({ text, weight, evidence: behind }): Naming => {
        const both = `${row.text} ${text}`
        return {
          text: both,
          words: readWords(both),
          named: namedSo(both),
          weight: Math.min(weight, row.weight + 0.2),
          evidence: [row, ...behind],
        }
      }),
  )
}

/** 原件照片 under 主体证件: a word for papers in general takes its meaning from the heading. */
const underHeading = (namings: readonly Naming[], evidence: readonly Evidence[]): Naming[] => {
  const heading = evidence.find(({ source }) => source === 'scope')
  const [own] = namings
  if (!heading || !own || own.words.tags.size === 0 || [...own.words.tags].some((tag) => tag !== 'doc')) return []
  const text = `${heading.text} ${own.text}`
  return [
    {
      text,
      words: readWords(text),
      named: namedSo(text),
      weight: own.weight * 0.9,
      evidence: [heading, ...own.evidence],
    },
  ]
}
