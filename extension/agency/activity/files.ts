/** The log as files: what the table shows, line for line. Pure. */
import type { SheetToWrite } from '@beian-assist/rules/files'

/** One line in words, in the order of the columns. */
export type ActivityTexts = readonly string[]

export interface ActivityTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly ActivityTexts[]
}

const WIDTHS = [20, 12, 24, 40, 10, 10, 34, 20]

export const activitySheet = ({ name, columns, rows }: ActivityTable): SheetToWrite => ({
  name,
  widths: columns.map((_, at) => WIDTHS[at] ?? 16),
  rows: [{ style: 'bold', texts: columns }, ...rows.map((texts) => ({ style: 'text' as const, texts }))],
})

/** A text that a spreadsheet would take for a formula is kept a text; quotes are doubled. */
function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless
}

/** UTF-8 with a byte order mark, as Excel and WPS expect it. */
export const activityCsv = ({ columns, rows }: ActivityTable): string =>
  `\u{feff}${[columns, ...rows].map((texts) => texts.map(csvCell).join(',')).join('\r\n')}\r\n`

export const activityJson = ({ columns, rows }: ActivityTable): string =>
  JSON.stringify(
    rows.map((texts) => Object.fromEntries(columns.map((column, at) => [column, texts[at] ?? '']))),
    undefined,
    2,
  )
