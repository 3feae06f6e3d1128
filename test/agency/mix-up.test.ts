/** Twenty clients, five pages, one hurried operator: no value of one client gets into another's form unless he insists. */
import { describe, expect, test } from 'vitest'
import { authoriseFill } from '../../extension/access/authorise-fill.ts'
import { createBindings } from '../../extension/access/bindings.ts'
import type { Filing } from '../../rules/index.ts'
import { guardClient } from '../../sdk/assist/client-guard.ts'
import { runFill } from '../../sdk/assist/run-fill.ts'
import { sampleForm } from '../../sdk/assist/sample-form.ts'
import { foreignValues } from '../../sdk/plan/mix-up.ts'
import { type Sample, sampleScan, shown } from '../../sdk/plan/sample-scan.ts'
import type { PageScan, ToldText } from '../../sdk/types.ts'
import { Choices } from '../clean/random.ts'
import { officeFiling } from './office.ts'

const CLIENTS = Array.from({ length: 20 }, (_, n) => officeFiling(n))
const field = (id: string, label = id): Sample => ({ field: id as never, label })

/** What five pages of a console ask for. The third and the fifth hold no certificate number, the fourth no name. */
const PAGES: readonly Readonly<Record<string, Sample>>[] = [
  { name: field('subject.name'), number: field('subject.certNumber'), address: field('subject.contactAddress') },
  { person: field('principal.name'), id: field('principal.certNumber'), mobile: field('principal.mobile') },
  { mobile: field('principal.mobile'), mail: field('principal.email') },
  { number: field('subject.certNumber'), address: field('subject.certAddress') },
  { site: field('website.name'), domain: field('website.domains[].name') },
]
const rows = (page: number): Record<string, Sample> => structuredClone(PAGES[page]!) as Record<string, Sample>

const origin = 'https://console.example.com'

function memoryBindings() {
  const values = new Map<string, unknown>()
  return createBindings({
    get: async (key) => values.get(key),
    set: async (key, value) => void values.set(key, value),
  })
}

interface World {
  readonly forms: ReturnType<typeof sampleForm>[]
  readonly bindings: ReturnType<typeof createBindings>
}

/** One fill as the panel makes it: what the page holds is judged before every write, and the choke point asked. */
async function fill(world: World, page: number, client: number, insists = false) {
  const form = world.forms[page]!
  const filing = CLIENTS[client]!
  const others = CLIENTS.filter((one) => one !== filing)
  const place = { tab: page, origin }
  const before = insists ? await world.bindings.clientAt(place) : undefined
  const claim = (seen: PageScan) => ({
    id: `client ${client}`,
    foreign: insists ? 0 : foreignValues({ ...seen, mappings: form.map(seen) }, filing, others).length,
    ...(before === undefined ? {} : { instead: before }),
  })
  const checked = {
    ...form.port,
    write: async (...[writes, options]: Parameters<typeof form.port.write>) => {
      const refusal = authoriseFill({
        scannedOrigin: origin,
        tabUrl: `${origin}/form`,
        adapterOrigins: [origin],
        userOrigins: [],
        ...(options.client ? { client: options.client } : {}),
        boundTo: await world.bindings.clientAt(place),
      })
      if (refusal)
        return writes.map((one) => ({
          control: one.control,
          status: 'failed' as const,
          reason: 'other-client' as const,
          restored: true,
          old: '',
          now: '',
          driver: '',
          undoable: false,
          ms: 0,
        }))
      const results = await form.port.write(writes, options)
      if (results.some(({ status }) => status === 'done')) await world.bindings.bind(place, options.client!.id)
      return results
    },
  }
  const outcome = await runFill(guardClient(checked, claim), filing, { map: form.map })
  return outcome.receipts.filter(({ status }) => status === 'done').length
}

const SHARED = new Set(
  CLIENTS.flatMap((one, n) =>
    valuesOf(one).filter((value) => CLIENTS.some((other, m) => m !== n && valuesOf(other).includes(value))),
  ),
)
function valuesOf(filing: Filing): string[] {
  const { subject, principal, websites, apps } = filing
  const [service] = [...(websites ?? []), ...(apps ?? [])]
  const own = [subject?.name, subject?.certNumber, subject?.contactAddress, subject?.certAddress]
  const person = [principal?.name, principal?.certNumber, principal?.mobile, principal?.email]
  const all = [...own, ...person, service?.name, service?.domains?.[0]?.name]
  return all.filter((one): one is string => typeof one === 'string')
}

/** Clients whose own values a form shows: more than one is a mix-up. */
function clientsOn(form: ReturnType<typeof sampleForm>): number[] {
  const texts = Object.values(form.texts())
  return CLIENTS.flatMap((one, n) =>
    valuesOf(one).some((value) => !SHARED.has(value) && texts.includes(value)) ? [n] : [],
  )
}

