/** Tables in and out: agencies' own titles, export and import, one commit, bad cells by their address. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { clientsOf } from '../../extension/agency/clients.ts'
import { guessColumns } from '../../extension/agency/exchange/guess-columns.ts'
import { importFilings, planFilings } from '../../extension/agency/exchange/import-filings.ts'
import { stateOfFilings } from '../../extension/agency/exchange/judge-rows.ts'
import { type AnyStored, openVault, type Vault } from '../../extension/vault/index.ts'
import { headersOf, openTable, readMapped, writeFilings } from '../../rules/files/index.ts'
import type { Filing } from '../../rules/index.ts'
import { PASS, World } from '../vault/support/world.ts'
import { officeFiling } from './office.ts'

async function vaultOf(): Promise<Vault> {
  const opened = await openVault(new World().page().env)
  if (opened.kind !== 'first-run') throw new Error(opened.kind)
  const made = await opened.create(PASS)
  if (!made.ok) throw new Error('no vault')
  return made.vault
}
const recordsIn = async (vault: Vault): Promise<AnyStored[]> => {
  const all = await vault.list()
  return all.ok ? (all.records as AnyStored[]) : []
}
/** An empty cell is an unknown value: a list without entries is written as one. */
const known = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, one) =>
      one === null || one === '' || (Array.isArray(one) && one.length === 0) ? undefined : one,
    ),
  )
/** Every client's APP has a package name of its own, as in life: services are told apart by it. */
const ownPackages = (n: number): Filing => {
  const filing = officeFiling(n)
  const apps = filing.apps?.map((app) => ({
    ...app,
    platforms: app.platforms?.map((one) => ({
      ...one,
      ...(one.packageName ? { packageName: `${one.packageName}.c${n}` } : {}),
    })),
  }))
  return { ...filing, ...(apps ? { apps } : {}) } as Filing
}

function read(name: string, bytes: Uint8Array, sheet?: string) {
  const opened = openTable(name, bytes, sheet)
  if ('code' in opened) return { code: opened.code, filings: [], problems: [], columns: [] }
  const columns = guessColumns(headersOf(opened.table))
  const meaning = new Map(columns.flatMap(({ column, guess }) => (guess ? [[column, guess] as const] : [])))
  return { code: undefined, columns, ...readMapped(opened.table, meaning) }
}
const csv = (rows: readonly (readonly string[])[]) => strToU8(rows.map((row) => row.join(',')).join('\r\n'))

describe('columns of an agency’s own table', () => {
  test.each([
    ['公司名称', 'subject.name'],
    ['统一社会信用代码', 'subject.certNumber'],
    ['法人', 'subject.legalRepName'],
    ['负责人', 'principal.name'],
    ['手机', 'principal.mobile'],
    ['邮箱', 'principal.email'],
    ['网站名称', 'websites[0].name'],
    ['网站名', 'websites[0].name'],
    ['Site name', 'websites[0].name'],
    ['域名', 'websites[0].domains[].name'],
    ['网站负责人手机', 'websites[0].owner.mobile'],
    ['主体负责人应急电话', 'principal.emergencyPhone'],
    ['内部编号', undefined],
    ['报价', undefined],
  ])('%s', (title, path) => {
    const titles = ['公司名称', title].filter((one, at, all) => all.indexOf(one) === at)
    const { columns } = read('own.csv', csv([titles, titles.map(() => 'x')]))
    expect(columns.at(-1)?.guess).toBe(path)
  })
  test('what the user said before comes first, and takes the place from a guess', () => {
    const opened = openTable(
      'own.csv',
      csv([
        ['公司名称', '客户'],
        ['甲', '乙'],
      ]),
    )
    if ('code' in opened) throw new Error(opened.code)
    const [company, client] = guessColumns(headersOf(opened.table), { 客户: 'subject.name' })
    expect([company?.guess, client?.guess, client?.by]).toEqual([undefined, 'subject.name', 'remembered'])
  })
  test('a guessed title of a website or an APP leaves the rows readable', () => {
    const titles = ['公司名称', '网站名', 'APP名', 'Site domain']
    const { filings, problems } = read('own.csv', csv([titles, ['甲示例有限公司', '甲站', '甲应用', 'a.example']]))
    expect(problems).toEqual([])
    expect(filings[0]?.filing).toMatchObject({
      subject: { name: '甲示例有限公司' },
      websites: [{ name: '甲站', domains: [{ name: 'a.example' }] }],
      apps: [{ name: '甲应用' }],
    })
  })
  test.each([
    [['公司名称', '营业执照号', '法人代表', '法人代表身份证号码', '备案联系人', '备案联系人手机']],
    [['公司名称', '法人姓名', '法人身份证号', '法人电话', '负责人', '负责人电话']],
    [['Company', 'Legal person', 'Legal person ID number', 'Contact phone']],
  ])('the legal representative’s number goes to nobody else: %s', (titles) => {
    const { columns } = read('own.csv', csv([titles, titles.map(() => 'x')]))
    const guess = (title: RegExp) => columns.filter(({ text }) => title.test(text)).map((one) => one.guess)
    expect(guess(/法人.*(身份证|电话)|Legal person ID/).filter(Boolean)).toEqual([])
    expect(guess(/联系人手机|负责人电话|Contact phone/)).toEqual(['principal.mobile'])
  })
  test('a table with a few columns only gives clients of whom that much is known', () => {
    const { filings, problems } = read(
      'own.csv',
      csv([
        ['公司名称', '手机', '报价'],
        ['甲示例有限公司', '13800138000', '300'],
      ]),
    )
    expect(problems).toEqual([])
    expect(filings.map(({ filing }) => filing)).toEqual([
      { subject: { name: '甲示例有限公司' }, principal: { mobile: '13800138000' } },
    ])
  })
})

