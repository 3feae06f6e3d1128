/** What became of each cell of a page of the gallery: end state, silent errors, the way back. */
import type { Filing } from '@beian-assist/rules'
import type { World } from '../../sdk/drivers/driver.ts'
import { withValue } from '../../sdk/filing/path.ts'
import { type AnyKit, allKits } from '../kits/build.ts'
import { orgCertsByNature } from '../kits/choices.ts'
import { fieldsOf, modelOf, sameModel } from '../kits/expect.ts'
import type { Field, Truth } from '../kits/types.ts'
import type { Filled, Wanted } from './engine.ts'
import type { Theatre } from './stage.ts'

export interface Cell {
  readonly kit: string
  readonly kind: string
  readonly id: string
  readonly round: number
  readonly filled: boolean
  /** Said to be done, restored or untouched, and was not. */
  readonly silent: boolean
  /** `untouched`: nothing to take back. `named`: said beforehand and afterwards that it cannot go back. */
  readonly undo: 'untouched' | 'restored' | 'named' | 'silent'
  /** Driver and rung that wrote it; '' when nothing was written. */
  readonly driver: string
  readonly note: string
  /** Time of the write with its read-back, in ms; 0 when nothing was written. */
  readonly ms: number
}

export const truthOf = async (kit: AnyKit): Promise<Truth> =>
  ((await import(`../kits/${kit}/truth.ts`)) as { truth: Truth }).truth

/** No number of the dictionary is ours to fill; a box of numbers is tried with a text that is. */
const pathOf = ({ path, kind }: Field): string =>
  kind === 'number' ? 'websites[0].remark' : path === 'filing.province' ? 'province' : path

/** The profile that asks for the value of one round, for one control. */
function withTarget(filing: Filing, field: Field, value: unknown): Filing {
  if (field.kind === 'upload') return filing
  // The words for a certificate depend on the nature of its holder.
  if (field.path === 'subject.certType') {
    const nature = Object.keys(orgCertsByNature).find((code) =>
      orgCertsByNature[code]?.some(([cert]) => cert === value),
    )
    return withValue(withValue(filing, 'subject.nature', Number(nature)), field.path, value)
  }
  if (!field.also) return withValue(filing, pathOf(field), field.kind === 'number' ? String(value) : value)
  const paths = [field.path, ...field.also]
  const parts = value as readonly unknown[]
  // Regions come from the province down, whatever order their paths have.
  const ordered = field.kind === 'dateRange' ? paths : [...paths.slice(1), ...paths.slice(0, 1)]
  return ordered.reduce((done, path, at) => withValue(done, path, parts[at]), filing)
}

/** An empty value is written in several ways, and means the same. */
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.every(isEmpty))

const alike = (field: Field, a: unknown, b: unknown): boolean => (isEmpty(a) && isEmpty(b)) || sameModel(field, a, b)

const placesOf = ({ path, also = [] }: Field): readonly string[] => [
  path,
  ...also,
  ...(/^subject\.(nature|certType)$/.test(path) ? ['nature'] : []),
]

/** This kit puts its least number into a box that is emptied, by a person as well; only its receipt can tell. */
const fillsItself = (kit: string, field: Field): boolean => kit.startsWith('devui') && field.kind === 'number'

/** Cells that one fill can take together: each place of the filing once. */
export function batches(fields: readonly Field[]): Field[][] {
  const rounds: Field[][] = []
  for (const field of fields) {
    const paths = placesOf(field)
    const free = rounds.find((round) => round.every((other) => !placesOf(other).some((path) => paths.includes(path))))
    if (free) free.push(field)
    else rounds.push([field])
  }
  return rounds
}

type Model = Readonly<Record<string, unknown>>

function judge(
  kit: string,
  round: number,
  field: Field,
  filled: Filled,
  models: { before: Model; after: Model; undone: Model },
  undo: ReadonlySet<string>,
): Cell {
  const [before, after, undone] = [models.before, models.after, models.undone].map((model) => model[field.id])
  const want = modelOf(field, field.targets?.[round])
  const receipt = filled.receipts.findLast(({ mark, status }) => mark === field.id && status !== 'kept')
  const right = alike(field, after, want)
  const changed = !alike(field, before, after)
  const silent =
    (receipt?.status === 'done' && !right) ||
    (receipt?.status === 'failed' && receipt.restored && changed) ||
    (receipt === undefined && changed && !right)
  const isBack = alike(field, before, undone)
  // What a failed write left behind is named by its receipt.
  const left = receipt?.status === 'failed' && !receipt.restored
  const planned = filled.noWayBack.includes(field.id) || fillsItself(kit, field)
  const named = left || (planned && undo.has(field.id))
  const last = filled.receipts.findLast(({ mark }) => mark === field.id)
  const said = last ? `${last.status}${'reason' in last ? ` ${last.reason}` : ` ${last.driver}`}` : 'no receipt'
  return {
    kit,
    kind: field.look && field.kind !== 'text' ? `${field.kind}:${field.look}` : field.kind,
    id: field.id,
    round,
    filled: right,
    silent,
    driver: receipt?.status === 'done' ? receipt.driver : '',
    ms: receipt?.status === 'done' ? receipt.ms : 0,
    undo: !changed ? (isBack ? 'untouched' : 'silent') : isBack ? 'restored' : named ? 'named' : 'silent',
    note: `${kit}/${field.id}#${round}: wanted ${JSON.stringify(want)}, has ${JSON.stringify(after)}, was ${JSON.stringify(before)}, then ${JSON.stringify(undone)}; ${said}${'restored' in (last ?? {}) ? ` restored=${String((last as { restored: boolean }).restored)}` : ''}${filled.noWayBack.includes(field.id) ? '; planned as final' : ''}`,
  }
}

