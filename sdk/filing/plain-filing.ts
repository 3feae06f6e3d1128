/** What a host hands over as a filing, with everything left out that no filing can hold there. Pure. */
import { type Filing, fieldFacts } from '@beian-assist/rules'
import { fieldDef, fieldOf, pathOf } from './field-path.ts'

export interface PlainFiling {
  readonly filing: Filing
  /** Places that were left out, and what belongs there: `principal.mobile: text`. */
  readonly problems: readonly string[]
}

type Kind = 'text' | 'number' | 'boolean' | 'code' | 'list' | 'object'

/** Names of what holds further fields, as the places of the dictionary's fields say them. */
const LISTS = new Set<string>()
const OBJECTS = new Set<string>()
for (const { id, type } of fieldFacts) {
  // Pictures and papers are fields of the dictionary; a filing only lists which of them there are.
  if (/^materials\.\w+$/.test(id)) continue
  const names = pathOf(id).split('.')
  if (type === 'object[]') LISTS.add(names.pop() as string)
  else names.pop()
  for (const name of names) {
    if (name.endsWith(']')) LISTS.add(name.replace(/\[\d+\]$/, ''))
    else OBJECTS.add(name)
  }
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1)

/** Whether the items of a list are objects: `website.ips` are, `app.ips` are texts. */
function holdsObjects(list: string): boolean {
  const id = fieldOf(list)
  const type = id && fieldDef(id)?.type
  return type === undefined ? LISTS.has(lastOf(list)) : type === 'object[]'
}

/** `undefined`: the dictionary does not know the place, and whatever stands there stays. */
function kindAt(path: string): Kind | undefined {
  const id = fieldOf(path)
  if (id?.endsWith('[]')) return 'list'
  const type = id && fieldDef(id)?.type
  if (type === undefined) return LISTS.has(lastOf(path)) ? 'list' : OBJECTS.has(lastOf(path)) ? 'object' : undefined
  if (type === 'boolean') return 'boolean'
  if (type === 'integer') return 'number'
  return type === 'enum' ? 'code' : 'text'
}

function fits(value: unknown, kind: Kind): boolean {
  if (kind === 'list') return Array.isArray(value)
  if (kind === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)
  if (kind === 'code') return typeof value === 'string' || typeof value === 'number'
  return typeof value === (kind === 'text' ? 'string' : kind)
}

function fieldsIn(value: object, path: string, problems: string[]): object {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, unknown][] => {
      if (key === '__proto__') return []
      const kept = tidy(inner, path === '' ? key : `${path}.${key}`, problems)
      return kept === undefined ? [] : [[key, kept]]
    }),
  )
}

/** Items keep their numbers: one that is nothing is an empty one. */
function itemsIn(list: readonly unknown[], path: string, problems: string[]): readonly unknown[] {
  if (!holdsObjects(path)) return list.filter((item) => item !== null && item !== undefined)
  return list.map((item, at) => {
    if (fits(item, 'object')) return fieldsIn(item as object, `${path}[${at}]`, problems)
    problems.push(`${path}[${at}]: object`)
    return {}
  })
}

function tidy(value: unknown, path: string, problems: string[]): unknown {
  if (value === null || value === undefined) return value
  const kind = kindAt(path)
  if (kind && !fits(value, kind)) {
    problems.push(`${path}: ${kind}`)
    return undefined
  }
  if (Array.isArray(value)) return itemsIn(value, path, problems)
  return typeof value === 'object' ? fieldsIn(value, path, problems) : value
}

/** `undefined`: no filing at all. */
export function plainFiling(value: unknown): PlainFiling | undefined {
  if (!fits(value, 'object')) return undefined
  const problems: string[] = []
  return { filing: fieldsIn(value as object, '', problems) as Filing, problems }
}