describe('an operator who switches and fills', () => {
  const runs = process.env.BA_DEEP === '1' ? 20 : 1
  test.each(Array.from({ length: runs }, (_, seed) => seed))(
    '500 times (%i): no form ever shows two clients',
    async (seed) => {
      const choose = new Choices(seed + 77)
      const world: World = { forms: PAGES.map((_, page) => sampleForm(rows(page))), bindings: memoryBindings() }
      let wrote = 0
      let refused = 0
      for (let act = 0; act < 500; act++) {
        const page = choose.int(0, 4)
        const client = choose.int(0, 19)
        if (choose.chance(0.03)) {
          // A new order in a fresh tab, or the client goes over all that another one has left there.
          world.forms[page] = sampleForm(rows(page))
          ;(world as { bindings: unknown }).bindings = choose.chance(0.5) ? memoryBindings() : world.bindings
        }
        // A box that was emptied on the page is one that a fill may write to: what stands beside it decides for whom.
        const ids = Object.keys(PAGES[page]!)
        if (choose.chance(0.6)) world.forms[page]!.show(ids[choose.int(0, ids.length - 1)]!, shown(''))
        const before = clientsOn(world.forms[page]!)
        const done = await fill(world, page, client)
        if (done > 0) wrote++
        else refused++
        const after = clientsOn(world.forms[page]!)
        expect(after.length, `act ${act}: page ${page} shows ${after.join()}`).toBeLessThanOrEqual(1)
        if (before.some((one) => one !== client)) expect(done, `act ${act}`).toBe(0)
      }
      expect(wrote).toBeGreaterThan(10)
      expect(refused).toBeGreaterThan(100)
    },
  )

  test('with the tab forgotten, what the page shows is enough', async () => {
    for (const page of [0, 1, 2, 3, 4]) {
      for (const [first, second] of [
        [0, 1],
        [4, 9],
        [11, 12],
      ] as const) {
        const world: World = { forms: PAGES.map((_, n) => sampleForm(rows(n))), bindings: memoryBindings() }
        if ((await fill(world, page, first)) === 0) continue
        const fresh: World = { forms: world.forms, bindings: memoryBindings() }
        expect(await fill(fresh, page, second), `page ${page}`).toBe(0)
      }
    }
  })

  test('who insists gets his fill', async () => {
    const world: World = { forms: PAGES.map((_, n) => sampleForm(rows(n))), bindings: memoryBindings() }
    await fill(world, 3, 1)
    world.forms[3]!.show('address', shown(''))
    expect(await fill(world, 3, 2)).toBe(0)
    // Not even then an address beside the number of somebody else.
    expect(await fill(world, 3, 2, true)).toBe(0)
    world.forms[3]!.show('number', shown(''))
    expect(await fill(world, 3, 2)).toBe(0)
    expect(await fill(world, 3, 2, true)).toBeGreaterThan(0)
  })
})

describe('what counts as somebody else’s', () => {
  const [mine, other] = [CLIENTS[1]!, CLIENTS[2]!]
  const found = (samples: Record<string, Sample>, filing: Filing = mine, others: readonly Filing[] = [other]) =>
    foreignValues(sampleScan(samples), filing, others).map(({ kind, whose }) => `${kind} ${whose}`)
  const holding = (sample: Sample, value: string | null | undefined): Sample => ({
    ...sample,
    value: shown(value ?? ''),
  })

  test('the client’s own values in any writing are not', () => {
    expect(
      found({
        name: holding(field('subject.name'), ` ${mine.subject!.name} `),
        number: holding(field('subject.certNumber'), mine.subject!.certNumber!.toLowerCase()),
        mobile: holding(field('principal.mobile'), `+86 ${mine.principal!.mobile}`),
      }),
    ).toEqual([])
  })
  test('another client’s are, even where the page does not say what the box is for', () => {
    const whose = other.subject!.name
    expect(found({ box: holding({ label: '?' }, other.subject!.certNumber) })).toEqual([`certNumber ${whose}`])
    expect(found({ box: holding({ label: '?' }, other.subject!.name) })).toEqual([`name ${whose}`])
    expect(found({ box: holding({ label: '?' }, other.principal!.mobile) })).toEqual([`phone ${whose}`])
  })
  test('a stranger’s valid certificate number is, a typing error in the client’s own is not', () => {
    const number = holding(field('subject.certNumber'), '91440300MA5EXAMP0X')
    expect(found({ number })).toEqual([])
    expect(found({ id: holding(field('principal.certNumber'), '11010519491231002X') })).toEqual(['certNumber '])
  })
  test('a former name beside the client’s own certificate number is not', () => {
    const name = holding(field('subject.name'), '改名之前示例有限公司')
    expect(found({ name })).toEqual(['name '])
    expect(found({ name, number: holding(field('subject.certNumber'), mine.subject!.certNumber) })).toEqual([])
  })
  test('a number that is covered up must fit the client’s own', () => {
    const masked = (number: string) => `${number.slice(0, 4)}**********${number.slice(-4)}`
    const at = (number: string) => found({ number: holding(field('principal.certNumber'), masked(number)) }, mine, [])
    expect(at(mine.principal!.certNumber!)).toEqual([])
    expect(at('11010519491231002X')).toEqual(['certNumber '])
  })
  test('a telephone that several clients have identifies none of them; another filing of the same client is his own', () => {
    const phone = other.principal!.mobile!
    const third = { ...CLIENTS[5]!, principal: { ...CLIENTS[5]!.principal, emergencyPhone: phone } }
    expect(found({ box: holding({ label: '?' }, phone) }, mine, [other, third])).toEqual([])
    const earlier = { ...mine, principal: { ...mine.principal, mobile: '13900000000' } }
    expect(found({ box: holding({ label: '?' }, '13900000000') }, mine, [earlier])).toEqual([])
  })
  test('what the user cannot have seen does not count', () => {
    const box: Sample = { ...holding({ label: '?' }, other.subject!.certNumber), control: { flags: ['hidden'] } }
    expect(found({ box })).toEqual([])
  })
})

