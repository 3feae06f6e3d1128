/** The whole filing as steps, whether a page shows them or not: what is known, what is missing, what is wrong. Pure. */
import { type FieldFacts, type FieldPath, type Filing, type Finding, fieldFacts } from '@beian-assist/rules'
import { pathOf } from '../../filing/field-path.ts'
import { valueAt } from '../../filing/path.ts'

export type StepKind = 'filing' | 'resource' | 'subject' | 'principal' | 'website' | 'app' | 'owner' | 'materials'

export interface FilingStep {
  /** `subject`, `websites[0]`, `apps[1].owner`, `materials`: the part of the filing that it stands for. */
  readonly id: string
  readonly kind: StepKind
  /** Which website or APP, from 1; absent where there is but one. */
  readonly number?: number
  /** Required places, in the dictionary's order. */
  readonly required: readonly FieldPath[]
  readonly missing: readonly FieldPath[]
  /** Those of them about which no finding of severity error speaks already: nothing is said twice. */
  readonly unsaid: readonly FieldPath[]
  /** Required places that were written into a page and read back. */
  readonly filled: readonly FieldPath[]
  /** Findings of severity error about this part. */
  readonly errors: number
  readonly warnings: number
  /** A control of the page in front asks for this part. */
  readonly onPage: boolean
}

export interface StepFacts {
  readonly filing: Filing
  readonly findings: readonly Finding[]
  readonly filled: ReadonlySet<string>
  /** Places for which the page in front has a control. */
  readonly shown: readonly FieldPath[]
  /** Papers that this filing certainly needs, by id. */
  readonly materials: readonly string[]
}

const isKnown = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

/** Whether the dictionary asks for the field in this filing. Conditions that are prose only are left to the rules. */
function isRequired({ required }: FieldFacts, part: { reused: boolean; longTerm: boolean }): boolean {
  if (required === 'always') return true
  if (required === 'owner.reusePrincipal is false') return !part.reused
  return required === 'unless long-term' && !part.longTerm
}

/** Not asked of a person who fills a form: derived, or of no form at all. */
const NOT_ASKED: ReadonlySet<string> = new Set(['derived', 'fixed', 'media'])
/** One of them tells the other. */
const TERM = /\.cert(LongTerm|ValidTo|ValidFrom)$/

function requiredPaths(group: StepKind, filing: Filing, place: Parameters<typeof pathOf>[1]): FieldPath[] {
  const at = (id: string): unknown => valueAt(filing, pathOf(id, place))
  const reused = at('owner.reusePrincipal') === true
  const longTerm = at(`${group}.certLongTerm`) === true
  return fieldFacts
    .filter((def) => def.id.startsWith(`${group}.`) && !NOT_ASKED.has(def.autofill))
    .filter((def) => !/^owner\.(isExisting|originalCertType|isEmployee|isLegalRep)$/.test(def.id))
    .filter((def) => !TERM.test(def.id) || (def.id.endsWith('ValidTo') && !longTerm))
    .filter((def) => isRequired(def, { reused, longTerm }))
    .map((def) => pathOf(def.id, place))
}

/** Pictures are papers: a fault of one is looked for where papers are. */
const isBelow = (path: string, id: string): boolean =>
  path === id ||
  path.startsWith(`${id}.`) ||
  path.startsWith(`${id}[`) ||
  (id === 'materials' && /^images(?:\[|$)/.test(path))

export function filingSteps({ filing, findings, filled, shown, materials }: StepFacts): readonly FilingStep[] {
  const steps: FilingStep[] = []
  const ids: string[] = []
  /** The longest step id that a path stands below, so that an owner's phone is the owner's and not the website's. */
  const ownerOf = (path: string): string =>
    ids.filter((id) => isBelow(path, id)).sort((a, b) => b.length - a.length)[0] ?? 'filing'

  const wanted: Pick<FilingStep, 'id' | 'kind' | 'number' | 'required'>[] = []
  const add = (id: string, kind: StepKind, required: readonly FieldPath[], number?: number): void => {
    ids.push(id)
    wanted.push({ id, kind, required, ...(number === undefined ? {} : { number }) })
  }
  add('filing', 'filing', requiredPaths('filing', filing, {}))
  add('resource', 'resource', requiredPaths('resource', filing, {}))
  add('subject', 'subject', requiredPaths('subject', filing, {}))
  add('principal', 'principal', requiredPaths('principal', filing, {}))
  for (const [service, kind] of [
    ['websites', 'website'],
    ['apps', 'app'],
  ] as const) {
    const list = filing[service] ?? []
    list.forEach((_, index) => {
      const number = list.length > 1 ? index + 1 : undefined
      const place = { service, index }
      add(`${service}[${index}]`, kind, requiredPaths(kind, filing, place), number)
      const owner = requiredPaths('owner', filing, place)
      if (owner.length > 0) add(`${service}[${index}].owner`, 'owner', owner, number)
    })
  }
  add(
    'materials',
    'materials',
    materials.map((id) => `materials.${id}`),
  )
  const touched = new Set(shown.map(ownerOf))
  const about = (severity: Finding['severity']): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>()
    for (const finding of findings) {
      if (finding.severity !== severity) continue
      const step = ownerOf(finding.fields[0] ?? 'filing')
      counts.set(step, (counts.get(step) ?? 0) + 1)
    }
    return counts
  }
  const errors = about('error')
  const warnings = about('warning')
  const said = new Set(findings.flatMap(({ severity, fields }) => (severity === 'error' ? fields : [])))
  for (const { id, kind, number, required } of wanted) {
    const known = (path: string) =>
      kind === 'materials' ? valueAt(filing, path) === true : isKnown(valueAt(filing, path))
    const missing = required.filter((path) => !known(path))
    steps.push({
      id,
      kind,
      required,
      missing,
      unsaid: missing.filter((path) => !said.has(path)),
      filled: required.filter((path) => filled.has(path)),
      errors: errors.get(id) ?? 0,
      warnings: warnings.get(id) ?? 0,
      onPage: touched.has(id),
      ...(number === undefined ? {} : { number }),
    })
  }
  return steps
}

/** Step of a finding or a field, among these. */
export function stepOf(path: FieldPath | undefined, steps: readonly FilingStep[]): FilingStep | undefined {
  if (path === undefined) return steps.find(({ id }) => id === 'filing')
  return (
    [...steps].sort((a, b) => b.id.length - a.id.length).find(({ id }) => isBelow(path, id)) ??
    steps.find(({ id }) => id === 'filing')
  )
}
