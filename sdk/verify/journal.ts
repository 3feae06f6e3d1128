/** What a fill changed, so that it can be taken back. Lives in memory only. */
import type { ControlId, ControlKind, FailReason, Ledger, LeftUnwritten, Reading, Target } from '../types.ts'

export interface JournalEntry {
  readonly control: ControlId
  readonly kind: ControlKind
  readonly signature: string
  readonly label: string
  readonly old: Reading
  readonly after: Reading
  /** What was written: a page may set it in another writing later, and it is still ours. */
  readonly target: Target
}

/** Two fills of the longest form. Of one fill alone nothing is ever forgotten: half an undo would be none. */
const LIMIT = 4000

export class Journal {
  #at = 0
  readonly #transactions = new Map<string, JournalEntry[]>()
  /** What the latest transaction was to write, and why it could not: labels and reasons alone, no values. */
  #intended: { transaction: string; controls: Map<ControlId, LeftUnwritten> } = { transaction: '', controls: new Map() }

  /** Noted before the first write: a fill that is cut off must still be able to say what it left out. */
  intend(transaction: string, items: readonly { readonly control: ControlId; readonly label: string }[]): void {
    if (this.#intended.transaction !== transaction) this.#intended = { transaction, controls: new Map() }
    this.#at = Date.now()
    for (const { control, label } of items) this.#intended.controls.set(control, { control, label })
  }

  /** The page showed the value already: nothing was written, and nothing is left to do. */
  stood(transaction: string, control: ControlId): void {
    if (this.#intended.transaction === transaction) this.#intended.controls.delete(control)
  }

  /** The write was tried and failed. `changed`: what stood there before is not back. */
  failed(transaction: string, control: ControlId, reason: FailReason, changed: boolean): void {
    const known = this.#intended.transaction === transaction ? this.#intended.controls.get(control) : undefined
    if (known) this.#intended.controls.set(control, { ...known, reason, ...(changed && { changed }) })
  }

  add(transaction: string, entry: JournalEntry): void {
    const entries = this.#transactions.get(transaction) ?? []
    entries.push(entry)
    this.#at = Date.now()
    // The one that is written now is the latest, whenever it began.
    this.#transactions.delete(transaction)
    this.#transactions.set(transaction, entries)
    let count = 0
    for (const list of this.#transactions.values()) count += list.length
    for (const [id, list] of this.#transactions) {
      if (count <= LIMIT) break
      if (id === transaction) continue
      this.#transactions.delete(id)
      count -= list.length
    }
  }

  /** The latest transaction that has not been taken back, one entry a control: as it was before the first write, as it is now. */
  latest(): Ledger | undefined {
    const cutOff = this.#intended.controls.size > 0 ? this.#intended.transaction : undefined
    const transaction = cutOff ?? [...this.#transactions.keys()].at(-1)
    if (transaction === undefined) return undefined
    const entries = this.#transactions.get(transaction) ?? []
    const controls = new Map<ControlId, Ledger['entries'][number]>()
    for (const { control, label, old, after } of entries) {
      controls.set(control, { control, label, old: controls.get(control)?.old ?? old.text, now: after.text })
    }
    const left = [...(cutOff === undefined ? [] : this.#intended.controls)]
      .filter(([control]) => !controls.has(control))
      .map(([, unwritten]) => unwritten)
    return { transaction, at: this.#at, entries: [...controls.values()], ...(left.length > 0 && { left }) }
  }

  /** Removes the transaction, or those of its entries that are of `controls`, and gives them, last first. */
  take(transaction: string, controls?: readonly ControlId[]): JournalEntry[] {
    const entries = this.#transactions.get(transaction) ?? []
    const isTaken = ({ control }: JournalEntry) => controls === undefined || controls.includes(control)
    const kept = entries.filter((entry) => !isTaken(entry))
    if (kept.length > 0) this.#transactions.set(transaction, kept)
    else this.#transactions.delete(transaction)
    // What was taken back is no longer left to do; with the last of it the fill is over.
    if (this.#intended.transaction === transaction) {
      const over = kept.length === 0 ? [...this.#intended.controls.keys()] : (controls ?? [])
      for (const control of over) this.#intended.controls.delete(control)
    }
    return entries.filter(isTaken).reverse()
  }
}