describe('what the page says beside its controls', () => {
  const [mine, other] = [CLIENTS[1]!, CLIENTS[2]!]
  const found = (told: readonly ToldText[], samples: Record<string, Sample> = {}, others = [other, CLIENTS[3]!]) =>
    foreignValues({ ...sampleScan(samples), told }, mine, others).map(({ kind, whose }) => `${kind} ${whose}`)
  const [name, number, phone] = [other.subject!.name!, other.subject!.certNumber!, other.principal!.mobile!]

  test.each<[string, ToldText]>([
    ['behind its label', { label: '主办单位名称', text: name }],
    ['in a heading', { text: `为${name}办理备案`, near: true }],
    ['with wide brackets and blanks', { label: '主办单位', text: ` ${[...name].join(' ')} ` }],
  ])('a name %s', (_, told) => expect(found([told])).toEqual([`name ${name}`]))
  test.each<[string, ToldText]>([
    ['in groups', { label: '证件号码', text: number.replace(/(.{4})(?=.)/g, '$1 ') }],
    ['covered in part', { label: '证件号码', text: `${number.slice(0, 4)}**********${number.slice(-4)}` }],
    [
      'in wide figures',
      { label: '统一社会信用代码', text: number.replace(/\d/g, (one) => '０１２３４５６７８９'[Number(one)]!) },
    ],
  ])('a number %s', (_, told) => expect(found([told])).toEqual([`certNumber ${name}`]))
  test('a telephone that only he has, whole or covered', () => {
    expect(found([{ label: '手机号', text: phone }])).toEqual([`phone ${name}`])
    expect(found([{ label: '手机号', text: `${phone.slice(0, 3)}****${phone.slice(-4)}` }])).toEqual([`phone ${name}`])
  })

  test('the client’s own, covered or not, is not', () => {
    const { subject, principal } = mine
    const own: ToldText[] = [
      { label: '主办单位名称', text: subject!.name! },
      { label: '证件号码', text: `${subject!.certNumber!.slice(0, 4)}**********${subject!.certNumber!.slice(-4)}` },
      { label: '负责人姓名', text: `${principal!.name!.slice(0, 1)}**` },
      { label: '手机号', text: `${principal!.mobile!.slice(0, 3)}****${principal!.mobile!.slice(-4)}` },
    ]
    expect(found(own)).toEqual([])
  })
  test('the name of the company within the name of its branch is the branch’s own', () => {
    const branch = { ...mine, subject: { ...mine.subject, name: `${name}深圳分公司` } }
    const told: ToldText[] = [{ label: '主办单位名称', text: `${name}深圳分公司` }]
    const box = { ...field('subject.name'), value: shown(`${name}深圳分公司`) }
    expect(foreignValues({ ...sampleScan({ box }), told }, branch, [other])).toEqual([])
    expect(
      foreignValues({ ...sampleScan({ box }), told: [...told, { label: '主办单位', text: name }] }, branch, [other]),
    ).toHaveLength(1)
  })
  test('who is logged in, and a list beside which the client himself is named, are not', () => {
    expect(found([{ label: '登录账号', text: name, near: true }])).toEqual([])
    expect(found([{ label: '备案控制台', text: name }])).toEqual([])
    const list: ToldText = { text: name, near: true }
    expect(found([list])).toEqual([`name ${name}`])
    expect(found([list, { label: '主办单位名称', text: mine.subject!.name! }])).toEqual([])
  })
  test('covered boxes: a telephone and a name of somebody else', () => {
    const box = (id: string, text: string): Sample => ({ ...field(id), value: shown(text) })
    const covered = `${phone.slice(0, 3)}****${phone.slice(-4)}`
    expect(found([], { mobile: box('principal.mobile', covered) })).toEqual([`phone ${name}`])
    const person = other.principal!.name!
    const hidden = `${person.slice(0, 1)}${'*'.repeat(person.length - 1)}`
    const isOwn = mine.principal!.name!.startsWith(person.slice(0, 1))
    expect(found([], { person: box('principal.name', hidden) }, [other])).toEqual(isOwn ? [] : [`name ${name}`])
    expect(found([], { name: box('subject.name', `${name.slice(0, 3)}****公司`) })[0]).toMatch(/^name /)
  })
})
