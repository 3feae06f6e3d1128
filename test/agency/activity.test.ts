/** The activity log: what it keeps, what it never holds, how it ends, and how it leaves. */
import { afterEach, expect, test, vi } from 'vitest'
import { createActivityLog, KEEP_DAYS, MOST_KEPT, outdated } from '../../extension/activity/log.ts'
import { panelActs } from '../../extension/activity/panel-acts.ts'
import { activityCsv, activityJson, activitySheet } from '../../extension/agency/activity/files.ts'
import { activityLines, filterActivity, localDay } from '../../extension/agency/activity/lines.ts'
import { clientsOf } from '../../extension/agency/clients.ts'
import type { Stored } from '../../extension/vault/index.ts'
import { readFilings, writeWorkbook } from '../../rules/files/index.ts'
import { createStore } from '../../sdk/panel/index.ts'
import { createVault } from '../vault/support/acts.ts'
import { World } from '../vault/support/world.ts'
import { office, officeFiling, officeName } from './office.ts'

afterEach(() => vi.useRealTimers())

const ID = 'a'.repeat(32)
const entry = (at: string, more: object = {}): Stored<'activity'> => ({
  id: at.replace(/\D/g, '').padEnd(32, '0'),
  rev: 1,
  col: 'activity',
  updatedAt: 0,
  data: { at, act: 'fill', clients: [], clientCount: 0, count: 1, ...more },
})

test('an act is a record of its own, kept encrypted, and gone after its term', async () => {
  const world = new World()
  const vault = await createVault(world)
  let now = Date.parse('2026-11-26T08:00:00Z')
  const log = createActivityLog(
    () => vault,
    () => now,
  )
  await log.note({
    act: 'fill',
    clients: [ID, ID, 'sample-1'],
    count: 12,
    failed: 1,
    origin: 'https://x.example',
    order: 'BA-7788',
  })
  await log.note({ act: 'export', what: 'table', count: 300 })
  const kept = await vault.list('activity')
  expect(kept.ok && kept.records.map(({ data }) => [data.act, data.clients, data.count])).toEqual(
    expect.arrayContaining([
      ['fill', [ID], 12],
      ['export', [], 300],
    ]),
  )
  expect(Buffer.from(JSON.stringify(world.opfs.files())).includes('BA-7788')).toBe(false)
  now += (KEEP_DAYS + 1) * 24 * 3_600_000
  // A page that is opened later looks at once; one that stays open, after so many acts.
  const later = createActivityLog(
    () => vault,
    () => now,
  )
  await later.note({ act: 'undo', count: 3 })
  const after = await vault.list('activity')
  expect(after.ok && after.records.map(({ data }) => data.act)).toEqual(['undo'])
  expect(log.missed.value + later.missed.value).toBe(0)
})

test('the oldest go first when there are too many', () => {
  const all = Array.from({ length: MOST_KEPT + 30 }, (_, n) =>
    entry(new Date(1_790_000_000_000 + n * 1000).toISOString()),
  )
  const gone = outdated([...all].reverse(), 1_790_000_000_000)
  expect(gone.map(({ id }) => id).sort()).toEqual(
    all
      .slice(0, 30)
      .map(({ id }) => id)
      .sort(),
  )
})

test('no word of the log wakes those who show content, and a locked vault keeps none', async () => {
  const vault = await createVault(new World())
  const heard: boolean[] = []
  vault.on('change', ({ quiet }) => heard.push(quiet))
  const log = createActivityLog(() => vault)
  await log.note({ act: 'fill', count: 1 })
  await vault.put({ col: 'person', data: { fields: { name: '林示例' } } })
  expect(heard).toEqual([true, false])
  await vault.lock('user')
  await log.note({ act: 'fill', count: 1 })
  expect(log.missed.value).toBe(1)
})

