/** Which website, APP and row of a list an assigned control belongs to. Pure. */
import type { FieldId, FieldPath } from '@beian-assist/rules'
import { pathOf } from '../filing/field-path.ts'
import type { Control, ControlId } from '../types.ts'
import type { Setting } from './whose.ts'

export interface Assigned {
  readonly control: Control
  readonly field: FieldId
  readonly setting: Setting
  /** Which of several the label asks for: 1, 2 … */
  readonly ordinal?: number
}

type Service = 'websites' | 'apps'

const ROW = /^(website|app)\.[A-Za-z]+\[\]\./
const PLAIN_ROW = /^app\.ips\[\]$/

/** Fields of a list whose items stand in rows of their own. */
export const isRowField = (field: string): boolean => ROW.test(field) || PLAIN_ROW.test(field)

/** Fields of which a filing has one a website or APP. */
export const isServiceField = (field: string): boolean => /^(website|app|owner)\./.test(field)

const listOf = (field: string): string => field.slice(0, field.indexOf('[]'))

/**
 * Repeated groups that are whole websites or APPs: several of their blocks hold the same field that a service has once, or
 * several such fields each. Rows of one form with a field each are no blocks.
 */
const serviceGroups = (assigned: readonly Assigned[]): ReadonlySet<string> => {
  const seen = new Map<string, Map<number, Set<string>>>()
  for (const { control, field } of assigned) {
    if (!isServiceField(field) || isRowField(field)) continue
    for (const { group, index } of control.repeats ?? []) {
      const blocks = seen.get(group) ?? new Map<number, Set<string>>()
      seen.set(group, blocks.set(index, (blocks.get(index) ?? new Set()).add(field)))
    }
  }
  const whole = (blocks: ReadonlyMap<number, ReadonlySet<string>>): boolean => {
    const fields = [...blocks.values()]
    if (fields.filter(({ size }) => size > 1).length > 1) return true
    return fields.some((own, at) => fields.slice(at + 1).some((other) => [...own].some((field) => other.has(field))))
  }
  return new Set([...seen].filter(([, blocks]) => whole(blocks)).map(([group]) => group))
}

/** A page that shows fields of one kind of service only belongs to it, also where no heading says so. */
const usualService = (assigned: readonly Assigned[]): Service => {
  const apps = assigned.some(({ field }) => field.startsWith('app.'))
  const sites = assigned.some(({ field }) => field.startsWith('website.'))
  return apps && !sites ? 'apps' : 'websites'
}

/**
 * Without rows on the page, the second control for one field of a list is the list's second item, unless the labels count
 * them otherwise. Those in rows come apart.
 */
const looseRows = (assigned: readonly Assigned[]): ReadonlyMap<ControlId, number> => {
  const lists = new Map<string, Assigned[]>()
  for (const item of assigned) {
    const key = `${item.field} ${JSON.stringify(item.control.repeats ?? [])}`
    if (isRowField(item.field)) lists.set(key, [...(lists.get(key) ?? []), item])
  }
  const places = new Map<ControlId, number>()
  for (const list of lists.values()) {
    const counted = list.some(({ ordinal }) => ordinal !== undefined)
    const sorted = counted ? [...list].sort((a, b) => (a.ordinal ?? 1) - (b.ordinal ?? 1)) : list
    for (const [at, { control }] of sorted.entries()) places.set(control.id, at)
  }
  return places
}

interface Row {
  readonly key: string
  /** Its place by what its labels say; rows that say nothing keep the order of the page. */
  rank: number
  /** No row of the page: ranked among the controls for the same field. */
  readonly loose: boolean
}

interface Item {
  readonly control: Control
  readonly field: FieldId
  readonly place: { readonly service: Service; readonly index: number }
  readonly own: readonly Row[]
  readonly row: Row
  readonly inRow: boolean
}

const serviceOf = (field: FieldId, { service }: Setting, usual: Service): Service => {
  if (field.startsWith('app.')) return 'apps'
  if (field.startsWith('website.')) return 'websites'
  return service === 'app' ? 'apps' : service === 'website' ? 'websites' : usual
}

/** Numbers order the rows when each row has its own; one number somewhere (SHA-1, 手机2) only happens to stand there. */
const areCounted = (rows: readonly Row[]): boolean => {
  if (rows.some(({ loose }) => loose)) return true
  const ranks = rows.map(({ rank }) => rank)
  return (
    new Set(ranks).size === ranks.length && ranks.filter((rank) => rank > 0).length >= Math.max(2, ranks.length - 1)
  )
}

/** Paths of the assigned controls, which come in document order. */
export const placesOf = (assigned: readonly Assigned[]): ReadonlyMap<ControlId, FieldPath> => {
  const groups = serviceGroups(assigned)
  const usual = usualService(assigned)
  const services: Record<Service, string[]> = { websites: [], apps: [] }
  const rows = new Map<string, Row[]>()
  const items: Item[] = []
  const loose = looseRows(assigned)
  const paths = new Map<ControlId, FieldPath>()
  const blocked = new Set(
    assigned
      .filter(({ control }) => control.repeats?.some(({ group }) => groups.has(group)))
      .flatMap(({ field, setting }) => (isServiceField(field) ? [serviceOf(field, setting, usual)] : [])),
  )
  const at = (list: string[], key: string): number => {
    const known = list.indexOf(key)
    return known >= 0 ? known : list.push(key) - 1
  }
  for (const { control, field, setting, ordinal } of assigned) {
    if (!isServiceField(field)) {
      paths.set(control.id, pathOf(field))
      continue
    }
    const kind = serviceOf(field, setting, usual)
    const outer = (control.repeats ?? []).filter(({ group }) => groups.has(group))
    // Outside all blocks of a page that has some, there is no further website: it is the first one's.
    const index = outer.length === 0 && blocked.has(kind) ? 0 : at(services[kind], JSON.stringify(outer))
    const place = { service: kind, index }
    if (!isRowField(field)) {
      paths.set(control.id, pathOf(field, place))
      continue
    }
    const inner = (control.repeats ?? []).filter(({ group }) => !groups.has(group))
    const list = `${kind}[${index}].${listOf(field)}`
    const nth = loose.get(control.id) ?? 0
    const key = inner.length > 0 ? JSON.stringify(inner) : `#${nth}`
    const own = rows.get(list) ?? []
    rows.set(list, own)
    const rank = inner.length > 0 ? (ordinal ?? 0) : nth
    const known = own.find((row) => row.key === key)
    const row = known ?? { key, rank, loose: inner.length === 0 }
    if (!known) own.push(row)
    else row.rank = Math.max(row.rank, rank)
    items.push({ control, field, place, own, row, inRow: inner.length > 0 })
  }
  for (const own of rows.values()) if (areCounted(own)) own.sort((a, b) => a.rank - b.rank)
  for (const { control, field, place, own, row, inRow } of items) {
    const item = own.indexOf(row)
    const path = pathOf(field, { ...place, item })
    paths.set(control.id, PLAIN_ROW.test(field) && inRow ? `${path}[${item}]` : path)
  }
  return paths
}
