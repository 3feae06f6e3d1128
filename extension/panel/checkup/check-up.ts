/** What the stored profiles will stumble over: terms, shared numbers, papers that are not there. Pure: the clock is passed in. */
import {
  type FieldPath,
  type Filing,
  type Finding,
  type Locale,
  type Material,
  requiredMaterials,
  rules,
} from '@beian-assist/rules'
import { type BoardLine, deadlineBoard } from '../../agency/deadlines/board.ts'
import { type BatchOptions, batchCheck } from '../../agency/report/batch-check.ts'
import { valueAt } from '../../agency/value-at.ts'
import type { ProfileHolder } from './holders.ts'
import { type UnknownLine, unknownPersons } from './unknown-persons.ts'

/** Which profile, and where in it. */
interface Spot {
  readonly id: string
  readonly name: string
  readonly path: FieldPath
}

export interface TermLine extends Spot {
  readonly kind: (typeof TERMS)[number]
  readonly about: string
  readonly day: string
  /** Negative when over. */
  readonly daysLeft: number
  readonly over: boolean
}

export interface SharedLine extends Spot {
  readonly finding: Finding
  /** Name of the rule that is broken. */
  readonly rule: string
}

export interface PapersLine extends Spot {
  readonly papers: readonly Material[]
}

export interface CheckedUp {
  readonly terms: readonly TermLine[]
  readonly shared: readonly SharedLine[]
  /** Shared too, but nobody can tell whether by one person: a question, not a mistake. */
  readonly unknown: readonly UnknownLine[]
  readonly papers: readonly PapersLine[]
}

/** Days within which a term is soon over: a filing takes up to two months, and its papers must outlive it. */
const SOON_DAYS = 90
/** What lasts for years and is renewed; the hours of an order under way are the journey's. */
const TERMS = ['subjectCert', 'personCert', 'domain'] as const

const isTerm = (line: BoardLine<ProfileHolder>): line is BoardLine<ProfileHolder> & { kind: TermLine['kind'] } =>
  (TERMS as readonly string[]).includes(line.kind)

const CONTACT = /\.(?:mobile|emergencyPhone|officePhone|email)$/
const ruleOf = new Map(rules.map((one) => [one.id, one]))

/** One number or address given twice inside a filing, as against one that is wrong by itself. */
function isTwice(filing: Filing, { fields }: Finding): boolean {
  const values = fields.filter((path) => CONTACT.test(path)).map((path) => valueAt(filing, path))
  // Written with blanks or in capitals it is still the same.
  const plain = values.flatMap((value) =>
    typeof value === 'string' ? [value.replace(/^\+86|[\s-]/g, '').toLowerCase()] : [],
  )
  return new Set(plain).size < plain.length
}

export interface CheckUpOptions extends Pick<BatchOptions, 'onProgress' | 'signal' | 'pause'> {
  readonly now: string
  readonly today: string
  readonly locale: Locale
}

/** Goes over all profiles; nothing when it was called off. */
export async function checkUp(
  holders: readonly ProfileHolder[],
  { now, ...options }: CheckUpOptions,
): Promise<CheckedUp | undefined> {
  const { today, locale } = options
  const names = new Map(holders.flatMap(({ filings }) => filings.map(({ id, name }) => [id, name] as const)))
  const nameOf = (id: string): string => names.get(id) ?? ''
  const terms = deadlineBoard(holders, { now, withinDays: SOON_DAYS })
    .filter(isTerm)
    .map(({ filingId: id, kind, path, about, day = '', daysLeft, over }) => {
      return { id, name: nameOf(id), kind, path, about, day, daysLeft, over }
    })
  const checked = await batchCheck(holders, options)
  if (!checked.ok) return undefined
  const unknown = unknownPersons(holders)
  // A rule that takes people without a number for different ones would say more than is known.
  const open = unknown.flatMap(({ carriers }) => carriers.filter(({ isUndecided }) => isUndecided))
  const asked = new Set(open.map(({ id, path }) => `${id} ${path}`))
  const shared: SharedLine[] = []
  const papers: PapersLine[] = []
  for (const { client, filingId: id, report } of checked.lines) {
    const filing = client.filings.find((one) => one.id === id)?.filing
    if (!filing) continue
    for (const finding of report.findings) {
      const rule = ruleOf.get(finding.ruleId)
      const [path] = finding.fields
      if (!rule || path === undefined || finding.severity === 'info') continue
      const isAsked = rule.kind === 'cross-profile' && asked.has(`${id} ${path}`)
      if (!isAsked && (rule.kind === 'cross-profile' || isTwice(filing, finding)))
        shared.push({ id, name: nameOf(id), path, finding, rule: locale === 'en' ? rule.title.en : rule.title.zh })
    }
    // What was handed in and approved has had its papers.
    if (filing.status === 'approved') continue
    const lacking = requiredMaterials(filing, { today, locale }).filter(
      ({ need, attached }) => need === 'required' && attached !== true,
    )
    const [first] = lacking
    if (first) papers.push({ id, name: nameOf(id), path: `materials.${first.id}`, papers: lacking })
  }
  return { terms, shared, unknown, papers }
}
