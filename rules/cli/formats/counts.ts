import type { Report, Severity } from '../../engine/report.ts'

/** Figures of a run, counted while its filings are checked. */
export class Counts implements Record<Severity, number> {
  filings = 0
  error = 0
  warning = 0
  info = 0
  undecided = 0
  readonly problems: number

  constructor(problems: number) {
    this.problems = problems
  }

  add({ findings, undecided }: Report): void {
    this.filings += 1
    this.undecided += undecided.length
    for (const { severity } of findings) this[severity] += 1
  }
}
