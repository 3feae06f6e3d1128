import type { Locale } from '../../engine/report.ts'
import { kindAt } from '../../filing/kinds.ts'
import { choicesOf } from '../table/choices.ts'
import { columns } from '../table/columns.ts'
import { type SheetToWrite, writeWorkbook } from './write-workbook.ts'

/** Name of the sheet that holds the filings. */
export const DATA_SHEET = '备案'
const HELP_SHEET = '填写说明'
/** Rows that are set to hold text, so that no spreadsheet turns an ID number into a rounded number. */
const TEXT_ROWS = 200

/** Width of a column for its header: Chinese characters take two places. */
export const widthOf = (name: string) =>
  Math.max(
    12,
    [...name].reduce((sum, char) => sum + (char > '\u2e80' ? 2.2 : 1.1), 0),
  )

/** Words to choose from in a column: those that stand for one value alone. */
function offeredFor(path: string, english: boolean): readonly string[] {
  if (kindAt(path.replace('[]', '[0]')) === 'flag') return english ? ['yes', 'no'] : ['是', '否']
  const words = (choicesOf(path, undefined) ?? []).map(({ words: [first] }) => first!)
  return words.filter((word) => words.filter((other) => other === word).length === 1)
}

/** The template as an XLSX file: a sheet to fill in, one row for each filing, and a sheet that explains each column. */
export function writeTemplate(locale: Locale = 'zh-CN'): Uint8Array {
  const english = locale === 'en'
  const names = columns.map(({ zh, en, required }) => `${english ? en : zh}${required === true ? '*' : ''}`)
  const empty = names.map(() => '')
  const data: SheetToWrite = {
    name: DATA_SHEET,
    widths: names.map(widthOf),
    choices: columns.map(({ path }) => offeredFor(path, english)),
    rows: [
      { style: 'bold', texts: names },
      ...Array.from({ length: TEXT_ROWS }, () => ({ style: 'text' as const, texts: empty })),
    ],
  }
  const explained = columns.map(({ path, example = '' }, index) => {
    const choices = choicesOf(path, undefined) ?? []
    return {
      style: 'plain' as const,
      texts: [names[index]!, example, [...new Set(choices.map(({ words }) => words[0]!))].join('、')],
    }
  })
  const head = english ? ['Column', 'Example', 'Allowed values'] : ['列', '示例', '可填的值']
  return writeWorkbook([
    data,
    { name: HELP_SHEET, widths: [34, 26, 80], rows: [{ style: 'bold', texts: head }, ...explained] },
  ])
}
