/** Another one's number or name on the page: nothing of the profile's is written beside it, whoever agreed to go on. */
import type { Filing } from '@beian-assist/rules'
import { describe, expect, test } from 'vitest'
import { planFill } from './plan.ts'
import { type Sample, sampleScan, shown } from './sample-scan.ts'

const OWN = '110101199003072316'
const OTHER = '11010119900307731X'
const FILING = {
  subject: { name: '山间云有限公司', certNumber: '91110108MA01A0G87X', certAddress: '北京市海淀区云岭路 8 号' },
  principal: {
    name: '石头',
    certNumber: OWN,
    certValidFrom: '2015-03-01',
    certValidTo: '2035-03-01',
    mobile: '13800138000',
    email: 'stone@shanjian.example',
  },
  websites: [{ name: '山间云', owner: { name: '溪水', certNumber: '330106198807154127', mobile: '13900139000' } }],
} as unknown as Filing

const box = (field: string, text = '', more: Partial<Sample> = {}): Sample =>
  ({ field, label: field, value: shown(text), ...more }) as Sample
const page = (number: string, more: Partial<Sample> = {}) =>
  sampleScan({
    number: box('principal.certNumber', number, more),
    from: box('principal.certValidFrom', '', { kind: 'date' }),
    to: box('principal.certValidTo', '', { kind: 'date' }),
    mobile: box('principal.mobile'),
    paper: box('materials.principalIdFront', '', { kind: 'upload' }),
    owner: box('owner.mobile', '', { path: 'websites[0].owner.mobile' }),
    unit: box('subject.certAddress'),
  })
const FILES = { 'materials.principalIdFront': ['front.jpg'] }
const plan = (scan: ReturnType<typeof page>, more = {}) =>
  Object.fromEntries(
    planFill(scan, FILING, { files: FILES, ...more }).items.map(({ control, action, reason }) => [
      control,
      action === 'write' ? 'write' : reason,
    ]),
  )
const ALL = { from: 'write', to: 'write', mobile: 'write', paper: 'write', owner: 'write', unit: 'write' }
const NONE = { ...ALL, ...Object.fromEntries(['from', 'to', 'mobile', 'paper'].map((id) => [id, 'beside-other'])) }

describe('beside another number', () => {
  test('the person’s own number, in whatever writing, keeps nothing back', () => {
    expect(plan(page(''))).toEqual({ number: 'write', ...ALL })
    for (const same of [OWN, '110101 19900307 2316', '1101**********2316', OWN.slice(0, 10)])
      expect(plan(page(same))).toMatchObject(ALL)
  })

  test.each<[string, string, Partial<Sample>]>([
    ['another one’s', OTHER, {}],
    ['another one’s, covered', '3301**********4127', {}],
    ['one of another kind of paper', 'E12345678', {}],
    ['one that the page does not let change', OTHER, { control: { flags: ['readOnly'] } }],
    ['one that the user has just typed', OTHER, { control: { flags: ['userEdited'] } }],
    // The guard against other clients lets it pass: the number is one of this filing.
    ['that of the other person of this filing', '330106198807154127', {}],
    ['another one’s in a box that is only likely this person’s', OTHER, { status: 'likely' }],
  ])('%s: nothing of that person is written, and all else is', (_what, number, more) => {
    const got = plan(page(number, more))
    expect(got).toMatchObject(NONE)
    expect(got.number).not.toBe('write')
  })

  test('it says beside which box, and writes all once the number is to be replaced', () => {
    const items = planFill(page(OTHER), FILING).items
    expect(items.find(({ control }) => control === 'mobile')).toMatchObject({
      reason: 'beside-other',
      detail: 'principal.certNumber',
      new: '13800138000',
    })
    expect(plan(page(OTHER), { overrides: ['number'] })).toEqual({ number: 'write', ...ALL })
    // Agreed to one by one it stays mixed.
    expect(plan(page(OTHER), { overrides: ['mobile'] })).toMatchObject(NONE)
  })

  test('another unit’s number keeps the unit’s values back, and no person’s', () => {
    const scan = sampleScan({
      number: box('subject.certNumber', '91310115MA1K3YX25N'),
      address: box('subject.certAddress'),
      mobile: box('principal.mobile'),
    })
    expect(plan(scan)).toMatchObject({ address: 'beside-other', mobile: 'write' })
  })

  test('a profile without the number cannot tell', () => {
    const { certNumber: _, ...rest } = FILING.principal!
    const scan = sampleScan({ number: box('principal.certNumber', OTHER), mobile: box('principal.mobile') })
    expect(planFill(scan, { ...FILING, principal: rest }).items.map(({ action }) => action)).toEqual(['leave', 'write'])
  })

  test('another domain is a thing of its own too', () => {
    const filing = {
      websites: [{ domains: [{ name: 'shanjian.example', holderName: '山间云有限公司' }] }],
      apps: [{ platforms: [{ platform: 'android', packageName: 'example.shanjian' }] }],
    } as unknown as Filing
    const reasons = (name: string) =>
      planFill(
        sampleScan({
          name: box('website.domains[].name', name),
          holder: box('website.domains[].holderName'),
          app: box('app.platforms[].packageName'),
        }),
        filing,
      ).items.map(({ reason }) => reason ?? 'write')
    expect(reasons('')).toEqual(['write', 'write', 'write'])
    expect(reasons('https://WWW.shanjian.example/')).toEqual([expect.anything(), 'write', 'write'])
    expect(reasons('xiliu.example')).toEqual(['conflict', 'beside-other', 'write'])
  })
})
