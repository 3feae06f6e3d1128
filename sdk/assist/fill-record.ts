/** What a fill has seen and done so far, control by control, and the receipts that follow from it. */
import type { FormRefusalCode } from '../form-refusal.ts'
import type { Control, ControlId, FailReason, FillPlan, PlanItem, Receipt, Scan, WriteResult } from '../types.ts'

interface Entry {
  /** As planned when last seen. */
  item: PlanItem
  confirmed: boolean
  shown: boolean
  /** Place on the page. */
  at: number
  attempts: number
  result?: WriteResult
  /** Handed to the page, no word of it yet. */
  underWay?: true
  /** What the control showed before the first write. */
  old?: string
  /** Control as it stood in the first look after the write that counts. */
  after?: string
}

/** How often one control is written at most: once more when the page emptied or reset it afterwards. */
const MOST_WRITES = 2
/** A page that answers a choice with another choice may have reset it; a page that changes a text has its reasons. */
const CHOSEN: ReadonlySet<string> = new Set([
  'select',
  'combobox',
  'radio',
  'checkbox',
  'checkboxGroup',
  'switch',
  'cascader',
])

const stateOf = (control: Control): string =>
  JSON.stringify([control.value.text, control.value.values, control.value.checked ?? null])

export class FillRecord {
  private readonly entries = new Map<ControlId, Entry>()

  /** Takes a fresh plan. Controls that are no longer there stay on record. */
  see(plan: FillPlan, scan: Scan, confirmed: (item: PlanItem) => boolean): void {
    const controls = new Map(scan.controls.map((control) => [control.id, control]))
    for (const entry of this.entries.values()) entry.shown = false
    for (const [at, item] of plan.items.entries()) {
      const entry = this.entries.get(item.control)
      if (!entry) {
        this.entries.set(item.control, { item, confirmed: confirmed(item), shown: true, at, attempts: 0 })
        continue
      }
      entry.item = item
      entry.at = at
      entry.confirmed = confirmed(item)
      entry.shown = true
      const control = controls.get(item.control)
      if (entry.result?.status === 'done' && control) this.lookAgain(entry, control)
    }
  }

  /** The page may change what it has taken: emptied or reset by a later answer it is written once more, else it is said. */
  private lookAgain(entry: Entry, control: Control): void {
    const state = stateOf(control)
    const kept = entry.item.action === 'leave' && entry.item.reason === 'equal'
    const isOurs =
      kept || state === entry.after || (entry.after === undefined && control.value.text === entry.result?.now)
    if (isOurs || entry.item.reason === 'user-edited') {
      entry.after ??= state
      return
    }
    const reset = entry.item.old === '' || CHOSEN.has(control.kind)
    const result = entry.result as WriteResult
    if (reset && entry.attempts < MOST_WRITES && entry.item.action === 'write') delete entry.result
    else entry.result = { ...result, status: 'failed', reason: 'not-kept', restored: false, now: control.value.text }
    delete entry.after
  }

  /** Items to be written now, of the first wave that has any. */
  due(): readonly PlanItem[] {
    const open = [...this.entries.values()].filter(
      ({ item, confirmed, shown, result, underWay }) =>
        shown && confirmed && item.action === 'write' && result === undefined && !underWay,
    )
    const first = Math.min(...open.map(({ item }) => item.wave))
    return open
      .filter(({ item }) => item.wave === first)
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item)
  }

  /** These are being written: not due again, and not judged by a look, before their results are in. */
  begin(items: readonly PlanItem[]): void {
    for (const { control } of items) {
      const entry = this.entries.get(control)
      if (entry) entry.underWay = true
    }
  }

  write(results: readonly WriteResult[]): void {
    for (const result of results) {
      const entry = this.entries.get(result.control)
      if (!entry) continue
      entry.attempts += 1
      entry.old ??= result.old
      entry.result = result
      delete entry.underWay
      delete entry.after
    }
  }

  /** Writes that never got an answer. */
  fail(items: readonly PlanItem[], reason: FailReason): void {
    this.write(
      items.map((item) => ({
        control: item.control,
        status: 'failed',
        reason,
        restored: false,
        old: item.old,
        now: '',
        driver: '',
        undoable: false,
        ms: 0,
      })),
    )
  }

  get written(): number {
    return [...this.entries.values()].filter(({ result, underWay }) => result !== undefined || underWay).length
  }

  get open(): number {
    return [...this.entries.values()].filter(
      ({ item, confirmed, shown, result, underWay }) =>
        shown && confirmed && item.action === 'write' && !result && !underWay,
    ).length
  }

  /** Without what the page drew anew after it was written: that control and its forerunner are one, and told once. */
  private told(): readonly Entry[] {
    const all = [...this.entries.values()]
    const redrawn = new Set(
      all.flatMap(({ item, shown, result }) =>
        !shown && result?.status === 'done' && item.path !== undefined ? [item.path] : [],
      ),
    )
    return all.filter(
      ({ item, shown, result }) =>
        !(shown && !result && item.action === 'leave' && item.reason === 'equal' && redrawn.has(item.path ?? '')),
    )
  }

  /** `stopped`: why what was still to be written was not. */
  receipts(stopped: FailReason | undefined): readonly Receipt[] {
    return this.told().map(({ item, confirmed, shown, result, old }): Receipt => {
      const head = {
        control: item.control,
        ...(item.field === undefined ? {} : { field: item.field }),
        ...(item.path === undefined ? {} : { path: item.path }),
        label: item.label,
        old: old ?? item.old,
      }
      if (result?.status === 'done') {
        const { now, driver, undoable, ms } = result
        return { ...head, status: 'done', now, driver, undoable, ms }
      }
      if (result)
        return {
          ...head,
          status: 'failed',
          reason: result.reason ?? 'not-kept',
          restored: result.restored ?? false,
          now: result.now,
        }
      if (item.action === 'leave') return { ...head, status: 'kept', reason: item.reason ?? 'unmapped' }
      if (!confirmed) return { ...head, status: 'kept', reason: 'not-confirmed' }
      if (stopped) return { ...head, status: 'failed', reason: stopped, restored: true, now: item.old }
      // Another answer took the control away before its turn came.
      return { ...head, status: 'kept', reason: shown ? 'depends' : 'hidden' }
    })
  }
}

const REFUSED: Readonly<Record<FormRefusalCode, FailReason>> = {
  'no-access': 'no-access',
  'unsupported-page': 'no-access',
  'not-https': 'no-access',
  'site-not-allowed': 'no-access',
  navigated: 'navigated',
  'no-answer': 'timeout',
  'bad-answer': 'fault',
  aborted: 'aborted',
  'other-client': 'other-client',
  'bound-to-other': 'other-client',
}

export function failReasonOf(code: FormRefusalCode): FailReason {
  return REFUSED[code]
}
