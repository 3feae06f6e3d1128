import { describe, expect, it } from 'vitest'
import { readFilings } from '../../rules/files/index.ts'
import { columnName } from '../../rules/files/table/table.ts'
import { client } from './client.ts'
import { type SheetCell, tableOf, workbook } from './workbook.ts'

const read = (rows: readonly (readonly SheetCell[])[], merges: readonly string[] = []) =>
  readFilings('a.xlsx', workbook({ rows, merges }))
const filing = {
  type: 'first',
  provider: 'huawei',
  province: '440000',
  subject: {
    nature: 4,
    name: '青禾示例科技有限公司',
    certType: 1,
    certNumber: '91440300MA5EXMPLXX',
    certLongTerm: true,
    city: '440300',
    district: '440305',
  },
  principal: {
    certType: 2,
    certNumber: '440305198803120118',
    certValidFrom: '2016-05-10',
    certValidTo: '2036-05-10',
    mobile: '13800138001',
    isLegalRep: true,
  },
  websites: [
    {
      name: '青禾示例科技',
      domains: [
        { name: 'qinghe-example.com', holderName: '青禾示例科技有限公司' },
        { name: 'qinghe-example.cn', holderName: '青禾示例科技有限公司' },
      ],
      contentTypes: [128],
      languages: [1],
      owner: { reusePrincipal: true },
    },
  ],
}

