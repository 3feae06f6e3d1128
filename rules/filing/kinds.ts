import type { FieldPath } from './field.ts'
import {
  appShape,
  docDatesShape,
  domainShape,
  filingShape,
  iconShape,
  imageShape,
  ipRangeShape,
  type Kind,
  ownerShape,
  personShape,
  platformShape,
  preApprovalShape,
  resourceShape,
  sdkShape,
  smsNumberShape,
  smsShape,
  subjectShape,
  verificationShape,
  websiteShape,
} from './shape.ts'

/** Every object of a filing by its place, positions left out. */
const shapes: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  '': filingShape,
  resource: resourceShape,
  subject: subjectShape,
  principal: personShape,
  'websites[]': websiteShape,
  'websites[].domains[]': domainShape,
  'websites[].ips[]': ipRangeShape,
  'websites[].preApprovals[]': preApprovalShape,
  'websites[].owner': ownerShape,
  'apps[]': appShape,
  'apps[].domains[]': domainShape,
  'apps[].preApprovals[]': preApprovalShape,
  'apps[].owner': ownerShape,
  'apps[].icon': iconShape,
  'apps[].sdks[]': sdkShape,
  'apps[].platforms[]': platformShape,
  docDates: docDatesShape,
  'images[]': imageShape,
  verification: verificationShape,
  sms: smsShape,
  'sms.numbers[]': smsNumberShape,
}

/** What the leaf at a place holds; undefined when there is none. */
export function kindAt(path: FieldPath): Kind | undefined {
  const place = path.replace(/\[\d*\]/g, '[]')
  const dot = place.lastIndexOf('.')
  const above = dot < 0 ? '' : place.slice(0, dot)
  const key = place.slice(dot + 1)
  // Own keys alone: a path comes from a spreadsheet's header, and `constructor.keys` is no place in a filing.
  const shape = Object.hasOwn(shapes, above) ? shapes[above]! : {}
  return Object.hasOwn(shape, key) ? shape[key] : undefined
}

/** Names that may stand in the object at a place, objects and lists within it included; none for a place that is no object. */
export function keysAt(path: FieldPath): readonly string[] {
  const place = path.replace(/\[\d*\]/g, '[]')
  if (!Object.hasOwn(shapes, place)) return []
  const above = place === '' ? '' : `${place}.`
  const within = Object.keys(shapes)
    .filter((one) => one !== '' && one.startsWith(above))
    .map((one) => one.slice(above.length))
    .filter((one) => one !== '' && !one.includes('.'))
  return [...Object.keys(shapes[place]!), ...within.map((one) => one.replace('[]', ''))]
}
