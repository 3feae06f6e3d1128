/** What a fill changed, so that it can be taken back. Lives in memory only. */
import type { ControlId, ControlKind, Reading } from '../types.ts'

export interface JournalEntry {
  readonly control: ControlId
  readonly kind: ControlKind
  readonly signature: string
  readonly label: string
  readonly old: Reading
  readonly after: Reading
}

const LIMIT = 400

export class Journal {
  readonly #transactions = new Map<string, JournalEntry[]>()

  add(transaction: string, entry: JournalEntry): void {
    const entries = this.#transactions.get(transaction) ?? []
    entries.push(entry)
    this.#transactions.set(transaction, entries)
    let count = [...this.#transactions.values()].reduce((sum, list) => sum + list.length, 0)
    for (const [id, list] of this.#transactions) {
      while (count > LIMIT && list.length > 0) {
        list.shift()
        count -= 1
      }
      if (list.length === 0) this.#transactions.delete(id)
      if (count <= LIMIT) break
    }
  }

  /** Removes the transaction and gives its entries, last first. */
  take(transaction: string): JournalEntry[] {
    const entries = this.#transactions.get(transaction) ?? []
    this.#transactions.delete(transaction)
    return entries.reverse()
  }
}
