import { rules } from './catalogue/index.ts'
import { checkWith } from './check-with.ts'
import type { ReportOptions } from './engine/check.ts'
import type { Report } from './engine/report.ts'
import type { Filing } from './filing/filing.ts'

/**
 * Checks a filing against every rule. Pure, but for the system clock when neither `today` nor `now` is given; never
 * throws for a filing of any shape. Values of the wrong type count as unknown: use `parseFiling` to have them named.
 */
export function check(filing: Filing, options: ReportOptions = {}): Report {
  return checkWith(rules, filing, options)
}
