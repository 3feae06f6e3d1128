/** The words of an enumeration: code → wordings, best first, and back. */
import { enums, type FieldFacts, type Filing } from '@beian-assist/rules'
import { normal } from './normal.ts'
import { wordings } from './wording.ts'

export type Code = string | number

export interface Entry {
  readonly code: Code
  /** Best first. */
  readonly words: readonly string[]
  /** Words of the group it stands under (APP content). */
  readonly parent?: readonly string[]
}

interface Row {
  readonly value: Code
  readonly labelZh?: string
  readonly labelEn?: string
  readonly short?: string
  readonly aliases?: readonly string[]
  readonly parent?: Code
  readonly natures?: readonly number[]
}

const parents: Readonly<Record<string, readonly Row[]>> = { appContentTypes: enums.appContentCategories }

function rowsOf(name: string): readonly Row[] {
  const table = (enums as Readonly<Record<string, unknown>>)[name]
  return Array.isArray(table) ? (table as readonly Row[]) : []
}

/** 港澳通行证(俗称) is also said without its remark. */
function withoutRemark(word: string): string {
  return word.replace(/[(（][^()（）]*[)）]\s*$/, '').trim()
}

function wordsOf(name: string, row: Row): string[] {
  const extra = wordings[name]?.find(([code]) => code === row.value)?.[1] ?? []
  const said = [row.labelZh, ...(row.aliases ?? []), row.short, ...extra, row.labelEn].filter(
    (word) => word !== undefined,
  )
  if (said.length === 0) said.push(String(row.value))
  return [...new Set(said)].filter((word) => normal(word) !== '')
}

function entriesOf(name: string, keep: (row: Row) => boolean = () => true): Entry[] {
  return rowsOf(name)
    .filter(keep)
    .map((row) => {
      const group = parents[name]?.find((candidate) => candidate.value === row.parent)
      const words = wordsOf(name, row)
      return group ? { code: row.value, words, parent: wordsOf('', group) } : { code: row.value, words }
    })
}

function certTypesFor(nature: number | null | undefined): Entry[] {
  if (nature === null || nature === undefined) return [...entriesOf('orgCertTypes'), ...entriesOf('personCertTypes')]
  const listed: readonly number[] = enums.natures.find((row) => row.value === nature)?.certTypes ?? []
  const belongs = (row: Row): boolean => listed.includes(row.value as number) || (row.natures ?? []).includes(nature)
  return [...entriesOf('orgCertTypes', belongs), ...entriesOf('personCertTypes', belongs)]
}

/** Adds words without their remark, where no other code is called so. */
function withShortForms(entries: readonly Entry[]): readonly Entry[] {
  const short = (entry: Entry): string[] =>
    entry.words.map(withoutRemark).filter((word) => normal(word) !== '' && !entry.words.includes(word))
  const uses = new Map<string, Set<Code>>()
  for (const entry of entries) {
    for (const word of [...entry.words, ...short(entry)]) {
      uses.set(normal(word), (uses.get(normal(word)) ?? new Set()).add(entry.code))
    }
  }
  return entries.map((entry) => ({
    ...entry,
    words: [...entry.words, ...new Set(short(entry).filter((word) => uses.get(normal(word))?.size === 1))],
  }))
}

const cache = new Map<string, readonly Entry[]>()

/** Entries of a field's enumeration; certificate types by the nature in `filing`. [] when the field has none. */
export function vocabularyOf(def: FieldFacts, filing: Filing): readonly Entry[] {
  if (!def.enum) return []
  const nature = def.enum.endsWith('by nature') ? filing.subject?.nature : undefined
  const key = `${def.enum} ${nature}`
  let entries = cache.get(key)
  if (!entries) {
    if (def.enum.endsWith('by nature')) entries = certTypesFor(nature)
    else entries = def.enum.split('+').flatMap((name) => entriesOf(name))
    entries = withShortForms(entries)
    cache.set(key, entries)
  }
  return entries
}

/** 生活服务其他: the word with its group, for words that several groups share. */
function qualified(entry: Entry): string[] {
  return (entry.parent ?? []).flatMap((group) => entry.words.map((word) => `${group}-${word}`))
}

/** Words that name this code and no other one of the enumeration, best first. */
export function ownWords(entries: readonly Entry[], code: Code): readonly string[] {
  const entry = entries.find((candidate) => candidate.code === code)
  if (!entry) return []
  const others = new Set(
    entries.filter((candidate) => candidate.code !== code).flatMap((candidate) => candidate.words.map(normal)),
  )
  return [...entry.words.filter((word) => !others.has(normal(word))), ...qualified(entry)]
}

/** Code that a page's wording names: exactly one, or nothing. */
export function codeOf(entries: readonly Entry[], text: string): Code | undefined {
  const key = normal(text)
  if (key === '') return undefined
  const named = entries.filter((entry) => [...entry.words, ...qualified(entry)].some((word) => normal(word) === key))
  return named.length === 1 ? named[0]?.code : undefined
}
