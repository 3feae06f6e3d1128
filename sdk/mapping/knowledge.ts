import type { Evidence, PageScan } from '../types.ts'

/** What is known of a page beside what it says itself: an adapter's wordings, the user's corrections. */
export type Knowledge = (page: PageScan) => readonly Evidence[]

/** The page with what else is known of it. */
export const withKnowledge = (page: PageScan, knowledge?: Knowledge): PageScan => {
  const known = knowledge?.(page) ?? []
  return known.length === 0 ? page : { ...page, evidence: [...page.evidence, ...known] }
}
