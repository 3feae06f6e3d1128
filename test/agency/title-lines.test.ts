/** Titles as Chinese workbooks have them: in two lines, cells merged down and across, groups over them; columns without any. */
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { guessColumns } from '../../extension/agency/exchange/guess-columns.ts'
import { fromTitles, headersOf, type Known, openTable, readFilings, readMapped } from '../../rules/files/index.ts'
import { type SheetCell, workbook } from '../cli/workbook.ts'

/** As the clients' tab reads a table. */
function read(bytes: Uint8Array, name = 'own.xlsx') {
  const opened = openTable(name, bytes)
  if ('code' in opened) throw new Error(opened.code)
  const known: Known = (titles) => guessColumns(titles).filter(({ guess }) => guess).length
  const { table, above } = fromTitles(opened.table, known)
  const columns = guessColumns(headersOf(table))
  const meaning = new Map(columns.flatMap(({ column, guess }) => (guess ? [[column, guess] as const] : [])))
  const { filings, problems } = readMapped(table, meaning)
  return {
    above,
    columns,
    guesses: Object.fromEntries(columns.map(({ place, guess }) => [place.cell, guess])),
    filings: filings.map(({ filing }) => filing),
    rows: filings.map(({ place }) => place.row),
    problems: problems.map(({ code, place }) => `${code} ${place.cell}`),
  }
}
const _ = null
const book = (rows: readonly (readonly SheetCell[])[], merges: readonly string[] = []) => workbook({ rows, merges })
const csv = (rows: readonly (readonly SheetCell[])[]) =>
  strToU8(rows.map((row) => row.map((cell) => String(cell ?? '')).join(',')).join('\r\n'))

const UPPER = ['序号', '公司名称', '统一社会信用代码', '主体负责人信息', _, _, '网站信息', _, '网站负责人', _]
const LOWER = [_, _, _, '姓名', '证件号码', '手机号', '网站名称', '域名', '姓名', '手机号']
const ROW = ['1', '甲示例有限公司', '91440300MA5EXMPLXX', '林示例', '11010119900101123X', '13800138000']
const ROWS = [[...ROW, '甲站', 'a.example', '王示例', '13900139000']]
const MERGES = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1', 'G1:H1', 'I1:J1']
const FILING = {
  subject: { name: '甲示例有限公司', certNumber: '91440300MA5EXMPLXX' },
  principal: { name: '林示例', certNumber: '11010119900101123X', mobile: '13800138000' },
  websites: [{ name: '甲站', domains: [{ name: 'a.example' }], owner: { name: '王示例', mobile: '13900139000' } }],
}

