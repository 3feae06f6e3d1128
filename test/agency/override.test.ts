/** An answer to a warning of a mix-up holds for one client on one page, and for nobody and nowhere else. */
import { signal } from '@preact/signals'
import { beforeAll, describe, expect, test } from 'vitest'
import { authoriseFill } from '../../extension/access/authorise-fill.ts'
import type { Filing } from '../../rules/index.ts'
import { loadWork } from '../../sdk/panel/load-work.ts'
import { createMixUp } from '../../sdk/panel/state/mix-up.ts'
import { sampleScan, shown } from '../../sdk/plan/sample-scan.ts'
import type { Scan } from '../../sdk/types.ts'
import { officeFiling } from './office.ts'

const [A, B, C] = [officeFiling(1), officeFiling(2), officeFiling(3)] as [Filing, Filing, Filing]
const origin = 'https://console.example.com'
const pageOf = (one: Filing, address = '/form?orderId=A0001'): Scan => ({
  ...sampleScan({ box: { field: 'subject.name' as never, label: '主办单位名称', value: shown(one.subject!.name!) } }),
  url: `${origin}${address}`,
})

function panel() {
  const seen = {
    scan: signal<Scan | undefined>(pageOf(B)),
    filing: signal<Filing | undefined>(A),
    place: signal<never>({ origin } as never),
    profiles: signal([{ id: 'A' }, { id: 'B' }, { id: 'C' }] as never),
    profileId: signal<string | undefined>('A'),
  }
  const made = createMixUp(seen)
  made.others.value = [B, C]
  const choose = (id: string, filing: Filing, others: readonly Filing[]) => {
    seen.profileId.value = id
    seen.filing.value = filing
    made.others.value = others
  }
  return { ...seen, made, choose }
}
beforeAll(async () => void (await loadWork()))

describe('accepted for client A on a page of B', () => {
  test('A may be filled there, as long as the page stays what it is', () => {
    const { made } = panel()
    expect(made.mixUpOpen.value).toBe(true)
    made.acceptMixUp()
    expect(made.mixUpOpen.value).toBe(false)
  })
  test('client C is asked about anew', () => {
    const { made, choose } = panel()
    made.acceptMixUp()
    choose('C', C, [A, B])
    expect(made.mixUpOpen.value).toBe(true)
  })
  test('another page or order is asked about anew, though it shows the same', () => {
    const { made, scan } = panel()
    made.acceptMixUp()
    for (const address of ['/form?orderId=A0002', '/other?orderId=A0001', '/form?orderId=A0001#/next']) {
      scan.value = pageOf(B, address)
      expect(made.mixUpOpen.value, address).toBe(true)
    }
    scan.value = pageOf(B)
    expect(made.mixUpOpen.value).toBe(false)
  })
  test('the page turns to somebody else: asked about anew', () => {
    const { made, scan } = panel()
    made.acceptMixUp()
    scan.value = pageOf(C)
    expect(made.mixUpOpen.value).toBe(true)
  })
  test('the claim of a fill counts what was not answered to, on whatever page it meets', async () => {
    const { made, scan } = panel()
    made.acceptMixUp()
    const mappings = scan.value!.mappings
    const { claim } = made.claimFor(A, async () => mappings)
    expect((await claim(pageOf(B))).foreign).toBe(0)
    expect((await claim(pageOf(C))).foreign).toBeGreaterThan(0)
    expect((await claim(pageOf(B, '/form?orderId=A0002'))).foreign).toBeGreaterThan(0)
  })
})

test('a tab that was filled for B, accepted for A, is refused for A again once it holds an order of C', async () => {
  const { made, place, scan } = panel()
  scan.value = pageOf(A)
  place.value = { origin, boundTo: 'B' } as never
  expect(made.mixUpOpen.value).toBe(true)
  made.acceptMixUp()
  expect(made.mixUpOpen.value).toBe(false)
  const { claim } = made.claimFor(A, async () => scan.value!.mappings)
  const client = await claim(pageOf(A))
  const ask = (boundTo: string) =>
    authoriseFill({
      scannedOrigin: origin,
      tabUrl: `${origin}/form`,
      adapterOrigins: [origin],
      userOrigins: [],
      client,
      boundTo,
    })
  expect([ask('A'), ask('B'), ask('C')]).toEqual([undefined, undefined, 'bound-to-other'])
  place.value = { origin, boundTo: 'C' } as never
  expect(made.mixUpOpen.value).toBe(true)
})