describe('out and in again', () => {
  test('an office of 60 filings loses nothing, people and companies are one record each', async () => {
    const office = Array.from({ length: 60 }, (_, n) => ownPackages(n))
    const first = await vaultOf()
    expect((await importFilings(first, office)).result.ok).toBe(true)
    const kept = clientsOf(await recordsIn(first)).flatMap(({ filings }) => filings.map(({ filing }) => filing))
    const { bytes, omitted } = writeFilings(kept)
    expect(omitted).toEqual([])
    const back = read('out.xlsx', bytes)
    expect(back.problems).toEqual([])
    const second = await vaultOf()
    expect(
      (
        await importFilings(
          second,
          back.filings.map(({ filing }) => filing),
        )
      ).result.ok,
    ).toBe(true)
    const again = clientsOf(await recordsIn(second)).flatMap(({ filings }) => filings.map(({ filing }) => filing))
    const sorted = (list: readonly Filing[]) =>
      list.map(known).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    expect(sorted(again)).toEqual(sorted(kept))
    const people = (await recordsIn(second)).filter(({ col }) => col === 'person')
    const numbers = people.map((one) => (one.data as { fields: { certNumber?: string } }).fields.certNumber)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(stateOfFilings(kept, await recordsIn(second))).toEqual(kept.map(() => 'same'))
  }, 60_000)

  test('a row that stands in the table twice is told', () => {
    const [one, other] = [officeFiling(1), officeFiling(2)]
    expect(stateOfFilings([one, other, structuredClone(one)], [])).toEqual(['new', 'new', 'twice'])
  })

  test('all of the rows or none: a conflict on one leaves the vault as it was', async () => {
    const vault = await vaultOf()
    const client = officeFiling(1)
    const { businessScope: _, ...bare } = client.subject!
    await importFilings(vault, [{ ...client, subject: bare }])
    const before = await recordsIn(vault)
    // Another window edits the company between planning and storing.
    const more = {
      ...client,
      subject: { ...client.subject, businessScope: '另有经营' },
      type: 'change',
    }
    const { puts } = planFilings([officeFiling(2), more], before)
    const subject = before.find(({ col }) => col === 'subject')!
    await vault.put({ col: 'subject', id: subject.id, rev: subject.rev, data: { fields: { name: '他窗改名' } } })
    const result = await vault.commit({ puts })
    expect(result).toMatchObject({ ok: false, reason: 'conflict' })
    const after = await recordsIn(vault)
    expect(after.filter(({ col }) => col === 'filing')).toEqual(before.filter(({ col }) => col === 'filing'))
    expect(after).toHaveLength(before.length)
  })

  test('300 rows into a vault of 300 clients are planned in time that grows with the rows', () => {
    const rows = Array.from({ length: 300 }, (_, n) => officeFiling(n + 300))
    const start = performance.now()
    const { puts } = planFilings(rows, [])
    expect(performance.now() - start).toBeLessThan(5000)
    expect(puts.filter(({ col }) => col === 'filing')).toHaveLength(300)
  })
})

