/** An office of 100 to 3,000 clients: gathering, search, report after an edit, batch check, deadlines. Growth is judged, not speed alone. */
import { expect, test } from 'vitest'
import { type Client, clientsOf } from '../../extension/agency/clients.ts'
import { deadlineBoard } from '../../extension/agency/deadlines/board.ts'
import { pinyinReadings } from '../../extension/agency/pinyin/readings.ts'
import { batchCheck } from '../../extension/agency/report/batch-check.ts'
import { CrossReport } from '../../extension/agency/report/cross-report.ts'
import { ClientIndex } from '../../extension/agency/search/client-index.ts'
import { office } from '../agency/office.ts'
import { TODAY } from '../clean/generate.ts'

const SIZES = [100, 300, 1000, 3000]
const QUERIES = ['青禾', 'qhsl', 'chongming', '1234', '有限公司', 'zzzz', '物流 第9', 'client-7']
const on = { today: TODAY, locale: 'zh-CN' as const }

interface Row {
  readonly clients: number
  readonly gather: number
  readonly index: number
  readonly search: number
  readonly report: number
  readonly edit: number
  readonly batch: number
  readonly board: number
  readonly mb: number
}

/** Processor time: other work on the machine does not count. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const time = <T>(work: () => T): [T, number] => {
  const start = cpu()
  const value = work()
  return [value, cpu() - start]
}

async function measure(count: number): Promise<Row> {
  const readings = pinyinReadings()
  const records = office(count, true)
  const [clients, gather] = time(() => clientsOf(records))
  const index = new ClientIndex(readings)
  const [, indexed] = time(() => index.fill(clients))
  const searches = QUERIES.map((query) => time(() => index.search(query))[1]).sort((a, b) => a - b)
  const report = new CrossReport(on)
  const [, reported] = time(() => {
    report.update(clients)
    return report.lines()
  })
  const edits = Array.from({ length: 11 }, (_, n) => {
    const client = clients[(n * 37) % count]!
    const filings = client.filings.map((one) => ({
      ...one,
      filing: { ...one.filing, principal: { ...one.filing.principal, emergencyPhone: `1370000${1000 + n}` } },
    }))
    const edited: Client = { ...client, filings }
    return time(() => {
      report.put(edited)
      return report.lines()
    })[1]
  }).sort((a, b) => a - b)
  const start = cpu()
  const done = await batchCheck(clients, on)
  const batch = cpu() - start
  expect(done.lines).toHaveLength(count)
  const [, board] = time(() => deadlineBoard(clients, { now: `${TODAY}T08:00:00+08:00`, withinDays: 90 }))
  const mb = process.memoryUsage().heapUsed / 1024 ** 2
  return {
    clients: count,
    gather,
    index: indexed,
    search: searches.at(-1)!,
    report: reported,
    edit: edits[5]!,
    batch,
    board,
    mb,
  }
}

test('an office of 100, 300, 1,000 and 3,000 clients with three people and two services each', async () => {
  await measure(100) // Warm: the compiler's work is not the office's.
  const rows: Row[] = []
  for (const size of SIZES) rows.push(await measure(size))
  for (const row of rows) {
    const { clients, ...rest } = row
    const shown = Object.entries(rest).map(([name, value]) => `${name} ${value.toFixed(name === 'mb' ? 0 : 1)}`)
    process.stdout.write(`${String(clients).padStart(5)} clients: ${shown.join(', ')} (ms of processor; heap in MB)\n`)
  }
  const [, , thousand, most] = rows as [Row, Row, Row, Row]
  expect(thousand.search).toBeLessThan(50)
  expect(thousand.edit).toBeLessThan(50)
  expect(thousand.batch).toBeLessThan(10_000)
  expect(thousand.mb).toBeLessThan(400)
  for (const key of ['gather', 'index', 'report', 'batch'] as const) {
    const growth = most[key] / most.clients / (thousand[key] / thousand.clients)
    expect(growth, `${key} grows with the number of clients, not faster`).toBeLessThan(2)
  }
}, 300_000)
