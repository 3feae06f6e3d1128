/** Clients whose work is done. Pure. */
import { type AnyStored, completedAt } from '../../vault/index.ts'
import { filingsByClient } from '../../vault/records/links.ts'

const DAY_MS = 24 * 3_600_000

/** Those with filings, all of them completed, the last at least so many days ago. */
export function completedClients(records: readonly AnyStored[], days: number, now: number): string[] {
  return [...filingsByClient(records)].flatMap(([key, filings]) => {
    const ends = filings.map((filing) => completedAt(filing))
    if (ends.length === 0 || ends.some((end) => end === undefined)) return []
    return Math.max(...(ends as number[])) + days * DAY_MS <= now ? [key] : []
  })
}
