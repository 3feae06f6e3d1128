import { fieldLabel } from '../../engine/wording.ts'
import { fieldIdAt } from '../../filing/path.ts'
import { placeText, plain, problemText } from '../problem-text.ts'
import { words } from '../words.ts'
import { counts } from './counts.ts'
import type { Checked, CheckRun, Written } from './index.ts'

/** For people: each filing with its findings, what was left open, and a summary; problems on standard error. */
export function text(run: CheckRun): Written {
  const { checked, problems, locale } = run
  const say = words[locale]
  const parts = checked.map((one) => filingText(one, run))
  const summary = [say.summary(counts(run))]
  if (run.alone && checked.length > 1) summary.push(say.alone)
  return {
    out: checked.length === 0 ? '' : `${parts.join('\n')}\n${summary.join('\n')}\n`,
    err: problems.map((problem) => `${plain(problemText(problem, locale))}\n`).join(''),
  }
}

function filingText({ file, place, at, report, filing }: Checked, { locale }: CheckRun): string {
  const say = words[locale]
  const where = placeText(place, locale)
  const name = filing.subject?.name
  const lines = [plain([where === '' ? file : `${file}:${where}`, name ?? ''].join('  ').trimEnd())]
  for (const { severity, message, fix, fields, ruleId, sources, disputed } of report.findings) {
    lines.push(plain(`  ${say.severity[severity]}  ${message}  [${ruleId}]`))
    lines.push(plain(`    ${say.fix}${fix}`))
    const path = fields[0]
    if (path !== undefined) {
      const stands = placeText(at(path), locale)
      const label = fieldLabel(fieldIdAt(path), locale)
      lines.push(plain(`    ${say.field(label === fieldIdAt(path) ? '' : label, path, stands)}`))
    }
    const cited = sources.map(({ page, date }) =>
      date === undefined || page.includes(date) ? page : `${page} (${date})`,
    )
    lines.push(plain(`    ${say.source}${cited.join('; ')}`))
    for (const { page, claim } of disputed ?? [])
      lines.push(plain(`    ${say.disputed}${page}${claim ? `: ${claim}` : ''}`))
  }
  if (report.findings.length === 0) lines.push(`  ${say.clean(report.rulesChecked)}`)
  if (report.undecided.length > 0) {
    const missing = [...new Set(report.undecided.flatMap((one) => one.missing))].map((id) => fieldLabel(id, locale))
    lines.push(plain(`  ${say.undecided(report.undecided.length, [...new Set(missing)])}`))
  }
  return `${lines.join('\n')}\n`
}
