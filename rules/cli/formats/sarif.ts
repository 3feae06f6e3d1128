import type { Locale, Severity } from '../../engine/report.ts'
import type { Rule } from '../../engine/rule.ts'
import type { Place } from '../../files/index.ts'
import { dataVersion } from '../../version.ts'
import { problemText } from '../problem-text.ts'
import type { Checked, CheckRun } from './index.ts'

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** SARIF 2.1.0: findings as results with file, line and field; problems as notifications of a failed run. */
export function* sarif({ rules, checked, problems, locale }: CheckRun): Generator<string> {
  const listed = new Map<string, number>()
  yield '{\n"$schema": "https://json.schemastore.org/sarif-2.1.0.json",\n"version": "2.1.0",\n"runs": [{\n"results": ['
  let separator = ''
  for (const one of checked) {
    for (const result of resultsOf(one, listed)) {
      yield `${separator}\n${JSON.stringify(result)}`
      separator = ','
    }
  }
  const driver = { name: 'beian', semanticVersion: dataVersion.slice(dataVersion.indexOf('/') + 1) }
  const tool = { driver: { ...driver, rules: [...listed.keys()].map((id) => described(id, rules, locale)) } }
  const notifications = problems.map((problem) => ({
    level: 'error',
    descriptor: { id: problem.code },
    message: { text: problemText(problem, locale) },
    locations: [location(problem.file, problem.place, problem.path ?? '')],
  }))
  const invocations = [{ executionSuccessful: problems.length === 0, toolExecutionNotifications: notifications }]
  yield `\n],\n"tool": ${JSON.stringify(tool)},\n"invocations": ${JSON.stringify(invocations)}\n}]\n}\n`
}

function resultsOf({ file, at, report }: Checked, listed: Map<string, number>) {
  return report.findings.map(({ ruleId, severity, message, fix, fields }) => {
    const ruleIndex = listed.get(ruleId) ?? listed.size
    listed.set(ruleId, ruleIndex)
    return {
      ruleId,
      ruleIndex,
      level: LEVEL[severity],
      message: { text: `${message}\n${fix}` },
      locations: (fields.length === 0 ? [''] : fields.slice(0, 1)).map((path) => location(file, at(path), path)),
      relatedLocations: fields.slice(1).map((path) => location(file, at(path), path)),
    }
  })
}

function described(ruleId: string, rules: readonly Rule[], locale: Locale) {
  const language = locale === 'en' ? 'en' : 'zh'
  const { id, title, message, severity } = rules.find((one) => one.id === ruleId)!
  return {
    id,
    shortDescription: { text: title[language] },
    fullDescription: { text: message[language] },
    defaultConfiguration: { level: LEVEL[severity] },
  }
}

function location(file: string, { line, column, sheet, cell, row }: Place, path: string) {
  const region =
    line === undefined
      ? row === undefined
        ? undefined
        : { startLine: row }
      : { startLine: line, ...(column && { startColumn: column }) }
  const cellName = cell === undefined ? '' : `${sheet ?? ''}!${cell}`
  const logical = [path, cellName].filter((name) => name !== '')
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(file) },
      ...(region && { region }),
    },
    ...(logical.length > 0 && { logicalLocations: logical.map((name) => ({ fullyQualifiedName: name })) }),
  }
}
