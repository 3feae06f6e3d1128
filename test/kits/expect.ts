import { formatDate, formatMask } from './page/format.ts'
import { at } from './paths.ts'
import { along } from './regions.ts'
import type { Choice, Field, Page } from './types.ts'

const isRegion = (field: Field) => field.kind === 'cascader' || (field.kind === 'composite' && Boolean(field.stores))
export const choiceValue = ([code, , value]: Choice) => value ?? code

/** Choices of a field while the fields it depends on hold these canonical codes. */
export function choicesUnder(field: Field, codeOf: (id: string) => unknown): readonly Choice[] {
  const { choices = [], choicesBy } = field
  return choicesBy ? (choicesBy.map[String(codeOf(choicesBy.id))] ?? []) : choices
}

/** Every choice a field may ever offer. */
export const allChoices = (field: Field): readonly Choice[] =>
  field.choicesBy ? Object.values(field.choicesBy.map).flat() : (field.choices ?? [])

/** What the page's own model must hold for a canonical value; `null` when the page has no such choice. */
export function modelOf(field: Field, value: unknown): unknown {
  const one = (code: unknown) => {
    const choice = allChoices(field).find((each) => each[0] === code)
    return choice ? choiceValue(choice) : null
  }
  if (isRegion(field)) {
    return along(value as readonly unknown[]).map(({ code, name }) => (field.stores === 'name' ? name : code))
  }
  switch (field.kind) {
    case 'select':
    case 'combobox':
    case 'radio':
      return one(value)
    case 'tags':
    case 'checkboxGroup':
      return (value as readonly unknown[]).map(one)
    case 'checkbox':
    case 'switch':
      return field.states ? field.states[value ? 1 : 0] : Boolean(value)
    case 'date':
      return formatDate(String(value), stored(field))
    case 'dateRange':
      return (value as readonly unknown[]).map((each) => formatDate(String(each), stored(field)))
    case 'number':
      return Number(value)
    case 'upload':
      return [value]
    default:
      return formatMask(String(value), field.mask)
  }
}

const stored = ({ date }: Field) => (!date || date.stored === 'date' ? 'YYYY-MM-DD' : date.stored)

/** The page's words for a canonical value: what a driver that knows nothing of codes has to choose or type. */
export function wordsOf(field: Field, value: unknown): readonly string[] {
  const word = (code: unknown) => allChoices(field).find((each) => each[0] === code)?.[1] ?? ''
  if (isRegion(field)) return along(value as readonly unknown[]).map(({ name }) => name)
  if (field.kind === 'tags' || field.kind === 'checkboxGroup') return (value as readonly unknown[]).map(word)
  if (field.choices || field.choicesBy) return [word(value)]
  if (field.kind === 'dateRange') return (value as readonly unknown[]).map(String)
  return [String(value)]
}

/** Canonical value of a filing for a control: joined where one control holds several paths. */
export function valueFor(field: Field, filing: unknown, files: Readonly<Record<string, string>>): unknown {
  if (field.path === 'never' || field.path === 'none') return undefined
  if (field.kind === 'upload') return files[field.path]
  if (!field.also) return at(filing, field.path) ?? undefined
  const parts = [field.path, ...field.also].map((path) => at(filing, path) ?? undefined)
  return parts.includes(undefined) ? undefined : isRegion(field) ? parts.toSorted() : parts
}

/** Lists that stand for sets are equal in any order. */
export function sameModel(field: Field, got: unknown, want: unknown): boolean {
  const plain = (value: unknown) =>
    JSON.stringify(
      (field.kind === 'tags' || field.kind === 'checkboxGroup') && Array.isArray(value)
        ? value.map(String).toSorted()
        : value,
    )
  return plain(got) === plain(want)
}

export const fieldsOf = (page: Page): Field[] => [
  ...page.header,
  ...page.sections.flatMap(({ fields, grid }) => [...fields, ...(grid?.rows.flat() ?? [])]),
]
