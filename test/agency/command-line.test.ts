/** What the clients' tab finds in all clients is what `beian check` finds in their backup and in their workbook. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientsOf } from '../../extension/agency/clients.ts'
import { batchCheck } from '../../extension/agency/report/batch-check.ts'
import { run } from '../../rules/cli/run.ts'
import { readFilings, writeFilings } from '../../rules/files/index.ts'
import { TODAY } from '../clean/generate.ts'
import { office } from './office.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ba-batch-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const clients = clientsOf(office(40))
const filings = clients.flatMap((client) => client.filings)

async function commandLine(path: string): Promise<unknown[]> {
  const outcome = await run(['check', path, '--portfolio', path, '--today', TODAY, '--format', 'json'])
  expect(outcome.err ?? '').toBe('')
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
