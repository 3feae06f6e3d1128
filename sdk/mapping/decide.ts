/** Which of its candidates each control is given, all controls of a page together. Pure. */
import type { FieldId } from '@beian-assist/rules'
import { assignWishes, type Wish } from './assign.ts'
import { isRowField, isServiceField } from './places.ts'
import type { Candidate, Judged } from './score.ts'

/** Below this a candidate is no rival and no choice. */
export const FLOOR = 0.22
/** Lead of the control that keeps a place over one that would also like it. */
const KEPT = 0.12
/** What decides between two controls that ask for the same in the same words: the one that can be written. */
const EDGE = 0.001
/** Controls without rows of their own that may share one field of a list. */
const SHARED_ROWS = 6

/** Columns that compete for controls: one a place that may be given once. */
const slotOf = (judged: Judged, field: FieldId, rows: string): string => {
  if (!isServiceField(field)) return field
  const service = field.startsWith('owner.') ? (judged.setting.service ?? '') : ''
  return `${field} ${service} ${rows}`
}

/** As seen now, nobody could type into it: a copy of a value that is asked for elsewhere, a field under a sheet. */
const isShut = ({ control: { flags } }: Judged): boolean =>
  flags.includes('covered') || flags.includes('disabled') || flags.includes('readOnly')

export interface Decision {
  readonly judged: Judged
  readonly chosen?: Candidate
  readonly margin: number
  readonly rival?: FieldId
  /** The best candidate's place went to another control. */
  readonly lost?: { readonly field: FieldId; readonly tied: boolean }
}

interface Choice {
  readonly candidate: Candidate
  readonly columns: readonly number[]
}

/** The places that each control may be given, numbered. */
const choicesOf = (all: readonly Judged[]): { choices: readonly (readonly Choice[])[]; count: number } => {
  const numbers = new Map<string, number>()
  const numberOf = (key: string): number => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
  const choices = all.map((judged) => {
    const rows = (judged.control.repeats ?? []).map(({ group, index }) => `${group}.${index}`).join('/')
    return judged.candidates
      .filter(({ score }) => score >= FLOOR)
      .map((candidate): Choice => {
        const slot = slotOf(judged, candidate.field, rows)
        const copies = isRowField(candidate.field) ? SHARED_ROWS : 1
        return { candidate, columns: Array.from({ length: copies }, (_, copy) => numberOf(`${slot} ${copy}`)) }
      })
  })
  return { choices, count: numbers.size }
}

export const decide = (all: readonly Judged[]): Decision[] => {
  const { choices, count } = choicesOf(all)
  const shut = all.map(isShut)
  const wishes = choices.map((own, row) => {
    const edge = shut[row] ? EDGE : 0
    return own.flatMap(({ candidate: { score }, columns }) =>
      columns.map((column): Wish => ({ column, score: score - edge })),
    )
  })
  const given = assignWishes(wishes)
  const holder = new Int32Array(count).fill(-1)
  for (const [row, column] of given.entries()) if (column >= 0) holder[column] = row
  /** Who would like a place, in the order of the controls, and how much. */
  const wished: { row: number; score: number }[][] = Array.from({ length: count }, () => [])
  for (const [row, own] of wishes.entries()) for (const { column, score } of own) wished[column]!.push({ row, score })
  const held = given.map((column, row) => wishes[row]!.find((wish) => wish.column === column)?.score ?? 0)
  return all.map((judged, row): Decision => {
    const own = choices[row]!
    const column = given[row]!
    const chosen = own.find(({ columns }) => columns.includes(column))
    const first = own[0]
    if (!chosen) {
      const other = first ? holder[first.columns[0]!]! : -1
      const theirs = other < 0 ? 0 : held[other]!
      return {
        judged,
        margin: 0,
        ...(first ? { lost: { field: first.candidate.field, tied: theirs - first.candidate.score < 0.1 } } : {}),
      }
    }
    const { candidate } = chosen
    let margin = 1
    let rival: FieldId | undefined
    for (const { candidate: other, columns } of own) {
      if (other.field === candidate.field) continue
      // A place that suits another control much better is no rival.
      const keeper = holder[columns[0]!]!
      if (keeper >= 0 && keeper !== row && held[keeper]! - other.score > KEPT) continue
      const gap = candidate.score - other.score
      if (gap < margin) {
        margin = gap
        rival = other.field
      }
    }
    // Another control asks for the same and found nothing as good elsewhere. One that is shut asks nobody.
    if (!isRowField(candidate.field))
      for (const other of wished[column]!)
        if (other.row !== row && other.score > held[other.row]! && (shut[row] || !shut[other.row]))
          margin = Math.min(margin, candidate.score - other.score)
    return { judged, chosen: candidate, margin, ...(rival ? { rival } : {}) }
  })
}