test('what the panel notes holds the client’s reference, site, order and numbers, and no value of the filing', async () => {
  const vault = await createVault(new World())
  const filing = officeFiling(4)
  const subject = 'b'.repeat(32)
  const log = createActivityLog(() => vault)
  const store = createStore({
    source: { connect: async () => Promise.reject(new Error('no page')), onChange: () => () => {} },
    profiles: {
      list: async () => [{ id: ID, name: officeName(4), sample: false, client: subject }],
      get: async () => filing,
      others: async () => [],
    },
  })
  await vi.waitFor(() => expect(store.profiles.value).toHaveLength(1))
  await store.choose(ID)
  store.place.value = { origin: 'https://console.example', host: 'console.example', punycode: false, fillAllowed: true }
  const acts = panelActs(
    log,
    () => store,
    async () => 'https://console.example/form?orderId=BA-2026-7',
  )
  const done = { control: 'c1', label: filing.principal!.name!, status: 'done', now: filing.principal!.mobile! }
  acts.filled({ receipts: [done, { ...done, status: 'failed' }, { ...done, status: 'kept' }] } as never, false)
  acts.overrode({ foreign: [{ kind: 'phone', value: '13800138000' }] } as never)
  acts.undone('t', [{ control: 'c1', label: 'x', status: 'restored', now: '' }])
  await vi.waitFor(async () => {
    const kept = await vault.list('activity')
    expect(kept.ok && kept.records).toHaveLength(3)
  })
  const kept = await vault.list('activity')
  const data = kept.ok ? kept.records.map((one) => one.data) : []
  const same = { clients: [subject], clientCount: 1, origin: 'https://console.example', order: 'BA-2026-7' }
  expect(data).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ act: 'fill', count: 1, failed: 1, ...same }),
      expect.objectContaining({ act: 'override', what: 'other-client', count: 1, ...same }),
      expect.objectContaining({ act: 'undo', count: 1, failed: 0, ...same }),
    ]),
  )
  const written = JSON.stringify(data)
  for (const value of [filing.principal!.name!, filing.principal!.mobile!, officeName(4), '13800138000'])
    expect(written).not.toContain(value)
})

test('clients are shown by the names they have now; one who was removed by his reference alone', () => {
  const clients = clientsOf(office(3))
  const lines = activityLines(
    [
      entry('2026-11-20T02:00:00Z', { clients: [clients[0]!.key], clientCount: 1, origin: 'https://a.example' }),
      entry('2026-11-21T02:00:00Z', { act: 'export', clients: [ID], clientCount: 1, order: 'BA-1' }),
    ],
    clients,
  )
  expect(lines.map(({ clients: [one] }) => one?.name)).toEqual([undefined, clients[0]!.name])
  const by = (filter: Parameters<typeof filterActivity>[1]) => filterActivity(lines, filter).map(({ act }) => act)
  expect(by({})).toEqual(['export', 'fill'])
  expect(by({ act: 'fill' })).toEqual(['fill'])
  expect(by({ text: clients[0]!.name.slice(1, 4) })).toEqual(['fill'])
  expect(by({ text: 'ba-1' })).toEqual(['export'])
  expect(by({ from: localDay('2026-11-21T02:00:00Z') })).toEqual(['export'])
  expect(by({ to: localDay('2026-11-20T02:00:00Z') })).toEqual(['fill'])
})

test('the three files say the same, and no cell becomes a formula', () => {
  const table = {
    name: '操作记录',
    columns: ['时间', '客户'],
    rows: [
      ['2026-11-26', '=SUM(A1)'],
      ['2026-11-27', '甲,"乙"\n丙'],
    ],
  }
  expect(JSON.parse(activityJson(table))).toEqual([
    { 时间: '2026-11-26', 客户: '=SUM(A1)' },
    { 时间: '2026-11-27', 客户: '甲,"乙"\n丙' },
  ])
  expect(activityCsv(table)).toBe('\u{feff}时间,客户\r\n2026-11-26,\'=SUM(A1)\r\n2026-11-27,"甲,""乙""\n丙"\r\n')
  // A workbook that is no table of filings: read as one it names its first sheet and no filing.
  expect(readFilings('log.xlsx', writeWorkbook([activitySheet(table)])).filings).toEqual([])
})
