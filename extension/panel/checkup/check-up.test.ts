import type { Filing } from '@beian-assist/rules'
import { expect, test } from 'vitest'
import { enterprise } from '../../profiles/sample/enterprise.ts'
import { checkUp } from './check-up.ts'
import { profileHolders } from './holders.ts'

const OPTIONS = { now: '2026-11-26T02:00:00.000Z', today: '2026-11-26', locale: 'zh-CN' as const }

/** Another client, with numbers, papers and domain of its own. */
const other = (n: number): Filing => ({
  type: 'first',
  status: 'approved',
  province: '440000',
  subject: { nature: 4, name: `示例${n}`, certNumber: `11010119900101003${n}` },
  principal: {
    name: `示例${n}`,
    certNumber: `11010119900101003${n}`,
    mobile: `1380013810${n}`,
    emergencyPhone: `1390013910${n}`,
    email: `a${n}@example.com`,
  },
})

async function checked(filings: readonly Filing[], locale: 'zh-CN' | 'en' = 'zh-CN') {
  const list = filings.map((_, at) => ({ id: `p${at}`, name: `资料${at}`, sample: false }))
  const get = async (id: string) => filings[Number(id.slice(1))]
  return (await checkUp(await profileHolders({ get }, list), { ...OPTIONS, locale }))!
}

test('all is well where nothing runs out, nothing is shared and the filing was approved', async () => {
  expect(await checked([other(1), other(2)])).toEqual({
    terms: [],
    shared: [],
    unknown: [],
    papers: [],
  })
})

test('terms that are over or soon over, each with its place; those far off and those without end are not told', async () => {
  const [one, two] = [other(1), other(2)]
  const { terms } = await checked([
    { ...one, subject: { ...one.subject, certValidTo: '2026-11-20' } },
    {
      ...two,
      subject: { ...two.subject, certLongTerm: true, certValidTo: '2026-12-01' },
      principal: { ...two.principal, certValidTo: '2027-11-26' },
      websites: [{ domains: [{ name: 'beta.example' }, { name: 'alpha.example', expiresOn: '2026-11-26' }] }],
    },
  ])
  expect(terms).toEqual([
    {
      id: 'p0',
      name: '资料0',
      kind: 'subjectCert',
      path: 'subject.certValidTo',
      about: '示例1',
      day: '2026-11-20',
      daysLeft: -6,
      over: true,
    },
    {
      id: 'p1',
      name: '资料1',
      kind: 'domain',
      path: 'websites[0].domains[1].expiresOn',
      about: 'alpha.example',
      day: '2026-11-26',
      daysLeft: 0,
      over: false,
    },
  ])
})

test('a number of another profile is told on both sides, with the rule', async () => {
  const [one, two] = [other(1), other(2)]
  const { shared } = await checked([one, { ...two, principal: { ...two.principal, mobile: '138 0013 8101' } }])
  const told = shared.filter(({ finding }) => finding.ruleId === 'xp-mobile-reused-other')
  expect(told.map(({ id, path, rule }) => [id, path, rule])).toEqual([
    ['p0', 'principal.mobile', '手机号已用在别人的备案里'],
    ['p1', 'principal.mobile', '手机号已用在别人的备案里'],
  ])
})

test('a number shared by people of whom one has no certificate number is asked about, never called a mistake', async () => {
  const [one, two] = [other(1), other(2)]
  const { certNumber: _, ...nobody } = two.principal!
  for (const shared of [
    { mobile: '+86 138 0013 8101' },
    { emergencyPhone: '13800138101' },
    { email: 'A1@example.com' },
  ] as const) {
    const found = await checked([one, { ...two, principal: { ...nobody, ...shared } }])
    expect(found.shared, JSON.stringify(shared)).toEqual([])
    expect(found.unknown).toHaveLength(1)
    expect(found.unknown[0]!.carriers).toMatchObject([
      { id: 'p0', name: '资料0', person: '示例1', isKnown: true },
      { id: 'p1', name: '资料1', person: '示例2', isKnown: false, certPath: 'principal.certNumber' },
    ])
  }
})

test('what is known for sure of others stays told beside the question', async () => {
  const [one, two, three] = [other(1), other(2), other(3)]
  const { certNumber: _, ...nobody } = two.principal!
  const mobile = one.principal!.mobile!
  const found = await checked([
    one,
    { ...two, principal: { ...nobody, mobile } },
    { ...three, principal: { ...three.principal, mobile } },
  ])
  expect(found.unknown[0]!.carriers.map(({ id, isUndecided }) => [id, isUndecided])).toEqual([
    ['p0', false],
    ['p1', true],
    ['p2', false],
  ])
  expect([...new Set(found.shared.map(({ id }) => id))]).toEqual(['p0', 'p2'])
})

test('nothing is asked within one client or subject, nor where every number is known', async () => {
  const [one, two] = [other(1), other(2)]
  const { certNumber: _, ...nobody } = one.principal!
  const again: Filing = { ...one, principal: nobody }
  expect((await checked([again, again])).unknown).toEqual([])
  const known = { ...two, principal: { ...two.principal, mobile: one.principal!.mobile! } }
  expect((await checked([one, known])).unknown).toEqual([])
  const reused: Filing = { ...two, websites: [{ owner: { reusePrincipal: true, mobile: one.principal!.mobile! } }] }
  expect((await checked([one, reused])).unknown).toEqual([])
})

test('a number that two people of one filing give is told, in the language asked for', async () => {
  const one = other(1)
  const { shared } = await checked(
    [{ ...one, websites: [{ owner: { name: '王示例', mobile: '+86 138-0013-8101', emergencyPhone: '13700137000' } }] }],
    'en',
  )
  const line = shared.find(({ finding }) => finding.ruleId === 'con-two-persons-same-mobile')
  expect(line?.rule).toBe('Two people give one mobile number')
})

test('a number that is only wrong is no business of the check-up', async () => {
  const one = other(1)
  expect((await checked([{ ...one, principal: { ...one.principal, mobile: '123' } }])).shared).toEqual([])
})

test('papers that a filing still needs, in one line, until it is approved', async () => {
  const { papers } = await checked([{ ...enterprise, status: 'draft', materials: [] }])
  expect(papers).toHaveLength(1)
  const [line] = papers
  expect(line!.path).toBe(`materials.${line!.papers[0]!.id}`)
  const all = line!.papers.map(({ id }) => id)
  expect((await checked([{ ...enterprise, status: 'draft', materials: all }])).papers).toEqual([])
  expect((await checked([{ ...enterprise, status: 'approved', materials: [] }])).papers).toEqual([])
})

test('samples are not looked at, filings of one client stand together, and those that are gone are left out', async () => {
  const list = [
    { id: 'p0', name: 'a', sample: true },
    { id: 'p1', name: 'b', sample: false, client: 'c' },
    { id: 'p2', name: 'd', sample: false, client: 'c' },
    { id: 'gone', name: 'e', sample: false },
  ]
  const holders = await profileHolders({ get: async (id) => (id === 'gone' ? undefined : other(1)) }, list)
  expect(holders.map(({ key, filings }) => [key, filings.map(({ id }) => id)])).toEqual([['c', ['p1', 'p2']]])
})

test('called off, it says nothing', async () => {
  const stop = new AbortController()
  stop.abort()
  const holders = await profileHolders({ get: async () => other(1) }, [{ id: 'p0', name: '', sample: false }])
  expect(await checkUp(holders, { ...OPTIONS, signal: stop.signal })).toBeUndefined()
})
