/** A page or notice that was read. */
export interface Cited {
  readonly provider: string
  readonly page: string
  /** As exact as the page allows: `2025-12`, `c. 2022`, `2025-09..2026-05`; absent when undated. */
  readonly date?: string
  /** The day the page was read for these rules. */
  readonly readOn: string
}
