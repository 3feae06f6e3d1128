import { strToU8, zipSync } from 'fflate'
import type { Locale } from '../../engine/report.ts'
import { choicesOf } from '../table/choices.ts'
import { columns } from '../table/columns.ts'
import { columnName } from '../table/table.ts'

/** Name of the sheet that holds the filings. */
export const DATA_SHEET = '备案'
const HELP_SHEET = '填写说明'
/** Rows that are set to hold text, so that no spreadsheet turns an ID number into a rounded number. */
const TEXT_ROWS = 200

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => ESCAPES[char]!)
const cell = (column: number, row: number, style: number, text = '') => {
  const at = `r="${columnName(column)}${row}" s="${style}"`
  return text === '' ? `<c ${at}/>` : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}
const rowOf = (row: number, texts: readonly string[], style: number) =>
  `<row r="${row}">${texts.map((text, column) => cell(column, row, style, text)).join('')}</row>`
const sheetXml = (widths: readonly number[], rows: readonly string[]) =>
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>${rows.join('')}</sheetData></worksheet>`

/** The template as an XLSX file: a sheet to fill in, one row for each filing, and a sheet that explains each column. */
export function writeTemplate(locale: Locale = 'zh-CN'): Uint8Array {
  const english = locale === 'en'
  const names = columns.map(({ zh, en, required }) => `${english ? en : zh}${required === true ? '*' : ''}`)
  const empty = names.map(() => '')
  const data = sheetXml(
    names.map((name) => Math.max(12, name.length * (english ? 1.1 : 2.2))),
    [rowOf(1, names, 1), ...Array.from({ length: TEXT_ROWS }, (_, index) => rowOf(index + 2, empty, 2))],
  )
  const head = english ? ['Column', 'Example', 'Allowed values'] : ['列', '示例', '可填的值']
  const help = sheetXml(
    [34, 26, 80],
    [
      rowOf(1, head, 1),
      ...columns.map(({ path, example = '' }, index) => {
        const choices = choicesOf(path, undefined) ?? []
        return rowOf(
          index + 2,
          [names[index]!, example, [...new Set(choices.map(({ words }) => words[0]!))].join('、')],
          0,
        )
      }),
    ],
  )
  const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`
  const sheets = [DATA_SHEET, HELP_SHEET]
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${sheets.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rId9" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': data,
    'xl/worksheets/sheet2.xml': help,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date('2026-01-01T00:00:00Z'),
  })
}
