import { expect, test } from 'vitest'
import { changesBetween } from '../../extension/agency/changes/changes.ts'
import { clientsOf } from '../../extension/agency/clients.ts'
import { deadlineBoard } from '../../extension/agency/deadlines/board.ts'
import { deadlinesOf } from '../../extension/agency/deadlines/deadlines.ts'
import { batchCheck } from '../../extension/agency/report/batch-check.ts'
import { CrossReport } from '../../extension/agency/report/cross-report.ts'
import { dataRequest } from '../../extension/agency/request/data-request.ts'
import { shownValues } from '../../extension/agency/request/values.ts'
import { enterprise } from '../../extension/profiles/sample/enterprise.ts'
import { troubled } from '../../extension/profiles/sample/troubled.ts'
import { check, type Filing, Portfolio, requiredMaterials } from '../../rules/index.ts'
import { TODAY } from '../clean/generate.ts'
import { office, officeFiling } from './office.ts'

const on = { today: TODAY, locale: 'zh-CN' as const }
const without = (filing: Filing, ...paths: string[]): Filing => {
  const copy = structuredClone(filing) as Record<string, unknown>
  for (const path of paths) {
    const keys = path.split('.')
    const last = keys.pop()!
    const at = keys.reduce((node, key) => node[key] as Record<string, unknown>, copy)
    delete at[last]
  }
  return copy as Filing
}

test('a request names what is blank, the papers of the province and the values to correct, and nothing that is there', () => {
  expect(dataRequest(enterprise, on).values).toEqual([])
  const paths = (filing: Filing) => dataRequest(filing, on).values.map(({ path }) => path)
  expect(paths(without(enterprise, 'principal.email', 'subject.certAddress'))).toEqual([
    'subject.certAddress',
    'principal.email',
  ])
  const open = dataRequest(troubled, on)
  expect(open.papers.map(({ id }) => id)).toContain('gdCommitment')
  expect(open.corrections.map(({ message }) => message).join()).toMatch(/13800138001/)
  for (const province of ['440000', '320000', '310000', '650000']) {
    const filing = { province, type: 'first', subject: { nature: 4, name: '示例有限公司' }, materials: [] } as Filing
    const wanted = requiredMaterials(filing, on).filter(({ need }) => need === 'required')
    expect(dataRequest(filing, on).papers.map(({ id }) => id)).toEqual(
      expect.arrayContaining(wanted.map(({ id }) => id)),
    )
  }
})

test('a request tells what is wrong beside other clients, and never who they are', () => {
  const [mine, other] = [officeFiling(1), officeFiling(2)]
  const filing = { ...mine, principal: { ...mine.principal, mobile: other.principal!.mobile! } }
  const portfolio = new Portfolio()
  portfolio.put('mine', filing)
  portfolio.put('other', other)
  expect(
    dataRequest(filing, on)
      .corrections.map(({ message }) => message)
      .join(),
  ).not.toContain('别人的备案')
  for (const locale of ['zh-CN', 'en'] as const) {
    const sheet = JSON.stringify(dataRequest(filing, { ...on, locale, portfolio, self: 'mine' }))
    expect(sheet).toContain(locale === 'en' ? 'Mobile is on somebody else’s filing' : '手机号已用在别人的备案里')
    expect(sheet).toContain(filing.principal.mobile)
    for (const one of [
      other.subject!.name!,
      other.subject!.certNumber!,
      other.principal!.name!,
      other.principal!.email!,
    ])
      expect(sheet).not.toContain(one)
  }
})

test('what a filled-in request brings leaves no required field blank', () => {
  for (let n = 0; n < 40; n++) {
    const filing = officeFiling(n)
    const blanks = check(filing, on).findings.filter(({ ruleId }) => ruleId === 'fmt-required-missing')
    expect(blanks).toEqual([])
    for (const path of ['subject.name', 'principal.mobile', 'principal.certNumber', 'subject.contactAddress']) {
      const asked = dataRequest(without(filing, path), on).values.map((one) => one.path)
      expect(asked).toContain(path)
    }
  }
})

