import type { Severity } from '../../engine/report.ts'
import type { CheckRun } from './index.ts'

export interface Counts extends Record<Severity, number> {
  readonly filings: number
  readonly undecided: number
  readonly problems: number
}

/** Figures of a whole run. */
export function counts({ checked, problems }: CheckRun): Counts {
  const bySeverity: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  let undecided = 0
  for (const { report } of checked) {
    for (const { severity } of report.findings) bySeverity[severity] += 1
    undecided += report.undecided.length
  }
  return { filings: checked.length, ...bySeverity, undecided, problems: problems.length }
}
