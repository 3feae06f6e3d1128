/** What clients share that they must not share, kept up to date while they are edited. */
import { type Filing, type Finding, type Locale, PortfolioChecks, rules } from '@beian-assist/rules'
import type { Client } from '../clients.ts'

export interface CrossLine {
  readonly client: Client
  readonly filingId: string
  readonly finding: Finding
}

export interface CrossOptions {
  readonly today: string
  readonly locale: Locale
}

export class CrossReport {
  private readonly checks: PortfolioChecks
  private readonly owner = new Map<string, Client>()
  private readonly stored = new Map<string, Filing>()

  constructor({ today, locale }: CrossOptions) {
    this.checks = new PortfolioChecks(rules, { today, locale })
  }

  /** Brings the report to this list: filings that have not changed are not looked at again. Archived clients still count as users of their phones. */
  update(clients: readonly Client[]): void {
    this.owner.clear()
    for (const client of clients) {
      for (const { id, filing } of client.filings) {
        this.owner.set(id, client)
        const before = this.stored.get(id)
        if (before === filing) continue
        this.stored.set(id, filing)
        // Put together anew it may still say the same.
        if (before === undefined || JSON.stringify(before) !== JSON.stringify(filing)) this.checks.put(id, filing)
      }
    }
    for (const id of [...this.stored.keys()]) {
      if (this.owner.has(id)) continue
      this.stored.delete(id)
      this.checks.delete(id)
    }
  }

  /** Replaces the filings of one client: for what is being edited and not stored yet. */
  put(client: Client): void {
    for (const { id, filing } of client.filings) {
      this.owner.set(id, client)
      this.stored.set(id, filing)
      this.checks.put(id, filing)
    }
  }

  lines(): CrossLine[] {
    const lines: CrossLine[] = []
    for (const [filingId, { findings }] of this.checks.results()) {
      const client = this.owner.get(filingId)
      if (!client || client.archived) continue
      for (const finding of findings) lines.push({ client, filingId, finding })
    }
    return lines
  }
}
