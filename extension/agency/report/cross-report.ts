/** What clients share that they must not share, kept up to date while they are edited. */
import { type Finding, type Locale, PortfolioChecks, rules } from '@beian-assist/rules'
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
  private readonly stored = new Map<string, unknown>()

  constructor({ today, locale }: CrossOptions) {
    this.checks = new PortfolioChecks(rules, { today, locale })
  }

  /** Brings the report to this list: filings that have not changed are not looked at again. Archived clients still count as users of their phones. */
  update(clients: readonly Client[]): void {
    this.owner.clear()
    for (const client of clients) {
      for (const { id, rev, filing } of client.filings) {
        this.owner.set(id, client)
        // A filing changes with the people and services that it links, so its own revision does not tell.
        const content = JSON.stringify([rev, filing])
        if (this.stored.get(id) === content) continue
        this.stored.set(id, content)
        this.checks.put(id, filing)
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
    for (const { id, rev, filing } of client.filings) {
      this.owner.set(id, client)
      this.stored.set(id, JSON.stringify([rev, filing]))
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
