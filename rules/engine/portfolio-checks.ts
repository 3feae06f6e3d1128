import type { Filing } from '../filing/filing.ts'
import { outcomes, type ReportOptions } from './check.ts'
import { Portfolio } from './portfolio.ts'
import type { Finding } from './report.ts'
import type { Rule } from './rule.ts'
import type { LookUp } from './stored-filing.ts'

/** What the comparison of one filing with the others gave. */
export interface PortfolioResult {
  readonly findings: readonly Finding[]
  readonly undecided: readonly { readonly ruleId: string; readonly missing: readonly string[] }[]
}

const NOTHING: PortfolioResult = { findings: [], undecided: [] }

/**
 * Many filings, each checked against the others by the rules that look at several. Results are kept: after a change only
 * those filings are checked again that share a number, address, person, domain or account with the one that changed.
 */
export class PortfolioChecks {
  private readonly rules: readonly Rule[]
  private readonly options: Omit<ReportOptions, 'portfolio' | 'self'>
  private readonly portfolio = new Portfolio()
  private readonly kept = new Map<string, PortfolioResult>()
  /** What has changed hands since results were last asked for. */
  private readonly touched = new Map<string, readonly [LookUp, string]>()

  /** Of the given rules those that look at several filings are run; the clock of the options holds for all results. */
  constructor(rules: readonly Rule[], options: Omit<ReportOptions, 'portfolio' | 'self'> = {}) {
    this.rules = rules.filter((rule) => rule.kind === 'cross-profile')
    this.options = options
  }

  get size(): number {
    return this.portfolio.size
  }

  /** Adds a filing, or replaces the one with that key. */
  put(key: string, filing: Filing): void {
    this.touch(key)
    this.portfolio.put(key, filing)
    this.touch(key)
    this.kept.delete(key)
  }

  delete(key: string): boolean {
    this.touch(key)
    this.kept.delete(key)
    return this.portfolio.delete(key)
  }

  /** What one filing shares with the others that it must not share; nothing for a key that is not there. */
  result(key: string): PortfolioResult {
    this.settle()
    const known = this.kept.get(key)
    if (known !== undefined) return known
    const filing = this.portfolio.get(key)
    if (filing === undefined) return NOTHING
    const result = this.check(key, filing)
    this.kept.set(key, result)
    return result
  }

  /** The results of all filings that have findings or undecided rules, in the order in which the filings were first put. */
  *results(): Generator<readonly [key: string, result: PortfolioResult]> {
    for (const key of [...this.portfolio.keys()]) {
      const result = this.result(key)
      if (result.findings.length > 0 || result.undecided.length > 0) yield [key, result]
    }
  }

  private touch(key: string): void {
    if (this.kept.size === 0) return
    for (const value of this.portfolio.values(key)) this.touched.set(value.join(' '), value)
  }

  private settle(): void {
    for (const [name, value] of this.touched.values()) {
      for (const key of this.portfolio.keysWith(name, value)) this.kept.delete(key)
    }
    this.touched.clear()
  }

  private check(key: string, filing: Filing): PortfolioResult {
    const options = { ...this.options, portfolio: this.portfolio, self: key }
    const findings: Finding[] = []
    const undecided: { ruleId: string; missing: readonly string[] }[] = []
    for (const [index, outcome] of outcomes(this.rules, filing, options).entries()) {
      findings.push(...outcome.findings)
      if (outcome.missing.length > 0) undecided.push({ ruleId: this.rules[index]!.id, missing: outcome.missing })
    }
    return findings.length === 0 && undecided.length === 0 ? NOTHING : { findings, undecided }
  }
}
