import type { Severity } from '../../engine/report.ts'
import type { Place } from '../../files/index.ts'
import { dataVersion } from '../../version.ts'
import { problemText } from '../problem-text.ts'
import type { CheckRun, Written } from './index.ts'

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** SARIF 2.1.0: findings as results with file, line and field; problems as notifications of a failed run. */
export function sarif({ rules, checked, problems, locale }: CheckRun): Written {
  const fired = new Set(checked.flatMap(({ report }) => report.findings.map(({ ruleId }) => ruleId)))
  const listed = rules.filter(({ id }) => fired.has(id))
  const language = locale === 'en' ? 'en' : 'zh'
  const results = checked.flatMap(({ file, at, report }) =>
    report.findings.map(({ ruleId, severity, message, fix, fields }) => ({
      ruleId,
      ruleIndex: listed.findIndex(({ id }) => id === ruleId),
      level: LEVEL[severity],
      message: { text: `${message}\n${fix}` },
      locations: (fields.length === 0 ? [''] : fields.slice(0, 1)).map((path) => location(file, at(path), path)),
      relatedLocations: fields.slice(1).map((path) => location(file, at(path), path)),
    })),
  )
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'beian',
            semanticVersion: dataVersion.slice(dataVersion.indexOf('/') + 1),
            rules: listed.map(({ id, title, message, severity }) => ({
              id,
              shortDescription: { text: title[language] },
              fullDescription: { text: message[language] },
              defaultConfiguration: { level: LEVEL[severity] },
            })),
          },
        },
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map((problem) => ({
              level: 'error',
              descriptor: { id: problem.code },
              message: { text: problemText(problem, locale) },
              locations: [location(problem.file, problem.place, problem.path ?? '')],
            })),
          },
        ],
        results,
      },
    ],
  }
  return {
    out: `${JSON.stringify(log, null, 2)}\n`,
    err: problems.map((problem) => `${problemText(problem, locale)}\n`).join(''),
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
