import { type ReportOptions, report } from './engine/check.ts'
import type { Report } from './engine/report.ts'
import type { Rule } from './engine/rule.ts'
import type { Filing } from './filing/filing.ts'
import { dataVersion } from './version.ts'

/**
 * Checks a filing against the given rules: some topics of the catalogue, rules of one's own, or both. Otherwise like
 * `check`, without pulling the whole catalogue into a bundle.
 */
export function checkWith(rules: readonly Rule[], filing: Filing, options: ReportOptions = {}): Report {
  return report(rules, filing, options, dataVersion)
}
