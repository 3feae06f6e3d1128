/** Two filings of one client, or two versions of one, and what the second asks of the authority. Pure. */
import { type FieldDef, type FieldPath, type Filing, fields } from '@beian-assist/rules'
import { pathName } from '@beian-assist/sdk/panel'

export interface Change {
  /** Place in the later filing; in the earlier one for what is gone. */
  readonly path: FieldPath
  readonly kind: 'changed' | 'added' | 'removed'
  readonly before: unknown
  readonly after: unknown
}

/** What has to be handed in for the difference. */
export interface Order {
  readonly type: 'change' | 'addService' | 'cancelService' | 'addAccess'
  /** Field ids (`change`) or names of services. */
  readonly about: readonly string[]
}

export interface Changes {
  readonly changes: readonly Change[]
  readonly orders: readonly Order[]
  /** Another certificate number and another name: two subjects, of which no change filing makes one. */
  readonly otherSubject: boolean
  /** The later filing as a change filing, with `changed` filled in; absent when nothing on record changes. */
  readonly changeFiling?: Filing
}

type Fields = Readonly<Record<string, unknown>>
type Service = NonNullable<Filing['websites']>[number] & NonNullable<Filing['apps']>[number]

const defs: ReadonlyMap<string, FieldDef> = new Map(fields.map((def) => [def.id, def]))
/** Found out or derived, never declared: a difference in them is no change of the filing. */
const NOT_DECLARED: ReadonlySet<string> = new Set(['never', 'context', 'derived', 'fixed', 'media'])

const fieldIdOf = (path: FieldPath): string =>
  path
    .replace(/\[\d+\]/g, '[]')
    .replace(/^(?:websites|apps)\[\]\.owner\./, 'owner.')
    .replace(/^websites\[\]\./, 'website.')
    .replace(/^apps\[\]\./, 'app.')

/** Whether the authority has this value on record. */
function isOnRecord(path: FieldPath): boolean {
  const id = fieldIdOf(path)
  const def = defs.get(id) ?? defs.get(`${id}[]`)
  return def?.profile !== undefined && !NOT_DECLARED.has(def.autofill)
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isUnknown = (value: unknown) => value === undefined || value === null || value === ''
const plain = (value: unknown): string => {
  if (Array.isArray(value)) return JSON.stringify([...value].map(plain).sort())
  return typeof value === 'string' ? value.normalize('NFKC').trim() : JSON.stringify(value ?? null)
}

/** What an entry of a list is known by. */
const keyOf = (entry: unknown): string => {
  const { name, type, start, platform } = (entry ?? {}) as Fields
  return plain(name ?? platform ?? start ?? type ?? '')
}

function compare(before: unknown, after: unknown, path: FieldPath, out: Change[]): void {
  if (isObject(before) || isObject(after)) {
    const [a, b] = [isObject(before) ? before : {}, isObject(after) ? after : {}]
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) compare(a[key], b[key], `${path}.${key}`, out)
    return
  }
  const rows = [before, after].map((one) => (Array.isArray(one) && one.every(isObject) ? one : undefined))
  if (rows[0]?.length || rows[1]?.length) {
    const left = [...(rows[0] ?? [])]
    for (const [index, row] of (rows[1] ?? []).entries()) {
      const at = left.findIndex((one) => keyOf(one) === keyOf(row))
      const [match] = at < 0 ? [] : left.splice(at, 1)
      compare(match, row, `${path}[${index}]`, out)
    }
    for (const row of left) compare(row, undefined, `${path}[${(rows[0] ?? []).indexOf(row)}]`, out)
    return
  }
  if (plain(before) === plain(after) || (isUnknown(before) && isUnknown(after)) || !isOnRecord(path)) return
  out.push({ path, before, after, kind: isUnknown(before) ? 'added' : isUnknown(after) ? 'removed' : 'changed' })
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const domainsOf = (service: Service) => (service.domains ?? []).map(({ name }) => name?.toLowerCase()).filter(isText)
const packagesOf = (service: Service) => (service.platforms ?? []).map(({ packageName }) => packageName).filter(isText)

/** The same service: a domain or package in common, else the same name. */
function isSame(a: Service, b: Service): boolean {
  const keys = [...domainsOf(a), ...packagesOf(a)]
  if ([...domainsOf(b), ...packagesOf(b)].some((key) => keys.includes(key))) return true
  return isText(a.name) && plain(a.name) === plain(b.name)
}

interface Pairs {
  readonly kept: readonly { readonly before: number; readonly after: number }[]
  readonly added: readonly number[]
  readonly gone: readonly number[]
}

function pair(before: readonly Service[], after: readonly Service[]): Pairs {
  const free = new Set(before.keys())
  const kept: { before: number; after: number }[] = []
  const added: number[] = []
  for (const [index, service] of after.entries()) {
    const at = [...free].find((one) => isSame(before[one]!, service))
    if (at === undefined) added.push(index)
    else {
      free.delete(at)
      kept.push({ before: at, after: index })
    }
  }
  // One of each left over is that one, with another name and another domain.
  if (added.length === 1 && free.size === 1)
    return { kept: [...kept, { before: [...free][0]!, after: added[0]! }], added: [], gone: [] }
  return { kept, added, gone: [...free] }
}

const nameOf = (service: Service): string => service.name || domainsOf(service)[0] || packagesOf(service)[0] || ''

export function changesBetween(before: Filing, after: Filing): Changes {
  const changes: Change[] = []
  compare(before.province, after.province, 'province', changes)
  compare(before.subject, after.subject, 'subject', changes)
  compare(before.principal, after.principal, 'principal', changes)
  const added: string[] = []
  const gone: string[] = []
  for (const list of ['websites', 'apps'] as const) {
    const [a, b] = [(before[list] ?? []) as Service[], (after[list] ?? []) as Service[]]
    const pairs = pair(a, b)
    for (const one of pairs.kept) compare(a[one.before], b[one.after], `${list}[${one.after}]`, changes)
    for (const index of pairs.added) {
      changes.push({ path: `${list}[${index}]`, kind: 'added', before: undefined, after: nameOf(b[index]!) })
      added.push(nameOf(b[index]!))
    }
    for (const index of pairs.gone) {
      changes.push({ path: `${list}[${index}]`, kind: 'removed', before: nameOf(a[index]!), after: undefined })
      gone.push(nameOf(a[index]!))
    }
  }
  const differs = (key: 'name' | 'certNumber') =>
    isText(before.subject?.[key]) &&
    isText(after.subject?.[key]) &&
    plain(before.subject?.[key]) !== plain(after.subject?.[key])
  const changed = [
    ...new Set(changes.flatMap(({ path }) => (/^(?:websites|apps)\[\d+\]$/.test(path) ? [] : [fieldIdOf(path)]))),
  ]
  const orders: Order[] = []
  if (changed.length > 0) orders.push({ type: 'change', about: changed })
  if (added.length > 0) orders.push({ type: 'addService', about: added })
  if (gone.length > 0) orders.push({ type: 'cancelService', about: gone })
  if (isText(before.provider) && isText(after.provider) && before.provider !== after.provider)
    orders.push({ type: 'addAccess', about: [after.provider] })
  return {
    changes,
    orders,
    otherSubject: differs('name') && differs('certNumber'),
    ...(changed.length > 0 ? { changeFiling: { ...after, type: 'change', changed } } : {}),
  }
}

/** A change in words of the panel: which field, where several of them. */
export const changeLabel = (change: Change, locale: 'zh-CN' | 'en'): string => pathName(change.path, locale)
