import { strToU8, zipSync } from 'fflate'
import { columnName } from '../table/table.ts'

/** `text`: a cell that no spreadsheet turns into a number. */
export type CellStyle = 'plain' | 'bold' | 'text'

export interface SheetToWrite {
  readonly name: string
  /** Widths of the columns in characters. */
  readonly widths: readonly number[]
  /** The first row stays in view. */
  readonly rows: readonly { readonly style: CellStyle; readonly texts: readonly string[] }[]
  /** Values to choose from below the first row, by column: offered, not enforced, for a cell may hold several. */
  readonly choices?: readonly (readonly string[])[]
}

const STYLES: Readonly<Record<CellStyle, number>> = { plain: 0, bold: 1, text: 2 }
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const STYLE_SHEET = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Safe in XML; what XML 1.0 forbids becomes U+FFFD. */
const escaped = (text: string) =>
  text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}')
    .replace(/[&<>"]/g, (char) => ESCAPES[char]!)

function cellXml(text: string, column: number, row: number, style: number): string {
  const at = `r="${columnName(column)}${row}" s="${style}"`
  return text === '' ? `<c ${at}/>` : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

/** What a spreadsheet takes as a list in place: longer ones need a range of cells. */
const MAX_LIST = 255
const LAST_ROW = 5000

function choicesXml(choices: NonNullable<SheetToWrite['choices']>): string {
  const lists = choices.flatMap((words, column) => {
    const list = words.join(',')
    if (words.length === 0 || list.length > MAX_LIST || words.some((word) => /[",]/.test(word))) return []
    const name = columnName(column)
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${name}2:${name}${LAST_ROW}"><formula1>"${escaped(list)}"</formula1></dataValidation>`
  })
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
}

function sheetXml({ widths, rows, choices = [] }: SheetToWrite): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  const body = rows.map(({ style, texts }, index) => {
    const cells = texts.map((text, column) => cellXml(text, column, index + 1, STYLES[style]))
    return `<row r="${index + 1}">${cells.join('')}</row>`
  })
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${body.join('')}</sheetData>${choicesXml(choices)}</worksheet>`
}

/** An XLSX file of the sheets. The same sheets give the same bytes. */
export function writeWorkbook(sheets: readonly SheetToWrite[]): Uint8Array {
  const each = (write: (sheet: SheetToWrite, number: number) => string) =>
    sheets.map((sheet, index) => write(sheet, index + 1)).join('')
  const override = (number: number) =>
    `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${each((_, number) => override(number))}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${each(({ name }, number) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each((_, number) => `<Relationship Id="rId${number}" Type="${REL}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rIdStyles" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLE_SHEET,
  }
  for (const [index, sheet] of sheets.entries()) files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet)
  const packed = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))
  return zipSync(packed, { mtime: new Date('2026-01-01T00:00:00Z') })
}
