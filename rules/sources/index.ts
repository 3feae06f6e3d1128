import type { Confidence, Source } from '../engine/report.ts'
import { type SourceId, sources } from './table.ts'

export { type SourceId, sources }

/** A source as a finding shows it. `claim` says what it claims when sources disagree. */
export function cite(id: SourceId, confidence: Confidence, claim?: string): Source {
  const { provider, page, date } = sources[id]
  return { provider, page, confidence, ...(date && { date }), ...(claim && { claim }) }
}
