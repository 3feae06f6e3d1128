import type { FieldId } from '../filing/field.ts'
import { beijingDate, dayNumber, instant } from '../filing/time.ts'
import type { Fact } from '../provinces/fact.ts'

/** What one rule has read of one filing so far, and the clock it reads by. One object serves a whole check. */
export class Reading {
  /** Fields that were looked for and are unknown: any of them leaves the rule undecided. */
  readonly missing: FieldId[] = []
  /** Provincial facts that were read. */
  readonly facts: Fact[] = []
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Days since 1970-01-01. */
  readonly todayNumber: number
  /** Milliseconds. */
  readonly now: number
  /** The whole filing is known: what is absent is blank, save where a rule needs it. */
  readonly complete: boolean

  constructor(clock: { readonly today?: string | undefined; readonly now?: string | undefined }, complete: boolean) {
    const now = clock.now === undefined ? Number.NaN : instant(clock.now)
    const today = clock.today !== undefined && !Number.isNaN(dayNumber(clock.today)) ? clock.today : undefined
    this.now = Number.isNaN(now) ? (today === undefined ? Date.now() : instant(`${today}T12:00:00`)) : now
    this.today = today ?? beijingDate(this.now)
    this.todayNumber = dayNumber(this.today)
    this.complete = complete
  }

  reset(): void {
    if (this.missing.length > 0) this.missing.length = 0
    if (this.facts.length > 0) this.facts.length = 0
  }

  /** Notes a field without which the question cannot be answered. */
  miss(id: FieldId): null {
    if (!this.missing.includes(id)) this.missing.push(id)
    return null
  }
}
