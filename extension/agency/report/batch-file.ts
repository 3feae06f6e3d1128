/** The result of a batch check as files. Pure. */
import type { SheetToWrite } from '@beian-assist/rules/files'
import { type BatchLine, countOf } from './batch-check.ts'

/** The same object for every finding that the command line prints, with the client's name. */
export const batchJson = (lines: readonly BatchLine[]): string =>
  JSON.stringify(
    lines.map(({ client, filingId, report }) => ({
      client: client.name,
      certNumber: client.certNumber,
      filing: filingId,
      ...report,
    })),
    undefined,
    2,
  )

export interface BatchWords {
  readonly overview: string
  readonly findings: string
  readonly columns: readonly [string, string, string, string, string]
  readonly findingColumns: readonly [string, string, string, string, string, string]
}

export function batchSheets(lines: readonly BatchLine[], words: BatchWords): readonly SheetToWrite[] {
  const overview = lines.map(({ client, report }) => ({
    style: 'text' as const,
    texts: [
      client.name,
      client.certNumber,
      String(countOf(report.findings, 'error')),
      String(countOf(report.findings, 'warning')),
      String(report.undecided.length),
    ],
  }))
  const findings = lines.flatMap(({ client, report }) =>
    report.findings.map(({ severity, ruleId, message, fix, fields }) => ({
      style: 'text' as const,
      texts: [client.name, severity, message, fix, fields.join(' '), ruleId],
    })),
  )
  return [
    {
      name: words.overview,
      widths: [40, 24, 10, 10, 12],
      rows: [{ style: 'bold', texts: words.columns }, ...overview],
    },
    {
      name: words.findings,
      widths: [36, 10, 60, 60, 30, 26],
      rows: [{ style: 'bold', texts: words.findingColumns }, ...findings],
    },
  ]
}
