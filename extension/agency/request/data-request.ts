/** What is still to be had from a client for one filing: values, papers, answers. Pure. */
import {
  check,
  type FieldDef,
  type FieldPath,
  type Filing,
  type Finding,
  fieldLabel,
  fields,
  type Locale,
  type Material,
  type Portfolio,
  requiredMaterials,
  rules,
} from '@beian-assist/rules'
import { choicesOf } from '@beian-assist/rules/files'
import { valueAt } from '../value-at.ts'

export interface RequestedValue {
  readonly path: FieldPath
  readonly label: string
  /** Whose or which: the website, the APP, the person. */
  readonly about: string
  /** Why it is asked for, where a rule says more than "required". */
  readonly why: string
  readonly example: string
}

export interface Correction {
  readonly label: string
  readonly now: string
  readonly message: string
  readonly fix: string
}

export interface DataRequest {
  readonly client: string
  readonly province: string
  readonly provider: string
  readonly values: readonly RequestedValue[]
  readonly papers: readonly Material[]
  /** Known to the client or his registrar only; rules wait for them. */
  readonly answers: readonly RequestedValue[]
  readonly corrections: readonly Correction[]
}

export interface RequestOptions {
  readonly today: string
  readonly locale: Locale
  /** All filings of all clients, among them this one under `self`. */
  readonly portfolio?: Portfolio
  readonly self?: string
}

const isUnknown = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Found by the form or the provider's account, not by asking the client. */
const NOT_ASKED: ReadonlySet<string> = new Set(['derived', 'fixed', 'context', 'media'])
const INDIVIDUAL = 5
const OF_ORGANISATIONS = /^organisations\b/

/** Settled at the form: the term by its end, an earlier filing's person by choosing it there. */
const AT_THE_FORM = /\.(?:certLongTerm|isExisting)$/
const withTerm = (def: FieldDef): boolean => def.required === 'unless long-term'

/** Whether the dictionary demands the field here, regardless of province. */
function isRequired(def: FieldDef, holder: Readonly<Record<string, unknown>>, filing: Filing): boolean {
  if (withTerm(def)) return holder.certLongTerm !== true
  if (AT_THE_FORM.test(def.id)) return false
  if (def.required === 'always' || def.required === 'owner.reusePrincipal is false') return true
  return (
    OF_ORGANISATIONS.test(def.required) && def.id.startsWith('subject.legal') && filing.subject?.nature !== INDIVIDUAL
  )
}

interface Slot {
  readonly path: FieldPath
  readonly def: FieldDef
  readonly about: string
}

const askable = (def: FieldDef): boolean => def.profile !== undefined && !NOT_ASKED.has(def.autofill)

/** Places of a group that the filing has or should have, and that are unknown there. */
function* openSlots(filing: Filing): Generator<Slot> {
  const of = (group: string) => fields.filter((def) => def.id.startsWith(`${group}.`) && askable(def))
  function* holder(group: string, at: FieldPath, value: object | null | undefined, about: string): Generator<Slot> {
    const have = (value ?? {}) as Readonly<Record<string, unknown>>
    for (const def of of(group)) {
      if (def.autofill === 'never') continue
      const key = def.id.slice(group.length + 1)
      if (key.includes('[].')) {
        const [list, leaf] = key.replace(/\[\]$/, '').split('[].') as [string, string]
        const rows = have[list] as readonly Readonly<Record<string, unknown>>[] | null | undefined
        if (def.required !== 'always') continue
        // A list that is optional as a whole asks for nothing while it is empty; every service has a domain or a package.
        const needed = rows?.length ? [...rows.keys()] : /^(?:domains|platforms)$/.test(list) ? [0] : []
        for (const index of needed)
          if (isUnknown(rows?.[index]?.[leaf])) yield { path: `${at}.${list}[${index}].${leaf}`, def, about }
      } else {
        const name = key.replace(/\[\]$/, '')
        if (isRequired(def, have, filing) && isUnknown(have[name])) yield { path: `${at}.${name}`, def, about }
      }
    }
  }
  const province = fields.find(({ id }) => id === 'filing.province')
  if (province && isUnknown(filing.province)) yield { path: 'province', def: province, about: '' }
  yield* holder('subject', 'subject', filing.subject, filing.subject?.name ?? '')
  yield* holder('principal', 'principal', filing.principal, filing.principal?.name ?? '')
  const websites = filing.websites ?? []
  const apps = filing.apps ?? []
  const services = [
    ...websites.map((one, index) => ['website', `websites[${index}]`, one] as const),
    ...apps.map((one, index) => ['app', `apps[${index}]`, one] as const),
  ]
  // A filing without any service is one whose website nobody has told about yet.
  if (services.length === 0) services.push(['website', 'websites[0]', {}])
  for (const [group, at, service] of services) {
    const about = service.name ?? ''
    yield* holder(group, at, service, about)
    if (service.owner && service.owner.reusePrincipal !== true)
      yield* holder('owner', `${at}.owner`, { ...service.owner, reusePrincipal: false }, service.owner.name ?? about)
  }
}

