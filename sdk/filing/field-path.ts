/** Field id (dictionary) ↔ field path (a place in one filing). */
import { type FieldFacts, type FieldId, type FieldPath, fieldFacts } from '@beian-assist/rules'

/** Which website or APP, and which item of its list, a field of the dictionary stands for. */
export interface Place {
  readonly service?: 'websites' | 'apps'
  readonly index?: number
  readonly item?: number
}

const byId: ReadonlyMap<string, FieldFacts> = new Map(fieldFacts.map((def) => [def.id, def]))
const DOC_DATES = 'materials.docDates.'

/** What the dictionary says of how a field is asked for; containers (`website.domains`) have none. */
export function fieldDef(id: string): FieldFacts | undefined {
  return byId.get(id)
}

/** `website.domains[].name` → `websites[0].domains[1].name`. Lists of plain values are one place: `apps[0].ips`. */
export function pathOf(field: FieldId | string, place: Place = {}): FieldPath {
  const index = place.index ?? 0
  let path: string = field.endsWith('[]') ? field.slice(0, -2) : field
  path = path.replace('[]', `[${place.item ?? 0}]`)
  if (path.startsWith('filing.')) return path.slice('filing.'.length)
  if (path.startsWith('website.')) return `websites[${index}].${path.slice('website.'.length)}`
  if (path.startsWith('app.')) return `apps[${index}].${path.slice('app.'.length)}`
  if (path.startsWith('owner.')) return `${place.service ?? 'websites'}[${index}].${path}`
  if (path.startsWith(DOC_DATES)) return path.slice('materials.'.length)
  return path
}

/** `websites[0].domains[1].name` → `website.domains[].name`; nothing when the dictionary has no such field. */
export function fieldOf(path: FieldPath): FieldId | undefined {
  let id = path.replace(/\[\d*\]/g, '[]')
  const service = /^(websites|apps)\[\]\.(.+)$/.exec(id)
  if (service) {
    const rest = service[2] as string
    if (rest.startsWith('owner.')) id = rest
    else id = `${service[1] === 'apps' ? 'app' : 'website'}.${rest}`
  } else if (id.startsWith('docDates.')) id = `materials.${id}`
  else if (!id.includes('.')) id = `filing.${id}`
  if (byId.has(id)) return id as FieldId
  return byId.has(`${id}[]`) ? (`${id}[]` as FieldId) : undefined
}

/** The website or APP, and the item of its list, that a path names. */
export function placeOf(path: FieldPath): Place {
  const service = /^(websites|apps)\[(\d+)\]/.exec(path)
  const item = /^(?:(?:websites|apps)\[\d+\]\.)?[A-Za-z]+\[(\d+)\]/.exec(service ? path : '')
  return {
    ...(service ? { service: service[1] as 'websites' | 'apps', index: Number(service[2]) } : {}),
    ...(item ? { item: Number(item[1]) } : {}),
  }
}

/** The place of another field of the same website, APP or item: (`websites[1].owner.name`, `owner.mobile`). */
export function siblingPath(path: FieldPath, field: FieldId | string): FieldPath {
  return pathOf(field, placeOf(path))
}
