import type { FieldPath } from '../filing/field.ts'
import type { Contexts, Each } from './contexts.ts'
import type { Rule } from './rule.ts'
import type { ServiceView } from './services.ts'
import type { DomainView, OwnerView, PersonView } from './views.ts'

type Item = Partial<{
  person: PersonView
  service: ServiceView
  website: ServiceView
  app: ServiceView
  owner: OwnerView
  domain: DomainView
  range: { path(key?: 'start' | 'end'): FieldPath }
  ip: { path(): FieldPath }
  platform: { path(key?: never): FieldPath }
  image: { path(key?: never): FieldPath }
}>

/** Places in the filing that a rule's scope means for one item, most specific first. */
export function placesOf(rule: Rule, context: Contexts[Each]): readonly FieldPath[] {
  const places: FieldPath[] = []
  for (const id of rule.scope) {
    const place = placeOf(id, context as Item)
    if (place !== null && !places.includes(place)) places.push(place)
  }
  return places
}

function placeOf(id: string, item: Item): FieldPath | null {
  const dot = id.indexOf('.')
  const group = dot < 0 ? id : id.slice(0, dot)
  const key = dot < 0 ? '' : id.slice(dot + 1).replace(/\[\]$/, '')
  switch (group) {
    case 'filing':
      return item.image && key.startsWith('images') ? item.image.path() : key
    case 'principal':
    case 'owner':
      if (item.person) return item.person.path(key as never)
      return group === 'owner' ? ((item.owner ?? item.service?.owner)?.path(key as never) ?? null) : id
    case 'website':
    case 'app':
      return servicePlace(key, item)
    default:
      return id.replace(/\[\]$/, '')
  }
}

function servicePlace(key: string, item: Item): FieldPath | null {
  const list = key.split('[]', 1)[0]!
  const leaf = key.includes('[].') ? key.slice(key.indexOf('[].') + 3).replace(/\[\]$/, '') : ''
  if (list === 'domains' && item.domain) return item.domain.path((leaf || 'name') as 'name')
  if (list === 'ips' && item.range) return item.range.path(leaf === 'end' ? 'end' : 'start')
  if (list === 'ips' && item.ip) return item.ip.path()
  if (list === 'platforms' && item.platform) return leaf ? `${item.platform.path()}.${leaf}` : item.platform.path()
  const service = item.service ?? item.website ?? item.app
  return service ? `${service.path()}.${leaf ? list : key}` : null
}