export interface Run {
  readonly cells: readonly Cell[]
  /** What nobody asked for: submits, consents, searches, codes; faults of the engine. */
  readonly acts: readonly string[]
}

/**
 * What pages take for today: months that begin on the week's first day, whichever that is; of four, five and six weeks; in a
 * leap year. Calendars of the same kit look different in each.
 */
const DAYS = ['2026-11-26', '2027-02-10', '2026-02-15', '2026-08-31', '2028-02-29', '2026-06-01', '2027-12-31'] as const

const dayFor = (kit: AnyKit, round: number): string => DAYS[(allKits.indexOf(kit) + round) % DAYS.length] as string

/** One page filled with the values of one round, and taken back. */
export async function runRound(
  theatre: Theatre,
  kit: AnyKit,
  round: number,
  world: World,
  mutations: readonly string[] = [],
  name: string = kit,
  only?: (field: Field) => boolean,
  kits = false,
): Promise<Run> {
  const { cells: page } = await truthOf(kit)
  const fields = fieldsOf(page)
    .filter(({ targets, path }) => targets && path !== 'never' && path !== 'none')
    .filter((field) => only?.(field) !== false)
  const cells: Cell[] = []
  const acts: string[] = []
  for (const batch of batches(fields)) {
    const stage = await theatre.open(kit, 'cells', world, mutations, kits, dayFor(kit, round))
    const filing = batch.reduce<Filing>((done, field) => withTarget(done, field, field.targets?.[round]), {} as Filing)
    const files = Object.fromEntries(
      batch.filter(({ kind }) => kind === 'upload').map(({ path, targets }) => [path, String(targets?.[round])]),
    )
    const wanted = batch.map(
      (field): Wanted => ({
        mark: field.id,
        paths: [pathOf(field), ...(field.kind === 'dateRange' ? (field.also ?? []) : [])],
      }),
    )
    const before = await stage.model()
    const filled = await stage.call('fill', filing, files, wanted)
    const after = await stage.model()
    const receipts = await stage.call('undo', filled.transaction)
    await new Promise((resolve) => setTimeout(resolve, 100))
    const undone = await stage.model()
    const cannot = new Set(receipts.filter(({ status }) => status !== 'restored').map(({ mark }) => mark))
    if (filled.fault) acts.push(`${name}: ${filled.fault}`)
    for (const field of batch) cells.push(judge(name, round, field, filled, { before, after, undone }, cannot))
    const { submits, consents, searches, codes } = await stage.log()
    acts.push(...[...submits, ...consents, ...searches, ...codes].map((each) => `${name}: ${String(each)}`))
    await stage.close()
  }
  return { cells, acts }
}

export interface Sum {
  readonly all: number
  readonly filled: number
  readonly silent: number
  readonly restored: number
  readonly named: number
  readonly lost: number
}

export const sumOf = (cells: readonly Cell[]): Sum => ({
  all: cells.length,
  filled: cells.filter(({ filled }) => filled).length,
  silent: cells.filter(({ silent }) => silent).length,
  restored: cells.filter(({ undo }) => undo === 'restored').length,
  named: cells.filter(({ undo }) => undo === 'named').length,
  lost: cells.filter(({ undo }) => undo === 'silent').length,
})

/** A table per kit and kind: right of tried, and what could not be taken back. */
export function table(cells: readonly Cell[]): string {
  const kits = [...new Set(cells.map(({ kit }) => kit))]
  const kinds = [...new Set(cells.map(({ kind }) => kind))]
  const lines = [`| kind | ${kits.join(' | ')} |`, `|---|${kits.map(() => '---').join('|')}|`]
  const entry = (some: readonly Cell[]): string => {
    if (some.length === 0) return '–'
    const { all, filled, silent, named, lost } = sumOf(some)
    return [
      `${filled}/${all}`,
      ...(silent ? [`**${silent} silent**`] : []),
      ...(named ? [`${named} stay`] : []),
      ...(lost ? [`**${lost} lost**`] : []),
    ].join(' ')
  }
  for (const kind of kinds) {
    const row = kits.map((kit) => entry(cells.filter((cell) => cell.kit === kit && cell.kind === kind)))
    lines.push(`| ${kind} | ${row.join(' | ')} |`)
  }
  lines.push(`| all | ${kits.map((kit) => entry(cells.filter((cell) => cell.kit === kit))).join(' | ')} |`)
  return lines.join('\n')
}
