/** Every value of a filing in words: for a summary to read or sign. Pure. */
import {
  divisionPath,
  type FieldPath,
  type Filing,
  fieldLabel,
  fields,
  type Locale,
  provinceName,
} from '@beian-assist/rules'
import { choicesOf } from '@beian-assist/rules/files'
import { pathName } from '@beian-assist/sdk/panel'

/** Whose a value is, in the order of a filing; a service's has its number behind it: `websites 0`. */
export type ValueGroup =
  | 'filing'
  | 'resource'
  | 'subject'
  | 'principal'
  | `${'websites' | 'apps'} ${number}`
  | 'materials'

export interface ShownValue {
  readonly group: ValueGroup
  readonly path: FieldPath
  readonly label: string
  readonly value: string
}

/** States of the order and what a program has noted are no part of what the client declares. */
const LEFT_OUT = /^(?:status|changed|account|images|formFields|verification|sms|docDates)\b/

export function wordsOf(value: unknown, path: FieldPath, nature: unknown, locale: Locale): string {
  const codes = path === 'materials' && Array.isArray(value) ? value.map((one) => `materials.${one}`) : undefined
  if (codes) return codes.map((id) => fieldLabel(id, locale)).join(locale === 'en' ? ', ' : '、')
  const place = typeof value === 'string' && DIVISION.test(path) ? divisionPath(value)?.at(-1) : undefined
  if (place) return locale === 'en' && value === place.code ? provinceOr(place.code, place.name) : place.name
  if (Array.isArray(value))
    return value.map((one) => wordsOf(one, path, nature, locale)).join(locale === 'en' ? ', ' : '、')
  if (typeof value === 'boolean') return locale === 'en' ? (value ? 'yes' : 'no') : value ? '是' : '否'
  const found = choicesOf(path, nature)?.find((one) => one.value === value)
  const [zh, ...others] = found?.words ?? []
  const english = others.find((word) => /^[\p{Script=Latin}\s\d(),.-]+$/u.test(word))
  return (locale === 'en' ? english : undefined) ?? zh ?? String(value ?? '')
}

const DIVISION = /^(?:province|subject\.(?:city|district|contactProvince|certProvince|certCity))$/
const provinceOr = (code: string, name: string): string => (/0000$/.test(code) ? provinceName(code, 'en') : name)

/** Places of the dictionary's fields, so that values stand in the order of a form. */
const order: ReadonlyMap<string, number> = new Map(fields.map(({ id }, at) => [id.replace(/\[\]$/, ''), at]))
/** Copies of what stands elsewhere: the district's name beside the district. */
const copies: ReadonlySet<string> = new Set(
  fields.flatMap(({ id, autofill }) => (autofill === 'derived' && !/\.is[A-Z]/.test(id) ? [id] : [])),
)

function idOf(path: FieldPath): string {
  const id = path
    .replace(/\[\d+\]/g, '[]')
    .replace(/^(?:websites|apps)\[\]\.owner\./, 'owner.')
    .replace(/^websites\[\]\./, 'website.')
    .replace(/^apps\[\]\./, 'app.')
  return id.includes('.') ? id : `filing.${id}`
}

function groupOf(path: FieldPath): ValueGroup {
  const service = /^(websites|apps)\[(\d+)\]/.exec(path)
  if (service) return `${service[1] as 'websites' | 'apps'} ${Number(service[2])}`
  const first = path.split('.')[0]!
  return first === 'resource' || first === 'subject' || first === 'principal' || first === 'materials'
    ? first
    : 'filing'
}

const labelOf = (path: FieldPath, locale: Locale): string =>
  path === 'materials'
    ? fieldLabel('filing.materials[]', locale)
    : pathName(path.replace(/^(websites|apps)\[\d+\]/, '$1[0]'), locale)

const GROUPS = ['filing', 'resource', 'subject', 'principal', 'websites', 'apps', 'materials']
const rankOf = ({ group, path }: ShownValue): readonly number[] => {
  const [kind, index = '0'] = group.split(' ')
  return [GROUPS.indexOf(kind!), Number(index), order.get(idOf(path)) ?? Number.MAX_SAFE_INTEGER]
}

/** In the order of a form: the subject, its principal, each service with its owner. */
export function shownValues(filing: Filing, locale: Locale): ShownValue[] {
  const found: ShownValue[] = []
  const walk = (value: unknown, path: FieldPath): void => {
    if (value === null || value === undefined || value === '' || LEFT_OUT.test(path) || copies.has(idOf(path))) return
    const isList = Array.isArray(value) && value.some((one) => typeof one === 'object')
    if (isList) for (const [at, one] of value.entries()) walk(one, `${path}[${at}]`)
    else if (typeof value === 'object' && !Array.isArray(value))
      for (const [key, one] of Object.entries(value)) walk(one, path === '' ? key : `${path}.${key}`)
    else
      found.push({
        group: groupOf(path),
        path,
        label: labelOf(path, locale),
        value: wordsOf(value, path, filing.subject?.nature, locale),
      })
  }
  walk(filing, '')
  return found
    .map((one) => ({ one, rank: rankOf(one) }))
    .sort((a, b) => a.rank.map((rank, at) => rank - b.rank[at]!).find((by) => by !== 0) ?? 0)
    .map(({ one }) => one)
}
