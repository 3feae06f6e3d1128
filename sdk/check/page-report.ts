/** The rules on what a page holds, each finding tied to the controls it is about. */
import type { Filing, Finding, Locale, Report } from '@beian-assist/rules'
import { readFiling } from '../plan/read-filing.ts'
import type { ControlId, Scan } from '../types.ts'

export interface PageCheckOptions {
  /** ISO date; the system's when absent. */
  readonly today?: string
  readonly locale?: Locale
  readonly provider?: string
  /** Other filings known to the user. */
  readonly portfolio?: readonly Filing[]
  /** The page shows the whole filing. Default false: what it does not show is undecided. */
  readonly complete?: boolean
}

export interface PageFinding extends Finding {
  /** Controls of this page that hold the fields, in their order; empty when the page does not show them. */
  readonly controls: readonly ControlId[]
}

export interface PageReport extends Omit<Report, 'findings'> {
  readonly findings: readonly PageFinding[]
}

/** Controls that stand for a place of the filing. */
export function controlsOf(finding: Pick<Finding, 'fields'>, scan: Scan): readonly ControlId[] {
  return finding.fields.flatMap((path) =>
    scan.mappings.flatMap((mapping) =>
      mapping.status !== 'refused' && mapping.path === path ? [mapping.control] : [],
    ),
  )
}

/** The rules are loaded when they are first asked: they are more than half of what a page would load of the engine. */
export async function pageReport(scan: Scan, options: PageCheckOptions = {}): Promise<PageReport> {
  const { check } = await import('@beian-assist/rules/check')
  const { filing } = readFiling(scan)
  const { portfolio = [], complete = false, ...rest } = options
  const report = check(filing, { ...rest, complete, portfolio: [...portfolio] })
  return {
    ...report,
    findings: report.findings.map((finding) => ({ ...finding, controls: controlsOf(finding, scan) })),
  }
}
