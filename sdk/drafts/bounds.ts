/** How much is kept, and how long. Pure. */
import { type DraftEntry, MOST_ENTRIES, MOST_TEXT } from './draft.ts'

const sizeOf = ({ key, label, text, values }: DraftEntry): number =>
  [key, label, text, ...values].reduce((sum, part) => sum + part.length, 0)

/** The first ones that fit; a long one that does not fit leaves room for those behind it. */
export function withinBounds(entries: readonly DraftEntry[]): DraftEntry[] {
  const kept: DraftEntry[] = []
  let room = MOST_TEXT
  for (const entry of entries) {
    const size = sizeOf(entry)
    if (kept.length === MOST_ENTRIES || size > room) continue
    kept.push(entry)
    room -= size
  }
  return kept
}

/** Drafts of all forms and clients together. */
export const MOST_DRAFTS = 200
const DAY_MS = 24 * 3_600_000

/** Drafts that are too old, or too many; the oldest go. No days: all of them. */
export function outdatedDrafts<T extends { readonly at: string }>(all: readonly T[], now: number, days: number): T[] {
  const newest = [...all].sort((a, b) => (a.at < b.at ? 1 : -1))
  return newest.filter(({ at }, place) => place >= MOST_DRAFTS || !(Date.parse(at) > now - days * DAY_MS))
}