describe('a table of filings', () => {
  it('becomes one filing a row, words turned into national codes', () => {
    const { filings, problems } = read(tableOf(client, { ...client, 主办单位名称: '蓝鲸示例有限公司' }))
    expect(problems).toEqual([])
    expect(filings.map((one) => one.place)).toEqual([
      { sheet: 'Sheet1', row: 2 },
      { sheet: 'Sheet1', row: 3 },
    ])
    expect(filings[0]!.filing).toMatchObject(filing)
    expect(filings[1]!.filing.subject?.name).toBe('蓝鲸示例有限公司')
  })

  it('is found under its name among other sheets, whose merged cells do not matter', () => {
    const notes = { name: '说明', rows: [['如何填写']], merges: ['A1:D1'] }
    const { filings, problems } = readFilings('a.xlsx', workbook(notes, { name: '备案', rows: tableOf(client) }))
    expect({ problems, found: filings.length }).toEqual({ problems: [], found: 1 })
  })

  it('takes further websites, field paths and columns to be passed over', () => {
    const { filings, problems } = read(
      tableOf({
        ...client,
        网站2名称: '青禾示例商城',
        网站2域名: 'qinghe-shop.com',
        'principal.idAddress': '某地',
        '#内部编号': 17,
      }),
    )
    expect(problems).toEqual([])
    expect(filings[0]!.filing).toMatchObject({
      principal: { idAddress: '某地' },
      websites: [{ name: '青禾示例科技' }, { name: '青禾示例商城', domains: [{ name: 'qinghe-shop.com' }] }],
    })
  })

  it('has one website when a row fills the columns of the second alone', () => {
    const { 网站名称, 网站域名, 网站域名持有者, 网站服务内容, 网站语言, 网站负责人同主体负责人, ...unit } = client
    const second = { 网站2名称: '青禾示例商城', 网站2域名: 'qinghe-shop.com', 网站2服务内容: '其他' }
    const { filings, problems } = read(tableOf(client, { ...unit, ...second }))
    expect(problems).toEqual([])
    expect(filings[1]!.filing.websites).toEqual([
      { name: '青禾示例商城', domains: [{ name: 'qinghe-shop.com' }], contentTypes: [8388608] },
    ])
    const [head] = tableOf(client, { ...unit, ...second })
    expect(filings[1]!.at('websites[0].name').cell).toBe(`${columnName(head!.indexOf('网站2名称'))}3`)
    const { problems: wrong } = read(tableOf(client, { ...unit, ...second, 网站2名称: '长'.repeat(600) }))
    expect(wrong).toEqual([
      expect.objectContaining({
        code: 'too-long',
        path: 'websites[1].name',
        place: { sheet: 'Sheet1', row: 3, cell: `${columnName(head!.indexOf('网站2名称'))}3` },
      }),
    ])
  })

  it('never writes to what every object inherits, whatever a header says', () => {
    const headers = ['constructor.keys', 'constructor.prototype', '__proto__.polluted', 'toString.name', 'valueOf']
    const before = headers.slice(0, 2).map((header) => Reflect.get(Object, header.split('.')[1]!))
    const [head, row] = tableOf(client)
    for (const header of headers) {
      const { filings, problems } = read([
        [...head!, header],
        [...row!, 'x'],
      ])
      expect(filings).toEqual([])
      expect(problems).toEqual([expect.objectContaining({ code: 'unknown-column', value: header })])
    }
    expect(headers.slice(0, 2).map((header) => Reflect.get(Object, header.split('.')[1]!))).toEqual(before)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('understands dates however they are written', () => {
    const of = (value: SheetCell) => {
      const { filings, problems } = read(tableOf({ ...client, 主体负责人证件有效期起: value }))
      return filings[0]?.filing.principal?.certValidFrom ?? problems[0]?.code
    }
    const written = [
      { serial: 42500 },
      42500,
      20160510,
      '2016-05-10',
      '2016/5/10',
      '2016.5.10',
      '2016年5月10日',
      '20160510',
    ]
    expect(written.map(of)).toEqual(written.map(() => '2016-05-10'))
    expect([7, '5/10/2016', '2016-13-01', '昨天'].map(of)).toEqual(Array(4).fill('bad-date'))
  })

  it('passes over empty rows and keeps the numbers of the rows', () => {
    const [head, ...rows] = tableOf(client, { ...client, 主办单位性质: '火星人' })
    const { problems } = read([head!, [], ...rows.slice(0, 1), [], [null], ...rows.slice(1)])
    expect(problems).toEqual([expect.objectContaining({ code: 'unknown-value', path: 'subject.nature' })])
    expect(problems[0]!.place.cell).toMatch(/^[A-Z]+6$/)
  })

  it('may be CSV, in UTF-8 or GB 18030, with digits kept as text', () => {
    const rows = tableOf({
      ...client,
      主体负责人证件有效期起: '2016/5/10',
      主体负责人手机号: '="13800138001"',
      网站负责人同主体负责人: '是',
    })
    const csv = rows
      .map((row) => row.map((value) => `"${String(value ?? '').replaceAll('"', '""')}"`).join(','))
      .join('\r\n')
    const { filings, problems } = readFilings('a.csv', new TextEncoder().encode(`\ufeff${csv}`))
    expect(problems).toEqual([])
    expect(filings[0]!.filing).toMatchObject(filing)
    const gb = Uint8Array.of(0xb1, 0xb8, 0xb0, 0xb8, 0xca, 0xa1, 0xb7, 0xdd, 0x0a)
    expect(readFilings('b.csv', gb).problems.map((one) => one.code)).not.toContain('not-text')
    expect(readFilings('b.csv', gb).problems).not.toContainEqual(expect.objectContaining({ path: 'province' }))
  })

  it('reads what other programs write: rich text, phonetic guides, escapes, formulas with their result', () => {
    const { filings, problems } = read(
      tableOf({
        ...client,
        主办单位名称: {
          xml: '<c t="inlineStr"><is><r><t>青禾</t></r><r><rPr/><t>示例</t></r><rPh sb="0" eb="2"><t>qinghe</t></rPh></is></c>',
        },
        法定代表人姓名: { xml: '<c t="str"><f>CONCAT("林","示例")</f><v>林示例</v></c>' },
        主体负责人手机号: { xml: '<c t="n"><v>1.3800138001E10</v></c>' },
        主办单位通信地址: '示例路1号_x000D_\nA座',
      }),
    )
    expect(problems).toEqual([])
    expect(filings[0]!.filing).toMatchObject({
      subject: { name: '青禾示例', legalRepName: '林示例', contactAddress: '示例路1号\r\nA座' },
      principal: { mobile: '13800138001' },
    })
  })

  it('tells certificates of one name apart by the nature', () => {
    const typeFor = (nature: string) =>
      read(tableOf({ ...client, 主办单位性质: nature, 主办单位证件类型: '组织机构代码证' })).filings[0]!.filing.subject
        ?.certType
    expect([typeFor('企业'), typeFor('事业单位'), typeFor('政府机关'), typeFor('社会团体')]).toEqual([12, 3, 9, 10])
  })
})

describe('a table that cannot be used', () => {
  const codes = (rows: readonly (readonly SheetCell[])[], merges?: readonly string[]) =>
    read(rows, merges).problems.map(({ code, path, place }) => `${code} ${path ?? ''} ${place.cell ?? place.row ?? ''}`)
  const cellOf = (name: string) => {
    const at = tableOf(client)[0]!.indexOf(name)
    return `${at < 26 ? '' : 'A'}${String.fromCharCode(65 + (at % 26))}2`
  }

  it('has merged cells: the range is named', () => {
    expect(codes(tableOf(client), ['C2:C3'])).toEqual(['merged-cells  C2'])
  })

  it('lacks columns, has unknown ones or one twice', () => {
    const [head, ...rows] = tableOf({ ...client, 备注栏: 'x', 网站备注: 'y' })
    const renamed = head!.map((name) => (name === '主体负责人手机号' ? '主办单位名称' : name))
    expect(codes([renamed, ...rows])).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^unknown-column {2}[A-Z]+1$/),
        expect.stringMatching(/^duplicate-column subject\.name [A-Z]+1$/),
        'missing-column principal.mobile 1',
      ]),
    )
  })

  it.each([
    [
      'a number the spreadsheet has rounded',
      '主体负责人证件号码',
      Number('440305198803120118'),
      'digits-lost principal.certNumber',
    ],
    ['rounded digits in a CSV export', '主体负责人证件号码', '4.40305E+17', 'digits-lost principal.certNumber'],
    ['a formula never calculated', '主办单位名称', { xml: '<c><f>A1</f></c>' }, 'error-value subject.name'],
    ['a formula that failed', '主办单位名称', { error: '#N/A' }, 'error-value subject.name'],
    ['a word that is no choice', '主办单位性质', '火星人', 'unknown-value subject.nature'],
    ['a date that does not exist', '主体负责人证件有效期止', '2026-02-30', 'bad-date principal.certValidTo'],
    ['neither yes nor no', '主体负责人是否法定代表人', '也许', 'unknown-value principal.isLegalRep'],
    ['one unknown among several', '网站服务内容', '单位门户网站、占卜', 'unknown-value websites[0].contentTypes'],
    ['a text too long', '主办单位名称', '公'.repeat(600), 'too-long subject.name'],
  ] as const)('has %s: cell and field are named', (_, column, value, expected) => {
    const { filings } = read(tableOf({ ...client, [column]: value }))
    expect(filings).toEqual([])
    expect(codes(tableOf({ ...client, [column]: value }))).toEqual([`${expected} ${cellOf(column)}`])
  })

  it('is damaged, empty, or no workbook at all', () => {
    const whole = workbook({ rows: tableOf(client) })
    const first = (name: string, bytes: Uint8Array) => readFilings(name, bytes).problems[0]?.code
    expect(first('a.xlsx', whole.slice(0, whole.length / 2))).toBe('not-a-workbook')
    expect(first('a.xlsx', new TextEncoder().encode('name,x'))).toBe('not-a-workbook')
    expect(first('a.xlsx', workbook({ rows: [] }))).toBe('no-filing')
    expect(first('a.xlsx', workbook({ rows: tableOf(client).slice(0, 1) }))).toBe('no-filing')
    expect(first('a.csv', new Uint8Array())).toBe('no-filing')
    for (let cut = 0; cut < whole.length; cut += 37) {
      const broken = whole.slice()
      broken[cut]! ^= 0xff
      expect(() => readFilings('a.xlsx', broken)).not.toThrow()
    }
  })
})

describe('several values in a cell', () => {
  it('belong to the entries one by one, or one value to all; a name may hold blanks', () => {
    const holders = (value: string) =>
      read(
        tableOf({ ...client, 网站域名: 'a.com b.com', 网站域名持有者: value }),
      ).filings[0]?.filing.websites?.[0]?.domains?.map((one) => one.holderName)
    expect(holders('Blue Whale')).toEqual(['Blue Whale', 'Blue Whale'])
    expect(holders('青禾、蓝鲸')).toEqual(['青禾', '蓝鲸'])
  })

  it('of another number than the entries are a problem', () => {
    const { problems } = read(tableOf({ ...client, 网站域名: 'a.com b.com', 网站域名持有者: '甲、乙、丙' }))
    expect(problems).toEqual([
      expect.objectContaining({ code: 'wrong-count', path: 'websites[0].domains[].holderName', detail: '2' }),
    ])
  })
})
