import { rules } from './catalogue/index.ts'
import { type ReportOptions, report } from './engine/check.ts'
import type { Report } from './engine/report.ts'
import type { Filing } from './filing/filing.ts'

/** Version of the facts and rules: the day they were collected, then the version of the rules. */
export const dataVersion = '2026-11-24/0.1.0'

/**
 * Checks a filing against every rule. Pure, but for the system clock when neither `today` nor `now` is given; never
 * throws for a filing of any shape. Values of the wrong type count as unknown: use `parseFiling` to have them named.
 */
export function check(filing: Filing, options: ReportOptions = {}): Report {
  return report(rules, filing, options, dataVersion)
}
