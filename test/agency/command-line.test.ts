/** What the clients' tab finds in all clients is what `beian check` finds in their backup and in their workbook. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readTitles } from '@beian-assist/sdk/titles'
import { strToU8 } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientsOf } from '../../extension/agency/clients.ts'
import { guessColumns } from '../../extension/agency/exchange/guess-columns.ts'
import { planFilings } from '../../extension/agency/exchange/import-filings.ts'
import { batchCheck } from '../../extension/agency/report/batch-check.ts'
import { writeBackup } from '../../extension/vault/backup-file.ts'
import type { AnyStored } from '../../extension/vault/index.ts'
import { run } from '../../rules/cli/run.ts'
import { type EnvelopeLock, newKeyPair, openEnvelope, sealEnvelope } from '../../rules/files/backup/index.ts'
import {
  fromTitles,
  headersOf,
  type Known,
  openTable,
  readFilings,
  readMapped,
  writeFilings,
} from '../../rules/files/index.ts'
import { TODAY } from '../clean/generate.ts'
import { office } from './office.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ba-batch-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const clients = clientsOf(office(40))
const filings = clients.flatMap((client) => client.filings)

const ports = { titles: async () => readTitles }

async function commandLine(path: string, said = '', more: readonly string[] = []): Promise<unknown[]> {
  const outcome = await run(['check', path, '--portfolio', path, '--today', TODAY, '--format', 'json', ...more], ports)
  expect(outcome.err ?? '').toContain(said)
  if (said === '') expect(outcome.err ?? '').toBe('')
  const text = typeof outcome.out === 'string' ? outcome.out : [...(outcome.out ?? [])].join('')
  const parsed = JSON.parse(text) as { filings?: { findings: unknown[] }[] } | { findings: unknown[] }[]
  const list = Array.isArray(parsed) ? parsed : (parsed.filings ?? [])
  return list.map(({ findings }) => JSON.stringify(findings)).sort()
}

test('on a backup opened into a folder', async () => {
  const dir = join(folder, 'backup')
  for (const part of ['filings', 'records']) mkdirSync(join(dir, part), { recursive: true })
  writeFileSync(join(dir, 'manifest.json'), '{"entries":[]}')
  writeFileSync(join(dir, 'records', 'x.json'), '{"col":"person","data":{"fields":{}}}')
  for (const { id, filing } of filings) writeFileSync(join(dir, 'filings', `${id}.json`), JSON.stringify(filing))
  const done = await batchCheck(clients, { today: TODAY, locale: 'zh-CN' })
  const found = done.lines.map(({ report }) => JSON.stringify(report.findings)).sort()
  expect(found.filter((one) => one !== '[]').length).toBeGreaterThan(10)
  expect(await commandLine(dir)).toEqual(found)
})

test('on the exported workbook', async () => {
  const dir = join(folder, 'workbook')
  mkdirSync(dir)
  const { bytes } = writeFilings(filings.map(({ filing }) => filing))
  writeFileSync(join(dir, 'clients.xlsx'), bytes)
  const back = readFilings('clients.xlsx', bytes).filings.map(({ filing }) => filing)
  const read = clients.map((client, at) => ({
    ...client,
    filings: client.filings.map((one) => ({ ...one, filing: back[at]! })),
  }))
  const done = await batchCheck(read, { today: TODAY, locale: 'zh-CN' })
  expect(await commandLine(dir)).toEqual(done.lines.map(({ report }) => JSON.stringify(report.findings)).sort())
})

const foundIn = async (records: readonly AnyStored[]): Promise<string[]> => {
  const { lines } = await batchCheck(clientsOf(records), { today: TODAY, locale: 'zh-CN' })
  return lines.map(({ report }) => JSON.stringify(report.findings)).sort()
}

test('on a backup as it is, closed with a passphrase; archived clients are compared with and not checked', async () => {
  const records = office(12).map((one, at) =>
    one.col === 'subject' && at % 5 === 0 ? ({ ...one, data: { ...one.data, archived: true } } as AnyStored) : one,
  )
  const envelope = {
    seal: (payload: Uint8Array, lock: EnvelopeLock) => sealEnvelope(payload, lock, 4),
    open: openEnvelope,
    pair: newKeyPair,
  }
  const wanted = { records, scans: new Map(), at: Date.parse(TODAY), unreadable: 0, scansLeftOut: 0 }
  const made = await writeBackup(wanted, 'words of a backup', envelope)
  if (!made.ok) throw new Error(made.reason)
  const dir = join(folder, 'sealed')
  mkdirSync(dir)
  writeFileSync(join(dir, made.file.name), made.file.bytes)
  writeFileSync(join(folder, 'secret'), 'words of a backup\n')
  const found = await foundIn(records)
  expect([found.length < 12, found.length > 0]).toEqual([true, true])
  const secret = ['--passphrase-file', join(folder, 'secret')]
  expect(await commandLine(join(dir, made.file.name), '已归档', secret)).toEqual(found)
  expect(await commandLine(dir, '已归档', secret)).toEqual(found)
  const opened = join(folder, 'opened')
  expect((await run(['backup', 'open', join(dir, made.file.name), '--out', opened, ...secret])).code).toBe(0)
  expect(await commandLine(opened, '已归档')).toEqual(found)
  writeFileSync(join(folder, 'wrong'), 'other words')
  const refused = await run(['check', dir, '--passphrase-file', join(folder, 'wrong')])
  expect([typeof refused.code === 'function' ? refused.code() : refused.code, refused.err]).toEqual([
    2,
    expect.stringContaining('口令不对'),
  ])
})

describe('on a table with titles of the agency’s own', () => {
  const rows = [
    ['客户登记表'],
    ['序号', '公司名称', '统一社会信用代码', '主体负责人信息', '', '', '网站名', '域名', '报价'],
    ['', '', '', '姓名', '身份证号', '手机', '', '', ''],
    ['1', '甲示例有限公司', '91440300MA5EXMPLXX', '林示例', '11010119900101123X', '13800138000', '甲站', 'a.example'],
    ['2', '乙示例有限公司', '', '王示例', '110101199001011232', '13800138000', '博客', 'b.example', '300'],
  ]
  const bytes = strToU8(rows.map((row) => row.join(',')).join('\r\n'))

  test('finds what the clients’ tab finds once the table is imported, and says how the titles were taken', async () => {
    const opened = openTable('own.csv', bytes)
    if ('code' in opened) throw new Error(opened.code)
    const known: Known = (titles) => guessColumns(titles).filter(({ guess }) => guess).length
    const { table } = fromTitles(opened.table, known)
    const columns = guessColumns(headersOf(table))
    const meaning = columns.flatMap(({ column, guess }) => (guess ? [[column, guess] as const] : []))
    const read = readMapped(table, new Map(meaning)).filings.map(({ filing }) => filing)
    expect(read).toHaveLength(2)
    const records = planFilings(read, []).puts.map(({ col, id, data }) => ({ col, id, data, rev: 1, updatedAt: 1 }))
    const found = await foundIn(records as AnyStored[])
    expect(found.filter((one) => one !== '[]')).toHaveLength(2)
    const dir = join(folder, 'own')
    mkdirSync(dir)
    writeFileSync(join(dir, 'own.csv'), bytes)
    expect(await commandLine(dir, 'B3 公司名称 → 主办单位名称')).toEqual(found)
    expect(await commandLine(dir, '没有读取：A3 序号；I3 报价')).toEqual(found)
  })
  test('the template alone is taken where that is asked for', async () => {
    const file = join(folder, 'own.csv')
    writeFileSync(file, bytes)
    const { code, err } = await run(['check', file, '--columns', 'template'], ports)
    expect([typeof code === 'function' ? code() : code, err]).toEqual([2, expect.stringContaining('不认识列')])
  })
})