test('the difference of two filings is what has to be handed in', () => {
  expect(changesBetween(enterprise, structuredClone(enterprise))).toEqual({
    changes: [],
    orders: [],
    otherSubject: false,
  })
  const after = structuredClone(enterprise)
  after.subject!.name = '青禾示例集团有限公司'
  after.principal!.mobile = '13900139000'
  after.websites![0]!.domains!.unshift({ name: 'new.example' })
  // Facts that a registrar knows and states of the order are no change of the filing.
  after.websites![0]!.domains![1]!.expiresOn = '2031-01-01'
  after.status = 'approved'
  after.materials = []
  const found = changesBetween(enterprise, after)
  expect(found.changes.map(({ path, kind }) => [path, kind])).toEqual([
    ['subject.name', 'changed'],
    ['principal.mobile', 'changed'],
    ['websites[0].domains[0].name', 'added'],
  ])
  expect(found.otherSubject).toBe(false)
  expect(found.orders).toEqual([
    { type: 'change', about: ['subject.name', 'principal.mobile', 'website.domains[].name'] },
  ])
  const papers = requiredMaterials(found.changeFiling!, on).map(({ id }) => id)
  expect(papers).toContain('nameChangeLetter')
})

test('services that come and go are orders of their own; two subjects are said to be two', () => {
  const after = structuredClone(enterprise)
  after.websites!.push({ name: '第二站示例', domains: [{ name: 'second.example' }] })
  expect(changesBetween(enterprise, after).orders).toEqual([{ type: 'addService', about: ['第二站示例'] }])
  expect(changesBetween(after, enterprise).orders).toEqual([{ type: 'cancelService', about: ['第二站示例'] }])
  const moved = { ...enterprise, provider: 'aliyun' }
  expect(changesBetween(enterprise, moved).orders).toEqual([{ type: 'addAccess', about: ['aliyun'] }])
  expect(changesBetween(enterprise, officeFiling(3)).otherSubject).toBe(true)
})

const NOW = '2026-11-26T10:00:00+08:00'

test('deadlines of a filing, each with its day or hour', () => {
  const filing: Filing = {
    ...enterprise,
    status: 'awaitingSms',
    sms: { sentAt: '2026-11-25T18:00:00+08:00', wrongCount: 2 },
    principal: { ...enterprise.principal, certLongTerm: false, certValidTo: '2026-12-20' },
  }
  const kinds = (list: ReturnType<typeof deadlinesOf>) => list.map(({ kind }) => kind)
  const found = deadlinesOf(filing, { now: NOW })
  const sms = found.find(({ kind }) => kind === 'sms')!
  expect(sms).toMatchObject({ over: false, triesLeft: 4, at: Date.parse('2026-11-26T18:00:00+08:00') })
  expect(found.find(({ kind }) => kind === 'personCert')).toMatchObject({ day: '2026-12-20', over: false })
  expect(kinds(found)[0]).toBe('sms')
  const forGood = { ...filing, principal: { ...filing.principal, certLongTerm: true } }
  expect(deadlinesOf(forGood, { now: NOW }).map(({ path }) => path)).not.toContain('principal.certValidTo')
  const review = deadlinesOf({ ...enterprise, status: 'bureauReview' }, { now: NOW, since: '2026-11-20' })
  expect(
    review.find(({ kind }) => kind === 'bureauReview')!.from! <
      review.find(({ kind }) => kind === 'bureauReview')!.day!,
  ).toBe(true)
  expect(kinds(deadlinesOf({ ...enterprise, status: 'bureauReview' }, { now: NOW }))).not.toContain('bureauReview')
  const police = deadlinesOf({ ...enterprise, status: 'approved', approvedOn: '2026-11-01' }, { now: NOW })
  expect(police.find(({ kind }) => kind === 'police')?.day).toBe('2026-12-01')
})

test('the board shows what is near or over, nearest first, and no archived client', () => {
  const clients = clientsOf(office(60))
  const lines = deadlineBoard(clients, { now: NOW, withinDays: 4000 })
  expect(lines.length).toBeGreaterThan(60)
  expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).sort((a, b) => a - b))
  const near = deadlineBoard(clients, { now: NOW, withinDays: 90 })
  expect(near.every(({ daysLeft }) => daysLeft <= 90)).toBe(true)
  expect(
    deadlineBoard(
      clients.map((one) => ({ ...one, archived: true })),
      { now: NOW, withinDays: 4000 },
    ),
  ).toEqual([])
})

