/** Tables as other programs write them: LibreOffice's own files, and the quirks of Excel's and WPS's XML. Each row right, or named with its cell. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { guessColumns } from '../../extension/agency/exchange/guess-columns.ts'
import {
  fromTitles,
  headersOf,
  openTable,
  type ReadResult,
  readFilings,
  readMapped,
  writeFilings,
} from '../../rules/files/index.ts'
import { officeFiling } from './office.ts'

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`./libreoffice/${name}`, import.meta.url))))

describe('files that LibreOffice wrote', () => {
  const own = readFilings('own.xlsx', writeFilings([0, 1, 2, 3, 4].map(officeFiling)).bytes)
  test.each(['office-from-ods.xlsx', 'office-utf8.csv', 'office-gb18030.csv'])(
    '%s: five clients, nothing lost',
    (name) => {
      const read = readFilings(name, fixture(name))
      expect(read.problems).toEqual([])
      expect(read.filings.map(({ filing }) => filing)).toEqual(own.filings.map(({ filing }) => filing))
    },
  )

  test('typed.xlsx: numbers and dates by their kind; the ID number that became 4.4E+17 is named by its cell', () => {
    const read = readFilings('typed.xlsx', fixture('typed.xlsx'))
    expect(read.problems.map(({ code, place }) => [code, place.cell])).toEqual([['digits-lost', 'P2']])
    expect(read.filings.map(({ place }) => place.row)).toEqual([3])
    expect(read.filings[0]!.filing).toMatchObject({
      subject: { name: '蓝鲸示例有限公司', nature: 4, certLongTerm: true },
      principal: {
        certNumber: '11010119900101123X',
        mobile: '13800138001',
        certValidFrom: '2016-05-10',
        certValidTo: '2036-05-10',
        isLegalRep: true,
      },
    })
  })
})

interface Quirk {
  readonly head?: string
  readonly rows?: string
  readonly strings?: string
  readonly styles?: string
  readonly workbook?: string
  readonly rels?: string
  readonly sheetPath?: string
  readonly before?: string
  readonly after?: string
  readonly more?: Readonly<Record<string, string>>
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** What a row needs to be read as a filing at all. */
const TITLES = [
  '备案类型',
  '接入商',
  '备案省份',
  '主办单位性质',
  '主办单位名称',
  '主办单位证件类型',
  '主办单位证件号码',
  '主体负责人姓名',
  '主体负责人手机号',
  '主体负责人证件有效期止',
  '网站名称',
  '网站域名',
]
const VALUES = [
  '首次备案',
  '华为云',
  '广东',
  '企业',
  '青禾示例科技有限公司',
  '营业执照',
  '91440300MA5EXMPLXX',
  '林示例',
  '13800138001',
  '2036-05-10',
  '青禾示例',
  'qinghe.example',
]
const name = (at: number) => String.fromCharCode(65 + at)
const inline = (text: string, at: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const head = `<row r="1">${TITLES.map((text, at) => inline(text, `${name(at)}1`)).join('')}</row>`
/** Row 2 with some of its cells written otherwise. */
const row = (cells: Readonly<Record<string, string>> = {}) =>
  `<row r="2">${VALUES.map((text, at) => cells[name(at)] ?? inline(text, `${name(at)}2`)).join('')}</row>`

function book(quirk: Quirk = {}): Uint8Array {
  const sheetPath = quirk.sheetPath ?? 'xl/worksheets/sheet1.xml'
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      quirk.workbook ??
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="备案" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      quirk.rels ??
      `<Relationships><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    [sheetPath]: `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${quirk.before ?? ''}<sheetData>${quirk.head ?? head}${quirk.rows ?? row()}</sheetData>${quirk.after ?? ''}</worksheet>`,
    ...(quirk.strings ? { 'xl/sharedStrings.xml': quirk.strings } : {}),
    ...(quirk.styles ? { 'xl/styles.xml': quirk.styles } : {}),
    ...quirk.more,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])))
}

const dates = (code: string) =>
  `<styleSheet><numFmts><numFmt numFmtId="176" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="31"/><xf numFmtId="14"/></cellXfs></styleSheet>`

const expected = {
  subject: { name: '青禾示例科技有限公司', certNumber: '91440300MA5EXMPLXX', nature: 4 },
  principal: { name: '林示例', mobile: '13800138001', certValidTo: '2036-05-10' },
  websites: [{ name: '青禾示例', domains: [{ name: 'qinghe.example' }] }],
}
/** As the clients' tab reads it: a table need not have all columns of the template. */
function read(quirk: Quirk): ReadResult {
  const opened = openTable('a.xlsx', book(quirk))
  if ('code' in opened) throw new Error(opened.code)
  const meaning = guessColumns(headersOf(opened.table), {}).flatMap(({ column, guess }) =>
    guess === undefined ? [] : [[column, guess] as const],
  )
  return readMapped(opened.table, new Map(meaning))
}
function right(quirk: Quirk): void {
  const { filings, problems } = read(quirk)
  expect(problems).toEqual([])
  expect(filings.map(({ filing }) => filing)).toEqual([expect.objectContaining({})])
  expect(filings[0]!.filing).toMatchObject(expected)
}
const named = (quirk: Quirk) => read(quirk).problems.map(({ code, place }) => [code, place.cell])

describe('quirks of Excel and WPS that change nothing', () => {
  const shared = (items: readonly string[]) => `<sst xmlns="${MAIN}">${items.join('')}</sst>`
  const cases: Readonly<Record<string, Quirk>> = {
    'plain, as a measure for the rest': {},
    'shared texts, with runs of rich text and a phonetic guide': {
      rows: row({ E: '<c r="E2" t="s"><v>1</v></c>', H: '<c r="H2" t="s"><v>0</v></c>' }),
      strings: shared([
        '<si><t>林示例</t><rPh sb="0" eb="1"><t>リン</t></rPh><phoneticPr fontId="1"/></si>',
        '<si><r><rPr><b/></rPr><t>青禾示例</t></r><r><rPr><color rgb="FFFF0000"/></rPr><t>科技有限公司</t></r></si>',
      ]),
    },
    'rich text within the cell': {
      rows: row({
        E: '<c r="E2" t="inlineStr"><is><r><t>青禾示例</t></r><r><t xml:space="preserve">科技有限公司</t></r></is></c>',
      }),
    },
    'a formula with the result that was calculated': {
      rows: row({
        E: '<c r="E2" t="str"><f>CONCATENATE("青禾示例","科技有限公司")</f><v>青禾示例科技有限公司</v></c>',
      }),
    },
    'a date as a number of days, in a format of its own': {
      rows: row({ J: '<c r="J2" s="1"><v>49805</v></c>' }),
      styles: dates('yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@'),
    },
    'a date in the built-in Chinese format': {
      rows: row({ J: '<c r="J2" s="2"><v>49805.5</v></c>' }),
      styles: dates('0'),
    },
    'a date counted from 1904': {
      rows: row({ J: '<c r="J2" s="3"><v>48343</v></c>' }),
      styles: dates('0'),
      workbook: `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr date1904="1"/><sheets><sheet name="备案" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    'a telephone as a number, and as 1.3800138001E10': {
      rows: row({ I: '<c r="I2"><v>1.3800138001E10</v></c>' }),
    },
    'prefixed elements and a part named from the root': {
      workbook: `<x:workbook xmlns:x="${MAIN}" xmlns:rel="${REL}"><x:sheets><x:sheet name="备案" sheetId="1" rel:id="R7"/></x:sheets></x:workbook>`,
      rels: `<Relationships><Relationship Target="/xl/worksheets/tab.xml" Type="${REL}/worksheet" Id="R7"/></Relationships>`,
      sheetPath: 'xl/worksheets/tab.xml',
    },
    'the strict variant of the format': {
      workbook:
        '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships" conformance="strict"><sheets><sheet name="备案" sheetId="1" r:id="rId1"/></sheets></workbook>',
      rows: row({ J: '<c r="J2" t="d"><v>2036-05-10T00:00:00</v></c>' }),
    },
    'cells and rows without an address': {
      head: `<row>${TITLES.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
      rows: `<row>${VALUES.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
    },
    'a sheet named with a quote, an ampersand and blanks': {
      workbook: `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name=" A&amp;B '备案' " sheetId="9" state="visible" r:id="rId1"/></sheets></workbook>`,
    },
    'texts kept in another part': {
      rows: row({ H: '<c r="H2" t="s"><v>0</v></c>' }),
      rels: `<Relationships><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/sharedStrings" Target="SharedStrings.xml"/></Relationships>`,
      more: { 'xl/SharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>林示例</t></si></sst>` },
    },
    'line breaks and escapes that a spreadsheet adds': {
      rows: row({ H: '<c r="H2" t="inlineStr"><is><t xml:space="preserve"> 林示例_x000D_\n</t></is></c>' }),
    },
    'a million empty rows below, with a format': {
      rows: `${row()}${Array.from({ length: 2000 }, (_, at) => `<row r="${1_046_576 + at}" s="1" customFormat="1"><c r="A${1_046_576 + at}" s="1"/></row>`).join('')}`,
    },
    'extension lists and data validations after the rows': {
      after:
        '<dataValidations count="1"><dataValidation type="list" sqref="A2"><formula1>"甲,乙"</formula1></dataValidation></dataValidations><extLst><ext><x14:t xmlns:x14="u">x</x14:t></ext></extLst>',
    },
  }
  test.each(Object.entries(cases))('%s', (_, quirk) => right(quirk))
})

describe('quirks that cost a value are named by their cell', () => {
  test('a credit code and an ID number that became 9.14E+17', () => {
    expect(named({ rows: row({ G: '<c r="G2"><v>9.1440300123456794E+17</v></c>' }) })).toEqual([['digits-lost', 'G2']])
    expect(named({ rows: row({ G: '<c r="G2" t="inlineStr"><is><t>9.14E+17</t></is></c>' }) })).toEqual([
      ['digits-lost', 'G2'],
    ])
  })
  test('merged cells, a formula without a result, a result that is an error', () => {
    expect(named({ after: '<mergeCells><mergeCell ref="E2:E4"/></mergeCells>' })).toEqual([['merged-cells', 'E2']])
    expect(named({ rows: row({ E: '<c r="E2"><f>VLOOKUP(A1,B:C,2,0)</f></c>' }) })).toEqual([['error-value', 'E2']])
    expect(named({ rows: row({ E: '<c r="E2" t="e"><f>1/0</f><v>#DIV/0!</v></c>' }) })).toEqual([['error-value', 'E2']])
  })
  test('a text that the file does not hold', () => {
    expect(named({ rows: row({ E: '<c r="E2" t="s"><v>77</v></c>' }) })).toEqual([['error-value', 'E2']])
  })
  test('merged cells spoil their own rows and no others', () => {
    const line = (at: number) =>
      `<row r="${at}">${VALUES.map((text, n) => inline(n === 4 ? `${text}${at}` : text, `${name(n)}${at}`)).join('')}</row>`
    const { filings, problems } = read({
      rows: [2, 3, 4, 5].map(line).join(''),
      after: '<mergeCells><mergeCell ref="E3:E4"/></mergeCells>',
    })
    expect(problems.map(({ code, place }) => [code, place.cell])).toEqual([['merged-cells', 'E3']])
    expect(filings.map(({ place }) => place.row)).toEqual([2, 5])
  })
  test('merged titles: no row is read, and the cell is named', () => {
    const { filings, problems } = read({ after: '<mergeCells><mergeCell ref="E1:F1"/></mergeCells>' })
    expect([filings.length, problems.map(({ place }) => place.cell)]).toEqual([0, ['E1']])
  })
})

describe('what a table shows around its rows', () => {
  test('a heading and a note above the titles are passed over and told', () => {
    const above = '<row r="1"><c r="A1" t="inlineStr"><is><t>客户备案资料登记表</t></is></c></row><row r="3"/>'
    const quirk: Quirk = {
      head: above + head.replace('r="1"', 'r="4"').replace(/([A-Z])1"/g, '$14"'),
      rows: row()
        .replace('r="2"', 'r="5"')
        .replace(/([A-Z])2"/g, '$15"'),
      after: '<mergeCells><mergeCell ref="A1:L1"/></mergeCells>',
    }
    const opened = openTable('a.xlsx', book(quirk))
    if ('code' in opened) throw new Error(opened.code)
    const titled = fromTitles(opened.table, (titles) => titles.filter(({ text }) => TITLES.includes(text)).length)
    expect(titled.above).toEqual([{ row: 1, text: '客户备案资料登记表' }])
    const { filings, problems } = readMapped(
      titled.table,
      new Map(headersOf(titled.table).flatMap(({ column, path }) => (path ? [[column, path] as const] : []))),
    )
    expect(problems).toEqual([])
    expect(filings[0]).toMatchObject({ filing: expected, place: { row: 5 } })
  })
  test('rows and columns that are hidden are read and marked', () => {
    const quirk: Quirk = {
      before: '<cols><col min="1" max="4" width="9"/><col min="7" max="8" width="0" hidden="1"/></cols>',
      rows: `${row()}<row r="3" hidden="1">${VALUES.map((text, at) => inline(text, `${name(at)}3`)).join('')}</row>`,
    }
    const opened = openTable('a.xlsx', book(quirk))
    if ('code' in opened) throw new Error(opened.code)
    expect(opened.table.hiddenColumns).toEqual([6, 7])
    expect(opened.table.rows.map(({ row: at, isHidden }) => [at, isHidden === true])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ])
    expect(read(quirk).filings.map(({ place }) => place.row)).toEqual([2, 3])
  })
  test('hidden columns to the end of the sheet cost nothing', () => {
    const opened = openTable('a.xlsx', book({ before: '<cols><col min="20" max="16384" hidden="1"/></cols>' }))
    expect('code' in opened || opened.table.hiddenColumns).toBeUndefined()
  })
})

const LINES = process.env.BA_DEEP === '1' ? 1500 : 200

test(`${LINES} rows with long remarks (1,500 make 20 MB): every row is read`, { timeout: 60_000 }, () => {
  const remark = '备注'.repeat(2500)
  const line = (at: number) =>
    `<row r="${at}">${VALUES.map((text, n) => inline(text, `${name(n)}${at}`)).join('')}${inline(remark, `M${at}`)}</row>`
  const rows = Array.from({ length: LINES }, (_, at) => line(at + 2)).join('')
  expect(strToU8(rows).length / LINES).toBeGreaterThan((20 * 1024 ** 2) / 1500)
  const { filings, problems } = read({ rows })
  expect([filings.length, problems]).toEqual([LINES, []])
})
