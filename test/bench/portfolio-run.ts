// One measurement in a process of its own: `node test/bench/portfolio-run.ts 10000` prints what checking that many filings
// against each other took.
import { TODAY } from '../clean/generate.ts'
import { agencyFiling } from './agency.ts'

// The package as it is built: what others run, and without the memory that reading the sources takes.
const built = new URL('../../rules/dist/index.js', import.meta.url).href
const { check, Portfolio, PortfolioChecks, rules } = (await import(built)) as typeof import('../../rules/index.ts')

export interface Measured {
  readonly filings: number
  readonly indexMs: number
  readonly checkMs: number
  readonly findings: number
  /** Comparing each with the others by the rules that look at several, results kept. */
  readonly compareMs: number
  /** Median of a change of one filing and the results of all. */
  readonly changeMs: number
  /** Processor time of indexing and checking: other work on the machine does not count. */
  readonly cpuMs: number
  /** Most memory the process held, in MB. */
  readonly peakMb: number
}

const count = Number(process.argv[2] ?? 1000)
const filings = Array.from({ length: count }, (_, n) => agencyFiling(n))
const since = (start: number) => performance.now() - start

const cpu = process.cpuUsage()
let start = performance.now()
const portfolio = Portfolio.of(filings)
const indexMs = since(start)

start = performance.now()
let findings = 0
for (const [n, filing] of filings.entries())
  findings += check(filing, { today: TODAY, portfolio, self: String(n) }).findings.length
const checkMs = since(start)
const used = process.cpuUsage(cpu)
const cpuMs = (used.user + used.system) / 1000
const peakMb = process.resourceUsage().maxRSS / 1024

start = performance.now()
const checks = new PortfolioChecks(rules, { today: TODAY })
for (const [n, filing] of filings.entries()) checks.put(String(n), filing)
for (const _ of checks.results());
const compareMs = since(start)

const changes: number[] = []
for (let n = 0; n < 21; n++) {
  const key = String((n * 37) % count)
  start = performance.now()
  checks.put(key, { ...filings[Number(key)], account: `moved-${n}` })
  for (const _ of checks.results());
  changes.push(since(start))
}
const changeMs = changes.sort((a, b) => a - b)[10]!
const measured: Measured = { filings: count, indexMs, checkMs, findings, compareMs, changeMs, cpuMs, peakMb }
process.stdout.write(JSON.stringify(measured))
