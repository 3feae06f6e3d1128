/** Fills a form through any port: wave by wave, with a fresh look between waves. Nothing throws; nothing is submitted. */
import type { FieldPath, Filing } from '@beian-assist/rules'
import { FormRefusal, type FormRefusalCode } from '../form-refusal.ts'
import { createPause } from '../page/pause.ts'
import { isFresh } from '../plan/fresh.ts'
import type { PlanOptions } from '../plan/in-steps.ts'
import type {
  ConfirmedWrite,
  ControlId,
  FailReason,
  FillPlan,
  FormPort,
  FormRow,
  Mapping,
  PageScan,
  PlanItem,
  Receipt,
  Scan,
  WriteResult,
} from '../types.ts'
import { covered } from './covered.ts'
import { elsewhere } from './elsewhere.ts'
import { type FilesByField, filesFor, namesOf } from './files-by-field.ts'
import { FillRecord, failReasonOf } from './fill-record.ts'
import { mapInTurns } from './in-turns.ts'
import { planInTurns } from './plan-in-turns.ts'
import { Waves } from './waves.ts'

export type { FilesByField } from './files-by-field.ts'

export interface FillOptions extends Omit<PlanOptions, 'files' | 'fresh'> {
  /** What the user saw. Absent: planned from the first look. */
  readonly plan?: FillPlan
  /** Only these controls, and what later appears for the same places. Absent: everything that the plan writes. */
  readonly confirm?: readonly ControlId[]
  /** Further places that the user agreed to fill should a control for them appear (`FillPlan.unused`, lists in `rows`). */
  readonly confirmPaths?: readonly FieldPath[]
  readonly files?: FilesByField
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number, label: string) => void
  /** Turns what the page shows into mappings. */
  readonly map?: (page: PageScan) => readonly Mapping[] | Promise<readonly Mapping[]>
  /** Plans each look in place of the filing: something else than a filing is to be written. */
  readonly planFor?: (scan: Scan, options: PlanOptions) => FillPlan
}

export interface FillOutcome {
  /** One for every control that was seen, in order of appearance; 'kept' where nothing was written. */
  readonly receipts: readonly Receipt[]
  /** As planned before the first write. */
  readonly plan: FillPlan
  readonly transaction: string
  /** The port refused; the receipts say what was left undone. */
  readonly refused?: FormRefusalCode
  /** A bug on our side, by the name of the error. */
  readonly fault?: string
  /** Lists that are still shorter on the page than in the filing. */
  readonly rowsMissing: readonly FormRow[]
}

/** Looks at most; a page that changes for ever is left. */
const MOST_LOOKS = 40
const EMPTY_PLAN: FillPlan = { id: 'plan-none', items: [], unused: [] }

