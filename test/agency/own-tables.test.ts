/** What agencies' own tables bring: lines of groups over the titles, days in many writings. */
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { guessColumns } from '../../extension/agency/exchange/guess-columns.ts'
import { fromTitles, headersOf, type Known, openTable, readMapped } from '../../rules/files/index.ts'

const csv = (rows: readonly (readonly string[])[]) => strToU8(rows.map((row) => row.join(',')).join('\r\n'))
function read(name: string, bytes: Uint8Array) {
  const opened = openTable(name, bytes)
  if ('code' in opened) throw new Error(opened.code)
  const columns = guessColumns(headersOf(opened.table))
  return readMapped(opened.table, new Map(columns.flatMap(({ column, guess }) => (guess ? [[column, guess]] : []))))
}

describe('tables of an agency’s own', () => {
  test('what was said of a title counts once in a table: two columns for one thing would refuse it whole', () => {
    const guess = (titles: readonly string[], said: Readonly<Record<string, string>>) =>
      guessColumns(
        titles.map((text, column) => ({ text, column, place: {} })),
        said,
      ).map((one) => one.guess)
    const twice = ['单位名称', '姓名', '手机号', '网站名称', '域名', '姓名', '手机号']
    expect(guess(twice, { 姓名: 'websites[0].owner.name' })).toEqual(guess(twice, {}))
    const both = guess(['客户', '抬头', '手机'], { 客户: 'subject.name', 抬头: 'subject.name' })
    expect(both).toEqual(['subject.name', undefined, 'principal.mobile'])
  })
  test('with a byte-order mark, in UTF-16 with tabs as Excel’s “Unicode text”, with semicolons', () => {
    const rows = [
      ['公司名称', '手机'],
      ['甲示例有限公司', '13800138000'],
    ]
    const text = (by: string) => rows.map((row) => row.join(by)).join('\r\n')
    const unicode = [...`\ufeff${text('\t')}`]
    const wide = new Uint8Array(unicode.length * 2)
    for (const [at, char] of unicode.entries()) wide.set([char.charCodeAt(0) & 0xff, char.charCodeAt(0) >> 8], at * 2)
    for (const bytes of [strToU8(`\ufeff${text(',')}`), wide, strToU8(text(';'))]) {
      const { filings, problems } = read('own.csv', bytes)
      expect(problems).toEqual([])
      expect(filings.map(({ filing }) => filing)).toEqual([
        { subject: { name: '甲示例有限公司' }, principal: { mobile: '13800138000' } },
      ])
    }
  })
  test('days in several writings, with a time behind them too; what is no day is named', () => {
    const days = [
      '2036/5/10',
      '2036.05.10',
      '２０３６年５月１０日',
      '20360510',
      '2036-05-10 00:00:00',
      '2036-05-10T08:00',
    ]
    const wrong = ['10/05/2036', '36-5-10', '2036-02-30', '2016.05.10-2036.05.10', '2036-05-1000:00']
    const rows = [...days, ...wrong].map((day, at) => [`甲${at}`, '林示例', day])
    const { filings, problems } = read('own.csv', csv([['公司名称', '负责人', '主体负责人证件有效期止'], ...rows]))
    expect(filings.map(({ filing }) => filing.principal?.certValidTo)).toEqual(days.map(() => '2036-05-10'))
    expect(problems.map(({ code, place }) => `${code} ${place.cell}`)).toEqual(
      wrong.map((_, at) => `bad-date C${days.length + at + 2}`),
    )
  })
  test('a line of groups over the titles is passed over', () => {
    const groups = ['主体信息', '', '', '主体负责人信息', '', '网站信息']
    const titles = ['单位名称', '证件类型', '证件号码', '姓名', '手机号', '网站名称']
    const row = ['甲示例有限公司', '营业执照', '91440300MA5EXMPLXX', '林示例', '13800138000', '甲站']
    const opened = openTable('own.csv', csv([groups, titles, row]))
    if ('code' in opened) throw new Error(opened.code)
    const known: Known = (titles) => guessColumns(titles).filter(({ guess }) => guess).length
    const { above, table } = fromTitles(opened.table, known)
    expect(above.map(({ row: at }) => at)).toEqual([1])
    expect(headersOf(table).map(({ text }) => text)).toEqual(titles)
  })
})
