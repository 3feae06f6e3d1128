/** The rules on what a page holds, each finding tied to the controls it is about. */
import type { Filing, Finding, Locale, Report } from '@beian-assist/rules'
import { type FilingImage, withImage } from '../documents/filing-image.ts'
import { readFiling } from '../plan/read-filing.ts'
import type { ControlId, Scan } from '../types.ts'
import { controlsOf } from './controls-of.ts'
import { rulesIn } from './rules-in.ts'

export interface PageCheckOptions {
  /** ISO date; the system's when absent. */
  readonly today?: string
  readonly locale?: Locale
  readonly provider?: string
  /** Other filings known to the user. */
  readonly portfolio?: readonly Filing[]
  /** What was seen of the pictures to be uploaded: `filingImage` of `@beian-assist/sdk/documents`. */
  readonly images?: readonly FilingImage[]
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

/**
 * The rules are loaded when they are first asked: they are more than half of what a page would load of the engine. Who asks
 * in Chinese alone gets them without their English texts, unless they are there in both languages anyhow (`hasBoth`).
 */
export async function pageReport(scan: Scan, options: PageCheckOptions = {}, hasBoth = false): Promise<PageReport> {
  const { check } = await (hasBoth ? import('@beian-assist/rules/check') : rulesIn(options.locale))
  const { portfolio = [], complete = false, images = [], ...rest } = options
  const filing = images.reduce(withImage, readFiling(scan).filing)
  const report = check(filing, { ...rest, complete, portfolio: [...portfolio] })
  return {
    ...report,
    findings: report.findings.map((finding) => ({ ...finding, controls: controlsOf(finding, scan) })),
  }
}
