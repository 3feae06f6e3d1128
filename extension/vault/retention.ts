/** When a scan has done its work: the user's own rule "delete scans N days after completion". Pure. */
import type { AnyStored, Stored } from './records-io.ts'

export interface DueScan {
  readonly record: Stored<'material'>
  /** When the last filing that uses it was completed, and when it is due by the rule. */
  readonly completedAt: number
  readonly dueAt: number
}

const DAY_MS = 24 * 3_600_000
/** States of an order after which nothing is asked for any more. */
const FINAL = new Set(['approved', 'abandoned'])

function dateOf(text: string | null | undefined): number | undefined {
  const at = text ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? undefined : at
}

/** When a filing was completed; undefined while it runs, or when nobody has noted a date. */
export function completedAt({ data }: Stored<'filing'>): number | undefined {
  const last = data.outcome.at(-1)
  if (last && FINAL.has(last.state)) return dateOf(last.on)
  if (last) return undefined
  return dateOf(data.fields.approvedOn)
}

function idsIn(value: unknown, out: Set<string>): Set<string> {
  if (typeof value === 'string') out.add(value)
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) idsIn(item, out)
  return out
}

/**
 * Scans of completed filings, with the day on which each is due. A scan is due only when every filing that uses it, or that
 * uses what it shows, is completed; one that no filing uses is left alone, for nobody said that its work is done.
 */
export function dueScans(records: readonly AnyStored[], days: number): DueScan[] {
  const filings = records.flatMap((one) => (one.col === 'filing' ? [{ one, uses: idsIn(one.data, new Set()) }] : []))
  return records.flatMap((one) => {
    if (one.col !== 'material') return []
    const users = filings.filter(({ uses }) => uses.has(one.id) || (one.data.of !== null && uses.has(one.data.of)))
    const ends = users.map(({ one: filing }) => completedAt(filing))
    if (ends.length === 0 || ends.some((end) => end === undefined)) return []
    const last = Math.max(...(ends as number[]))
    return [{ record: one, completedAt: last, dueAt: last + days * DAY_MS }]
  })
}