test('the report follows an edit and is the same as one made afresh', () => {
  const clients = clientsOf(office(90))
  const report = new CrossReport(on)
  report.update(clients)
  const shown = (one: CrossReport) =>
    one.lines().map(({ filingId, finding }) => `${filingId} ${finding.ruleId} ${finding.message}`)
  expect(shown(report).length).toBeGreaterThan(10)
  const edited = clients.map((one, n) => {
    if (n % 9 !== 0) return one
    const filings = one.filings.map((f) => ({
      ...f,
      filing: { ...f.filing, principal: { ...f.filing.principal, emergencyPhone: `1390000${1000 + n}` } },
    }))
    return { ...one, filings }
  })
  for (const [n, one] of edited.entries()) if (n % 9 === 0) report.put(one)
  const fresh = new CrossReport(on)
  fresh.update(edited)
  expect(shown(report).sort()).toEqual(shown(fresh).sort())
  report.update(edited.slice(0, 40))
  const fewer = new CrossReport(on)
  fewer.update(edited.slice(0, 40))
  expect(shown(report).sort()).toEqual(shown(fewer).sort())
})

test('the batch gives each filing the report that it gets alone, pauses, tells progress and can be called off', async () => {
  const clients = clientsOf(office(30))
  const portfolio = clients.flatMap(({ filings }) => filings.map(({ filing }) => filing))
  let pauses = 0
  const seen: number[] = []
  const done = await batchCheck(clients, {
    ...on,
    slice: 0,
    pause: async () => {
      pauses++
    },
    onProgress: (count) => seen.push(count),
  })
  expect(done.ok && done.lines).toHaveLength(30)
  expect(pauses).toBe(30)
  expect(seen.at(-1)).toBe(30)
  for (const { client, filingId, report } of done.lines) {
    const own = client.filings.find(({ id }) => id === filingId)!.filing
    expect(report).toEqual(check(own, { ...on, portfolio: portfolio.filter((one) => one !== own) }))
  }
  const stop = new AbortController()
  const halted = await batchCheck(clients, {
    ...on,
    slice: 0,
    signal: stop.signal,
    onProgress: (count) => count === 5 && stop.abort(),
  })
  expect(halted).toMatchObject({ ok: false, reason: 'cancelled' })
  expect(halted.lines).toHaveLength(5)
})

test('a summary stands in the order of a form, in words, group by group', () => {
  const filing = {
    ...enterprise,
    materials: ['principalIdFront'],
    websites: [
      { ...enterprise.websites![0]!, owner: { reusePrincipal: false, name: '王示例' } },
      { name: '第二站', domains: [{ name: 'b.example' }] },
    ],
  } as Filing
  const values = shownValues(filing, 'zh-CN')
  const groups = [...new Set(values.map(({ group }) => group))]
  expect(groups.filter((one) => one !== 'resource')).toEqual([
    'filing',
    'subject',
    'principal',
    'websites 0',
    'websites 1',
    'materials',
  ])
  const paths = values.map(({ path }) => path)
  expect(paths.indexOf('subject.name')).toBeLessThan(paths.indexOf('subject.contactAddress'))
  expect(values.find(({ path }) => path === 'websites[0].owner.name')).toMatchObject({
    group: 'websites 0',
    value: '王示例',
  })
  const said = (path: string, locale: 'zh-CN' | 'en') => shownValues(filing, locale).find((one) => one.path === path)
  expect(said('province', 'en')?.value).toBe('Guangdong')
  expect(said('subject.city', 'zh-CN')?.value).toMatch(/市$/)
  expect(said('materials', 'en')).toMatchObject({ label: 'Materials at hand', value: "Principal's ID, front" })
  // Nothing is said by a code or a path.
  for (const { label, value, path } of values) {
    expect(label, path).not.toMatch(/^[a-z]+\.|^materials$/)
    if (/city|district|province$/i.test(path)) expect(value, path).not.toMatch(/^\d+$/)
  }
})