function transactionId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return `fill-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

const MOST_DOUBTS = 3
const DOUBT_MS = 120

class Fill {
  private readonly record = new FillRecord()
  private readonly transaction = transactionId()
  private readonly triedRows = new Set<string>()
  private readonly pause = createPause()
  private first: Scan | undefined
  private latest: Scan | undefined
  private plan: FillPlan
  private planned: PlanOptions = {}
  private lastPlan: FillPlan = EMPTY_PLAN
  private confirmed: (item: PlanItem) => boolean = () => true
  private changed = false
  private doubts = 0
  private readonly waves = new Waves()
  private stopped: FailReason | undefined
  private refused: FormRefusalCode | undefined
  private fault: string | undefined
  private readonly port: FormPort
  private readonly filing: Filing
  private readonly options: FillOptions

  constructor(port: FormPort, filing: Filing, options: FillOptions) {
    this.port = port
    this.filing = filing
    this.options = options
    this.plan = options.plan ?? EMPTY_PLAN
  }

  async run(): Promise<FillOutcome> {
    let stop: () => void = () => undefined
    try {
      stop = this.port.watch((change) => {
        if (change.kind === 'structure') this.changed = true
      })
      for (let look = 0; look < MOST_LOOKS && !this.stopped && (await this.turn()); look += 1);
    } catch (error) {
      this.failed(error)
    }
    await this.waves.settled()
    stop()
    return {
      receipts: this.record.receipts(this.stopped),
      plan: this.plan,
      transaction: this.transaction,
      ...(this.refused ? { refused: this.refused } : {}),
      ...(this.fault ? { fault: this.fault } : {}),
      rowsMissing: this.lastPlan.rows ?? [],
    }
  }

  /** One look, and one wave of writes. False when there is nothing left to do. */
  private async turn(): Promise<boolean> {
    if (this.options.signal?.aborted) return this.stop('aborted')
    this.changed = false
    const page = await this.port.scan()
    const scan: Scan = { ...page, mappings: await (this.options.map?.(page) ?? mapInTurns(page, this.pause)) }
    const moved = this.first !== undefined && elsewhere(this.first, scan)
    if (moved === true || (moved && this.doubts >= MOST_DOUBTS)) return this.stop('navigated')
    if (moved) return this.doubt()
    this.doubts = 0
    if (!this.first) await this.begin(scan)
    this.lastPlan = await this.planOf(scan)
    if (this.plan === EMPTY_PLAN) this.plan = this.lastPlan
    this.latest = scan
    this.record.see(this.lastPlan, scan, this.confirmed)
    const due = this.record.due()
    if (due.length > 0) return this.write(scan, due)
    return (await this.waves.settled()) || (await this.addRow()) || (await this.isLate())
  }

  private async planOf(scan: Scan): Promise<FillPlan> {
    const { planFor } = this.options
    return planFor?.(scan, this.planned) ?? planInTurns(scan, this.filing, this.planned, this.pause)
  }

  /** A step bar that is being redrawn is read wrongly for a moment: looked at again before the fill is called off. */
  private async doubt(): Promise<boolean> {
    this.doubts += 1
    await new Promise((resolve) => setTimeout(resolve, DOUBT_MS))
    return true
  }

  private async begin(scan: Scan): Promise<void> {
    this.first = scan
    const { plan, confirm, confirmPaths, files = {}, today, allowLikely, overrides = [] } = this.options
    const given = new Map(plan?.items.map((item) => [item.control, item]))
    // What the user ticked although the plan left it is an override.
    const forced = (confirm ?? []).filter((control) => given.get(control)?.action === 'leave')
    this.planned = {
      files: namesOf(files),
      fresh: isFresh(scan),
      overrides: [...overrides, ...forced],
      ...(today === undefined ? {} : { today }),
      ...(allowLikely === undefined ? {} : { allowLikely }),
    }
    if (!confirm && !plan) return
    const controls = new Set(
      confirm ?? plan?.items.filter(({ action }) => action === 'write').map(({ control }) => control),
    )
    const { items } = plan ?? (await this.planOf(scan))
    const places = items.flatMap((item) =>
      controls.has(item.control) ? [item.path ?? '', ...(item.covers ?? [])] : [],
    )
    const paths = new Set([...places, ...(confirmPaths ?? [])])
    const refused = new Set(
      items.filter(({ control, action }) => action === 'write' && !controls.has(control)).map(({ control }) => control),
    )
    this.confirmed = (item) =>
      controls.has(item.control) || (!refused.has(item.control) && item.path !== undefined && covered(item.path, paths))
  }

  private async write(scan: Scan, due: readonly PlanItem[]): Promise<boolean> {
    const controls = new Map(scan.controls.map((control) => [control.id, control]))
    const files: Record<ControlId, readonly File[]> = {}
    const writes = due.flatMap((item): ConfirmedWrite[] => {
      const control = controls.get(item.control)
      if (!control || !item.target) return []
      if (item.target.kind === 'files') files[item.control] = this.filesFor(item)
      const { id, kind, signature, value } = control
      const forced = this.planned.overrides?.includes(id) === true
      return [
        {
          control: id,
          kind,
          signature,
          target: item.target,
          label: item.label,
          expected: value.text,
          ...(forced ? { override: true } : {}),
        },
      ]
    })
    const { signal, onProgress } = this.options
    onProgress?.(this.record.written, this.record.written + this.record.open, due[0]?.label ?? '')
    this.record.begin(due)
    await this.waves.begin(
      writes.map(({ kind }) => kind),
      (acted) =>
        this.port
          .write(writes, { transaction: this.transaction, files, acted, ...(signal ? { signal } : {}) })
          .then((results) => this.took(due, results))
          .catch((error: unknown) => {
            this.failed(error)
            this.record.fail(due, this.stopped ?? 'fault')
          }),
    )
    onProgress?.(this.record.written, this.record.written + this.record.open, '')
    return !this.stopped
  }

  private took(due: readonly PlanItem[], results: readonly WriteResult[]): void {
    this.record.write(results)
    const answered = new Set(results.map(({ control }) => control))
    this.record.fail(
      due.filter(({ control }) => !answered.has(control)),
      'fault',
    )
    const ending = results.find(({ reason }) => reason === 'navigated' || reason === 'aborted')?.reason
    if (ending) this.stop(ending)
  }

  private filesFor(item: PlanItem): readonly File[] {
    return filesFor(this.options.files ?? {}, item)
  }

  private isWanted(row: FormRow): boolean {
    const { confirm, plan, confirmPaths = [] } = this.options
    return (
      (confirm === undefined && plan === undefined) ||
      confirmPaths.some((path) => path === row.path || path.startsWith(`${row.path}[`))
    )
  }

  /** Asks the page for one more row of a list; each row is asked for once. */
  private async addRow(): Promise<boolean> {
    for (const row of this.lastPlan.rows ?? []) {
      const key = `${row.path} ${row.shown}`
      if (!this.port.addRow || !this.isWanted(row) || this.triedRows.has(key)) continue
      this.triedRows.add(key)
      const list = row.path.slice(row.path.lastIndexOf('.') + 1)
      if ((await this.port.addRow(row.anchor, list)) === 'added') return true
    }
    return false
  }

  /** Whether controls came while nothing was left to do. */
  private isLate(): Promise<boolean> {
    const isLoading = (this.latest?.loading ?? 0) > (this.first?.loading ?? 0)
    return this.waves.isLate(
      isLoading,
      () => this.changed,
      () => this.options.signal?.aborted === true,
    )
  }

  private stop(reason: FailReason): false {
    this.stopped ??= reason
    return false
  }

  private failed(error: unknown): void {
    if (error instanceof FormRefusal) {
      this.refused ??= error.code
      this.stop(failReasonOf(error.code))
    } else {
      this.fault ??= error instanceof Error ? error.name : typeof error
      this.stop('fault')
    }
  }
}

/** Fills the page behind `port` from `filing`. Resolves always; see `FillOutcome`. */
export function runFill(port: FormPort, filing: Filing, options: FillOptions = {}): Promise<FillOutcome> {
  return new Fill(port, filing, options).run()
}
