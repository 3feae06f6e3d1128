/** Which website, APP and row of a list an assigned control belongs to. Pure. */
import type { FieldId, FieldPath } from '@beian-assist/rules'
import { pathOf } from '../filing/field-path.ts'
import type { Control, ControlId } from '../types.ts'
import type { Setting } from './whose.ts'

export interface Assigned {
  readonly control: Control
  readonly field: FieldId
  readonly setting: Setting
}

type Service = 'websites' | 'apps'

const ROW = /^(website|app)\.[A-Za-z]+\[\]\./
const PLAIN_ROW = /^app\.ips\[\]$/

/** Fields of a list whose items stand in rows of their own. */
export const isRowField = (field: string): boolean => ROW.test(field) || PLAIN_ROW.test(field)

/** Fields of which a filing has one a website or APP. */
export const isServiceField = (field: string): boolean => /^(website|app|owner)\./.test(field)

const listOf = (field: string): string => field.slice(0, field.indexOf('[]'))

/** Repeated groups that are whole websites or APPs: fields that a service has once stand in several of their blocks. */
const serviceGroups = (assigned: readonly Assigned[]): ReadonlySet<string> => {
  const seen = new Map<string, Set<number>>()
  for (const { control, field } of assigned) {
    if (!isServiceField(field) || isRowField(field)) continue
    for (const { group, index } of control.repeats ?? []) seen.set(group, (seen.get(group) ?? new Set()).add(index))
  }
  return new Set([...seen].filter(([, blocks]) => blocks.size > 1).map(([group]) => group))
}

/** A page that shows fields of one kind of service only belongs to it, also where no heading says so. */
const usualService = (assigned: readonly Assigned[]): Service => {
  const apps = assigned.some(({ field }) => field.startsWith('app.'))
  const sites = assigned.some(({ field }) => field.startsWith('website.'))
  return apps && !sites ? 'apps' : 'websites'
}

/** Paths of the assigned controls, which come in document order. */
export const placesOf = (assigned: readonly Assigned[]): ReadonlyMap<ControlId, FieldPath> => {
  const groups = serviceGroups(assigned)
  const usual = usualService(assigned)
  const services: Record<Service, string[]> = { websites: [], apps: [] }
  const rows = new Map<string, string[]>()
  const loose = new Map<string, number>()
  const paths = new Map<ControlId, FieldPath>()
  const at = (list: string[], key: string): number => {
    const known = list.indexOf(key)
    return known >= 0 ? known : list.push(key) - 1
  }
  for (const { control, field, setting } of assigned) {
    if (!isServiceField(field)) {
      paths.set(control.id, pathOf(field))
      continue
    }
    const kind: Service = field.startsWith('app.')
      ? 'apps'
      : field.startsWith('website.')
        ? 'websites'
        : setting.service === 'app'
          ? 'apps'
          : setting.service === 'website'
            ? 'websites'
            : usual
    const outer = (control.repeats ?? []).filter(({ group }) => groups.has(group))
    const index = at(services[kind], JSON.stringify(outer))
    const place = { service: kind, index }
    if (!isRowField(field)) {
      paths.set(control.id, pathOf(field, place))
      continue
    }
    const inner = (control.repeats ?? []).filter(({ group }) => !groups.has(group))
    const list = `${kind}[${index}].${listOf(field)}`
    // Without rows on the page, the second control for one field of a list is the list's second item.
    const count = loose.get(`${list} ${field}`) ?? 0
    if (inner.length === 0) loose.set(`${list} ${field}`, count + 1)
    const row = inner.length > 0 ? JSON.stringify(inner) : `#${count}`
    const keys = rows.get(list) ?? []
    rows.set(list, keys)
    const item = at(keys, row)
    const path = pathOf(field, { ...place, item })
    paths.set(control.id, PLAIN_ROW.test(field) && inner.length > 0 ? `${path}[${item}]` : path)
  }
  return paths
}
