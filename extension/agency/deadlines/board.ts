import type { Client, Holder } from '../clients.ts'
import { type Deadline, deadlinesOf } from './deadlines.ts'

export interface BoardLine<C extends Holder = Client> extends Deadline {
  readonly client: C
  readonly filingId: string
  /** Whole days from now; negative when over. */
  readonly daysLeft: number
}

const DAY = 86_400_000

/** Deadlines of all clients within so many days, and those that are over, the nearest first. An ID used in several filings counts once per client. */
export function deadlineBoard<C extends Holder>(
  clients: readonly C[],
  options: { readonly now: string; readonly withinDays: number },
): BoardLine<C>[] {
  const now = Date.parse(options.now)
  const lines: BoardLine<C>[] = []
  for (const client of clients) {
    if (client.archived) continue
    const seen = new Set<string>()
    for (const { id, filing, outcome } of client.filings) {
      const since = outcome.at(-1)?.on
      for (const one of deadlinesOf(filing, { now: options.now, ...(since === undefined ? {} : { since }) })) {
        const daysLeft = Math.floor((one.at - now) / DAY)
        const key = `${one.kind} ${one.at} ${one.about}`
        if (daysLeft > options.withinDays || seen.has(key)) continue
        seen.add(key)
        lines.push({ ...one, client, filingId: id, daysLeft })
      }
    }
  }
  return lines.sort((a, b) => a.at - b.at || (a.client.key < b.client.key ? -1 : 1))
}