const idOf = (path: FieldPath): string =>
  path
    .replace(/\[\d*\]/g, '[]')
    .replace(/^(?:websites|apps)\[\]\.owner\./, 'owner.')
    .replace(/^websites\[\]\./, 'website.')
    .replace(/^apps\[\]\./, 'app.')

const defs: ReadonlyMap<string, FieldDef> = new Map(fields.map((def) => [def.id.replace(/\[\]$/, ''), def]))

function shown(value: unknown, path: FieldPath, filing: Filing): string {
  if (Array.isArray(value)) return value.map((one) => shown(one, path, filing)).join('、')
  if (typeof value === 'object' || value === undefined) return ''
  const choice = choicesOf(path, filing.subject?.nature)?.find((one) => one.value === value)
  return choice?.words[0] ?? String(value)
}

const keyOf = ({ ruleId, fields: at }: Finding): string => `${ruleId} ${at.join()}`
const titles = new Map(rules.map(({ id, title }) => [id, title]))

export function dataRequest(filing: Filing, options: RequestOptions): DataRequest {
  const { today, locale, portfolio, self } = options
  const label = (path: FieldPath) => fieldLabel(idOf(path).replace(/\[\]$/, ''), locale)
  const values = new Map<string, RequestedValue>()
  const ask = (into: Map<string, RequestedValue>, path: FieldPath, about: string, why: string) => {
    const example = defs.get(idOf(path))?.example
    into.set(path, { path, label: label(path), about, why, example: typeof example === 'string' ? example : '' })
  }
  for (const { path, about } of openSlots(filing)) ask(values, path, about, '')
  const report = check(filing, { today, locale, ...(portfolio && { portfolio }), ...(self !== undefined && { self }) })
  const byItself = portfolio ? check(filing, { today, locale }) : report
  const alone = new Map(byItself.findings.map((one) => [keyOf(one), one]))
  // The sheet goes to the client: what comes from comparing him with others is told without saying who they are.
  const worded = (finding: Finding): string =>
    alone.get(keyOf(finding))?.message ?? titles.get(finding.ruleId)?.[locale === 'en' ? 'en' : 'zh'] ?? ''
  const corrections: Correction[] = []
  const serious = ({ severity, ruleId }: Finding) => severity !== 'info' && ruleId !== 'fmt-required-missing'
  for (const finding of report.findings.filter(serious)) {
    const asked = finding.fields.filter((path) => {
      const def = defs.get(idOf(path))
      return def !== undefined && askable(def) && isUnknown(valueAt(filing, path))
    })
    for (const path of asked) if (!values.has(path)) ask(values, path, '', worded(finding))
    const [first] = finding.fields
    // A paper that is missing is in the list of papers; a blank field stands among the values.
    if (asked.length > 0 || finding.ruleId.startsWith('mat-') || first === undefined) continue
    if (!defs.has(idOf(first)) || isUnknown(valueAt(filing, first))) continue
    const now = shown(valueAt(filing, first), first, filing)
    corrections.push({ label: label(first), now, message: worded(finding), fix: finding.fix })
  }
  const answers = new Map<string, RequestedValue>()
  for (const id of new Set(report.undecided.flatMap(({ missing }) => missing))) {
    const def = defs.get(id.replace(/\[\]$/, ''))
    const inGroup = [...values.keys()].some((path) => idOf(path) === id)
    if (def?.profile !== undefined && def.autofill !== 'derived' && def.autofill !== 'media' && !inGroup)
      ask(answers, id, '', '')
  }
  return {
    client: filing.subject?.name || filing.principal?.name || '',
    province: filing.province ?? '',
    provider: filing.provider ?? '',
    values: [...values.values()],
    papers: requiredMaterials(filing, { today, locale }).filter(
      ({ need, attached }) => need !== 'undecided' && attached !== true,
    ),
    answers: [...answers.values()],
    corrections,
  }
}