/** A workbook as spreadsheets write it, with the parts given. */
function workbook(sheets: Readonly<Record<string, string>>, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const names = Object.keys(sheets)
  const each = (write: (name: string, at: number) => string) => names.map(write).join('')
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${each((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${each((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)}</Relationships>`,
    ...parts,
  }
  for (const [at, name] of names.entries()) files[`xl/worksheets/sheet${at + 1}.xml`] = sheets[name]!
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}
const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const sheet = (rows: string, more = '') => `<worksheet><sheetData>${rows}</sheetData>${more}</worksheet>`
const HEAD = `<row r="1">${inline('A1', '公司名称')}${inline('B1', '统一社会信用代码')}${inline('C1', '手机')}</row>`

describe('bad workbooks: each row is right or named with its cell', () => {
  const cells = (bytes: Uint8Array, name = 'x.xlsx') => {
    const { filings, problems } = read(name, bytes)
    return {
      names: filings.map(({ filing }) => filing.subject?.name),
      problems: problems.map(({ code, place }) => `${code} ${place.cell}`),
    }
  }
  test('a credit code that became 9.14E+17 is refused in its cell, the other rows are read', () => {
    const rows = `${HEAD}<row r="2">${inline('A2', '甲')}<c r="B2"><v>9.1440300123456E+17</v></c></row><row r="3">${inline('A3', '乙')}${inline('C3', '13800138000')}</row>`
    expect(cells(workbook({ 客户: sheet(rows) }))).toEqual({ names: ['乙'], problems: ['digits-lost B2'] })
  })
  test('numbers as numbers, shared texts and a formula with its result', () => {
    const rows = `${HEAD}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2"><v>13800138000</v></c></row><row r="3"><c r="A3" t="str"><f>"丙"&amp;"公司"</f><v>丙公司</v></c></row>`
    const parts = {
      'xl/sharedStrings.xml': '<sst><si><r><t>丁</t></r><r><t>公司</t></r><rPh><t>ding</t></rPh></si></sst>',
    }
    expect(cells(workbook({ Sheet1: sheet(rows) }, parts))).toEqual({ names: ['丁公司', '丙公司'], problems: [] })
  })
  test('a formula that was never calculated and one that failed are named', () => {
    const rows = `${HEAD}<row r="2"><c r="A2"><f>A9</f></c></row><row r="3"><c r="A3" t="e"><v>#REF!</v></c></row>`
    expect(cells(workbook({ Sheet1: sheet(rows) }))).toEqual({
      names: [],
      problems: ['error-value A2', 'error-value A3'],
    })
  })
  test('merged cells are named and nothing is guessed', () => {
    const rows = `${HEAD}<row r="2">${inline('A2', '甲')}</row><row r="3">${inline('C3', '13800138000')}</row>`
    expect(cells(workbook({ Sheet1: sheet(rows, '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>') }))).toEqual({
      names: [],
      problems: ['merged-cells A2'],
    })
  })
  test('another sheet can be chosen', () => {
    const bytes = workbook({
      说明: sheet(`<row r="1">${inline('A1', '请看下一页')}</row>`),
      客户: sheet(`${HEAD}<row r="2">${inline('A2', '戊')}</row>`),
    })
    expect(read('x.xlsx', bytes).filings).toEqual([])
    const opened = openTable('x.xlsx', bytes)
    expect('sheets' in opened && opened.sheets).toEqual(['说明', '客户'])
    expect(read('x.xlsx', bytes, '客户').filings.map(({ filing }) => filing.subject?.name)).toEqual(['戊'])
  })
  test('CSV in GBK', () => {
    // 公司名称,手机 / 己公司,13800138000
    const bytes = Uint8Array.from([
      0xb9, 0xab, 0xcb, 0xbe, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xca, 0xd6, 0xbb, 0xfa, 0x0d, 0x0a, 0xbc, 0xba, 0xb9, 0xab,
      0xcb, 0xbe, 0x2c, 0x31, 0x33, 0x38, 0x30, 0x30, 0x31, 0x33, 0x38, 0x30, 0x30, 0x30, 0x0d, 0x0a,
    ])
    expect(cells(bytes, 'x.csv')).toEqual({ names: ['己公司'], problems: [] })
  })
  test('a quotation mark that is never closed: its row is named, so that the rows it swallowed are not lost unseen', () => {
    const bytes = strToU8('公司名称,手机\r\n甲,13800138000\r\n"乙,13800138001\r\n丙,13800138002\r\n')
    expect(cells(bytes, 'x.csv')).toEqual({ names: ['甲'], problems: ['open-quote A3'] })
    const half = strToU8('公司名称,手机\r\n"甲"公司,13800138001\r\n"乙",13800138002\r\n')
    expect(cells(half, 'x.csv')).toEqual({ names: [], problems: ['open-quote B2'] })
  })
  test('an old .xls, and what is no table at all, are refused whole', () => {
    expect(read('x.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])).code).toBe('not-a-workbook')
    expect(read('x.xlsx', strToU8('not a zip')).code).toBe('not-a-workbook')
  })
  test('20 MB of cells', () => {
    const row = (n: number) =>
      `<row r="${n}">${inline(`A${n}`, `第${n}号示例有限公司`)}${inline(`C${n}`, '13800138000')}${inline(`D${n}`, 'x'.repeat(900))}</row>`
    const bytes = workbook({ Sheet1: sheet(HEAD + Array.from({ length: 20_000 }, (_, at) => row(at + 2)).join('')) })
    const { filings, problems } = read('x.xlsx', bytes)
    expect(problems).toEqual([])
    expect(filings).toHaveLength(20_000)
  }, 30_000)
})
