import type { Locale, Report, Source } from '../../engine/report.ts'
import { fieldLabel } from '../../filing/labels/field-label.ts'
import { fieldIdAt } from '../../filing/path.ts'
import { publisherName, sourceDate, sourceName } from '../../sources/names.ts'
import { placeText, plain } from '../problem-text.ts'
import { words } from '../words.ts'
import type { Checked, CheckRun } from './index.ts'

/** For people: each filing with its findings and what was left open, then a summary. */
export function* text(run: CheckRun): Generator<string> {
  const say = words[run.locale]
  for (const one of run.checked) yield `${filingText(one, run)}\n`
  if (run.counts.filings === 0) return
  yield `${say.summary(run.counts)}\n`
  if (run.alone && run.counts.filings > 1) yield `${say.alone}\n`
}

const MAX_MISSING = 12

/** Names of the fields without which rules are undecided, those that hold up most rules first. */
function wanted({ undecided }: Report, locale: Locale): readonly string[] {
  const held = new Map<string, number>()
  for (const id of undecided.flatMap(({ missing }) => missing)) {
    const name = fieldLabel(id, locale)
    held.set(name, (held.get(name) ?? 0) + 1)
  }
  return [...held].sort(([, a], [, b]) => b - a).map(([name]) => name)
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
    const named = (source: Source) => `${publisherName(source.provider, locale)} ${sourceName(source, locale)}`
    const cited = sources.map((source) => {
      const date = source.date && sourceDate(source.date, locale)
      return date === undefined || named(source).includes(date) ? named(source) : `${named(source)} (${date})`
    })
    lines.push(plain(`    ${say.source}${cited.join('; ')}`))
    for (const source of disputed ?? [])
      lines.push(plain(`    ${say.disputed}${named(source)}${source.claim ? `: ${source.claim}` : ''}`))
  }
  if (report.findings.length === 0) lines.push(`  ${say.clean(report.rulesChecked)}`)
  if (report.undecided.length > 0) {
    const missing = wanted(report, locale)
    const more = Math.max(0, missing.length - MAX_MISSING)
    lines.push(plain(`  ${say.undecided(report.undecided.length, missing.slice(0, MAX_MISSING), more)}`))
  }
  return `${lines.join('\n')}\n`
}
