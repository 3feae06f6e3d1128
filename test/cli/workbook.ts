import { strToU8, zipSync } from 'fflate'
import { columns } from '../../rules/files/table/columns.ts'
import { columnName } from '../../rules/files/table/table.ts'

/** A cell as Excel stores it: shared text, number (with `date` for a date format), truth value or error. */
export type SheetCell =
  | string
  | number
  | boolean
  | { readonly serial: number }
  | { readonly error: string }
  | { readonly xml: string }
  | null

export interface Sheet {
  readonly name?: string
  readonly rows: readonly (readonly SheetCell[])[]
  readonly merges?: readonly string[]
}

const xml = (text: string) => text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`)

/** XLSX bytes laid out as Excel writes them: shared texts, date styles, prefixed relations, gaps between rows. */
export function workbook(...sheets: readonly Sheet[]): Uint8Array {
  const shared: string[] = []
  const cell = (value: SheetCell, at: string): string => {
    if (value === null) return ''
    if (typeof value === 'object' && 'xml' in value) return value.xml.replace('<c', `<c r="${at}"`)
    if (typeof value === 'string') return `<c r="${at}" t="s"><v>${shared.push(value) - 1}</v></c>`
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`
    if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`
    if ('serial' in value) return `<c r="${at}" s="1"><v>${value.serial}</v></c>`
    return `<c r="${at}" t="e"><f>1/0</f><v>${value.error}</v></c>`
  }
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets.map(({ name = 'Sheet1' }, index) => `<sheet name="${xml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs></styleSheet>',
  }
  for (const [index, { rows, merges = [] }] of sheets.entries()) {
    const body = rows.map(
      (row, at) =>
        `<row r="${at + 1}">${row.map((value, column) => cell(value, `${columnName(column)}${at + 1}`)).join('')}</row>`,
    )
    const merged =
      merges.length === 0
        ? ''
        : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    files[`xl/worksheets/sheet${index + 1}.xml`] =
      `<?xml version="1.0"?>\n<worksheet><sheetData>${body.join('')}</sheetData>${merged}</worksheet>`
  }
  files['xl/sharedStrings.xml'] =
    `<sst>${shared.map((text) => `<si><t xml:space="preserve">${xml(text)}</t></si>`).join('')}</sst>`
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

/** Headers and rows of a table from one record for each filing: the template's headers, and further ones as given. */
export function tableOf(...records: readonly Readonly<Record<string, SheetCell>>[]): readonly (readonly SheetCell[])[] {
  const known = columns
    .filter(({ required, zh }) => required === true || records.some((record) => zh in record))
    .map(({ zh }) => zh)
  const further = records.flatMap((record) => Object.keys(record)).filter((name) => !known.includes(name))
  const head = [...known, ...new Set(further)]
  return [head, ...records.map((record) => head.map((name) => record[name] ?? null))]
}
