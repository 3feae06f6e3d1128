import type { Each } from '../engine/contexts.ts'
import {
  appShape,
  docDatesShape,
  domainShape,
  filingShape,
  imageShape,
  ipRangeShape,
  type Kind,
  ownerShape,
  personShape,
  platformShape,
  resourceShape,
  smsShape,
  subjectShape,
  verificationShape,
  websiteShape,
} from '../filing/shape.ts'

type Shape = Readonly<Record<string, Kind>>
type ValueKind = 'text' | 'number' | 'flag' | 'date' | 'list'

const VALUE_KIND: Readonly<Record<Kind, ValueKind>> = {
  text: 'text',
  long: 'text',
  code: 'number',
  flag: 'flag',
  date: 'date',
  time: 'text',
  texts: 'list',
  codes: 'list',
  filingType: 'text',
  province: 'text',
  provider: 'text',
  nature: 'number',
}

const shared: Readonly<Record<string, Shape>> = {
  filing: filingShape,
  subject: subjectShape,
  principal: personShape,
  resource: resourceShape,
  verification: verificationShape,
  sms: smsShape,
  docDates: docDatesShape,
}
const both = Object.fromEntries(Object.entries(websiteShape).filter(([key]) => key in appShape))

/** What a rule of a pack may be judged for, and the groups of fields it may ask about there. */
export const vocabulary = {
  filing: shared,
  person: { ...shared, person: personShape },
  service: { ...shared, service: both, owner: ownerShape },
  website: { ...shared, website: websiteShape, owner: ownerShape },
  app: { ...shared, app: appShape, owner: ownerShape },
  domain: { ...shared, domain: domainShape, service: both },
  iprange: { ...shared, range: ipRangeShape },
  platform: { ...shared, platform: platformShape, app: appShape },
  image: { ...shared, image: imageShape },
} as const satisfies Partial<Record<Each, Readonly<Record<string, Shape>>>>

export type PackEach = keyof typeof vocabulary

/** The kind of value under `group.key`; undefined when there is none for such an item. */
export function valueKind(each: PackEach, field: string): ValueKind | undefined {
  const dot = field.indexOf('.')
  const groups: Readonly<Record<string, Shape>> = vocabulary[each]
  const group = field.slice(0, Math.max(dot, 0))
  const key = field.slice(dot + 1)
  const shape = Object.hasOwn(groups, group) ? groups[group]! : {}
  return Object.hasOwn(shape, key) ? VALUE_KIND[shape[key]!] : undefined
}
