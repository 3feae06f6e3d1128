import { placeText, problemText } from '../problem-text.ts'
import type { Checked, CheckRun } from './index.ts'

/** JUnit XML: a suite per filing; errors are failures, undecided rules are skipped, warnings and notes are output. */
export function* junit(run: CheckRun): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="beian">\n'
  for (const one of run.checked) yield suite(one, run)
  for (const problem of run.problems) {
    const name = attribute(problem.file)
    const body = `<error message="${attribute(problemText(problem, run.locale))}"/>`
    yield `  <testsuite name="${name}" tests="1" failures="0" errors="1" skipped="0">\n    <testcase classname="${name}" name="${problem.code}">${body}</testcase>\n  </testsuite>\n`
  }
  yield '</testsuites>\n'
}

function suite({ file, place, report }: Checked, { locale }: CheckRun): string {
  const where = placeText(place, locale)
  const name = attribute(where === '' ? file : `${file}:${where}`)
  const cases: string[] = []
  const add = (rule: string, body: string) =>
    cases.push(`    <testcase classname="${name}" name="${attribute(rule)}">${body}</testcase>\n`)
  for (const { ruleId, severity, message, fix, fields } of report.findings) {
    const about = attribute(`${fields.join(' ')} ${message}`.trim())
    const body = attribute(`${message}\n${fix}`)
    add(
      ruleId,
      severity === 'error'
        ? `<failure type="error" message="${about}">${body}</failure>`
        : `<system-out>${severity}: ${body}</system-out>`,
    )
  }
  for (const { ruleId, missing } of report.undecided) {
    add(ruleId, `<skipped message="${attribute(missing.join(' '))}"/>`)
  }
  if (cases.length === 0) add('check', '')
  const failures = report.findings.filter(({ severity }) => severity === 'error').length
  return `  <testsuite name="${name}" tests="${cases.length}" failures="${failures}" errors="0" skipped="${report.undecided.length}">\n${cases.join('')}  </testsuite>\n`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
}

/** Safe in XML text and attributes; what XML 1.0 forbids becomes U+FFFD. */
function attribute(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}')
    .replace(/[&<>"\n]/g, (char) => ENTITIES[char]!)
}