describe('titles in two lines', () => {
  test('merged down and across: every column has its whole title, and 姓名 is whose group it stands under', () => {
    const { filings, problems, rows, columns } = read(book([UPPER, LOWER, ...ROWS], MERGES))
    expect(problems).toEqual([])
    expect(filings).toEqual([FILING])
    expect(rows).toEqual([3])
    expect(columns.map(({ text, group }) => [group ?? _, text])).toEqual([
      [_, '序号'],
      [_, '公司名称'],
      [_, '统一社会信用代码'],
      ['主体负责人信息', '姓名'],
      ['主体负责人信息', '证件号码'],
      ['主体负责人信息', '手机号'],
      ['网站信息', '网站名称'],
      ['网站信息', '域名'],
      ['网站负责人', '姓名'],
      ['网站负责人', '手机号'],
    ])
  })
  test('below a heading that is merged over the whole width, which is passed over and told', () => {
    const shifted = MERGES.map((range) => range.replace(/\d/g, (row) => String(Number(row) + 1)))
    const { filings, above, rows } = read(book([['客户备案登记表'], UPPER, LOWER, ...ROWS], ['A1:J1', ...shifted]))
    expect([filings, rows]).toEqual([[FILING], [4]])
    expect(above).toEqual([{ row: 1, text: '客户备案登记表' }])
  })
  test('a line of groups alone, merged across, over titles that are all in one line', () => {
    const groups = ['主体信息', _, _, '主体负责人', _, '网站负责人', _]
    const titles = ['单位名称', '证件号码', '通信地址', '姓名', '手机号', '姓名', '手机号']
    const row = ['甲示例有限公司', '91440300MA5EXMPLXX', '某路1号', '林示例', '13800138000', '王示例', '13900139000']
    const { filings, above } = read(book([groups, titles, row], ['A1:C1', 'D1:E1', 'F1:G1']))
    expect(above).toEqual([])
    expect(filings).toEqual([
      {
        subject: { name: '甲示例有限公司', certNumber: '91440300MA5EXMPLXX', contactAddress: '某路1号' },
        principal: { name: '林示例', mobile: '13800138000' },
        websites: [{ owner: { name: '王示例', mobile: '13900139000' } }],
      },
    ])
  })
  test('stored as CSV, which knows no merged cells', () => {
    expect(read(csv([UPPER, LOWER, ...ROWS]), 'own.csv')).toMatchObject({ filings: [FILING], problems: [], rows: [3] })
  })
  test('the template’s own titles under groups are read by the command line as well', () => {
    const titles = ['备案省份', '主办单位性质', '主办单位名称', '主办单位证件类型', '主办单位证件号码']
    const strict = readFilings(
      'a.xlsx',
      book(
        [
          ['主办单位信息', _, _, _, _, '其他'],
          [...titles, '备注列'],
        ],
        ['A1:E1'],
      ),
    )
    expect(strict.problems.filter(({ code }) => code === 'merged-cells')).toEqual([])
    expect(strict.problems.find(({ code }) => code === 'unknown-column')).toMatchObject({ value: '备注列' })
  })
  test('a title over two columns that both hold something names both; what is understood comes in', () => {
    const { columns, filings } = read(
      book(
        [
          ['公司名称', '内部联系', _, '手机'],
          ['甲示例有限公司', '张', '李', '13800138000'],
        ],
        ['B1:C1'],
      ),
    )
    expect(columns.map(({ place, text }) => [place.cell, text])).toEqual([
      ['A1', '公司名称'],
      ['B1', '内部联系'],
      ['C1', '内部联系'],
      ['D1', '手机'],
    ])
    expect(filings).toEqual([{ subject: { name: '甲示例有限公司' }, principal: { mobile: '13800138000' } }])
  })
  test('a title merged down over rows of clients is named, and nothing is guessed', () => {
    const rows = [['公司名称', '手机'], ...[1, 2, 3, 4, 5].map((n) => [_, `1380013800${n}`])]
    const { filings, problems } = read(book(rows, ['A1:A6']))
    expect([filings, problems]).toEqual([[], ['merged-cells A1']])
  })
  test('rows of clients are never taken for titles, however many cells they leave blank', () => {
    const rows = [
      ['公司名称', '证件类型', '手机', '网站名称'],
      ['甲示例有限公司', _, '13800138000', _],
      [_, '营业执照', _, '乙站'],
    ]
    for (const { rows: read_, filings } of [read(book(rows)), read(csv(rows), 'own.csv')]) {
      expect(read_).toEqual([2, 3])
      expect(filings[0]?.subject?.name).toBe('甲示例有限公司')
    }
  })
})

describe('columns without a title', () => {
  const rows = [
    ['公司名称', _, '手机'],
    ['甲示例有限公司', _, '13800138000'],
    ['乙示例有限公司', '91440300MA5EXMPLXX', '13900139000', '老客户'],
  ]
  test('are shown with what they hold, and can be given a meaning', () => {
    const { columns, guesses } = read(book(rows))
    expect(columns.map(({ text, sample, place }) => [place.cell, text, sample])).toEqual([
      ['A1', '公司名称', '甲示例有限公司'],
      ['B1', '', '91440300MA5EXMPLXX'],
      ['C1', '手机', '13800138000'],
      ['D1', '', '老客户'],
    ])
    expect(guesses).toMatchObject({ B1: undefined, D1: undefined })
    const opened = openTable('own.xlsx', book(rows))
    if ('code' in opened) throw new Error(opened.code)
    const meaning = new Map([
      [0, 'subject.name'],
      [1, 'subject.certNumber'],
    ])
    expect(readMapped(opened.table, meaning).filings.map(({ filing }) => filing.subject?.certNumber ?? _)).toEqual([
      _,
      '91440300MA5EXMPLXX',
    ])
  })
  test('are named by the command line', () => {
    const { filings, problems } = readFilings('a.xlsx', book(rows))
    expect(filings).toEqual([])
    expect(
      problems.flatMap(({ code, place, value }) => (code === 'untitled-column' ? [[place.cell, value]] : [])),
    ).toEqual([
      ['B1', '91440300MA5EXMPLXX'],
      ['D1', '老客户'],
    ])
  })
})
