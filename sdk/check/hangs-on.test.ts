import { check, type Filing } from '@beian-assist/rules'
import { describe, expect, it } from 'vitest'
import { sampleScan, shown } from '../plan/sample-scan.ts'
import { together } from './together.ts'

const profile: Filing = {
  subject: { nature: 4, name: '远山示例贸易有限公司', certNumber: '91330604410B4H7L8P', businessStatus: '存续' },
  principal: {
    name: '向建磊',
    certNumber: '441324197502256092',
    certValidFrom: '2006-01-01',
    certValidTo: '2026-01-01',
    mobile: '13800000001',
    mobileProvince: '440000',
    isLegalRep: true,
  },
  websites: [
    {
      domains: [
        { name: '例子.com', holderName: '蓝鲸示例网络有限公司', expiresOn: '2026-12-01', realNameVerified: false },
        { name: 'second.cn', holderName: '远山示例贸易有限公司' },
      ],
      owner: { reusePrincipal: true },
    },
  ],
}
const withPage = (field: Parameters<typeof sampleScan>[0], own: Filing = profile) => together(sampleScan(field), own)!
const domains = (name: string, own: Filing = profile) =>
  withPage([{ field: 'website.domains[].name', label: '域名', value: shown(name) }], own).websites?.[0]?.domains
const holderRules = (filing: Filing) =>
  check(filing, { today: '2026-11-26', complete: true })
    .findings.map(({ ruleId }) => ruleId)
    .filter((id) => id.startsWith('dom-holder-') || id.startsWith('dom-expir') || id.startsWith('dom-not-real'))

describe('a domain on the page that is not the profile’s', () => {
  it('has none of the facts of the profile’s: neither a false error', () => {
    expect(holderRules(profile)).not.toEqual([])
    expect(domains('my-own-other.com')).toEqual([{ name: 'my-own-other.com' }, profile.websites?.[0]?.domains?.[1]])
    expect(holderRules({ ...profile, websites: [{ domains: domains('my-own-other.com') }] })).toEqual([])
  })

  it('nor a holder that vouches for it', () => {
    const own: Filing = { websites: [{ domains: [{ name: 'a.cn', holderName: '远山示例贸易有限公司' }] }] }
    expect(domains('b.cn', own)).toEqual([{ name: 'b.cn' }])
  })

  it('has the facts that the profile knows of that same one, and does not stand there twice', () => {
    expect(domains('WWW.Second.cn')).toEqual([{ name: 'WWW.Second.cn', holderName: '远山示例贸易有限公司' }])
  })

  it.each(['例子.COM', 'www.例子.com', '例子.com.', 'xn--fsqu00a.com', 'XN--FSQU00A.COM.', 'https://例子.com/'])(
    'in another writing is the same: %s',
    (name) => {
      expect(domains(name)?.[0]).toMatchObject({ holderName: '蓝鲸示例网络有限公司', expiresOn: '2026-12-01' })
    },
  )

  it('keeps what the page itself says, and an empty box says nothing', () => {
    const scan = [
      { field: 'website.domains[].name', label: '域名', value: shown('b.cn') },
      { field: 'website.domains[].holderName', label: '域名持有者', value: shown('丙公司') },
    ] as const
    expect(withPage(scan).websites?.[0]?.domains?.[0]).toEqual({ name: 'b.cn', holderName: '丙公司' })
    expect(domains('')).toEqual(profile.websites?.[0]?.domains)
  })

  it('with an unnamed one in the profile may be that one', () => {
    const own: Filing = { websites: [{ domains: [{ holderName: '丙公司' }] }] }
    expect(domains('b.cn', own)).toEqual([{ name: 'b.cn', holderName: '丙公司' }])
  })
})

describe('a document on the page that is not the profile’s', () => {
  const person = (number: string) =>
    withPage([{ field: 'principal.certNumber', label: '证件号码', value: shown(number) }]).principal

  it('does not run out when the profile’s does; how to reach the person stays', () => {
    expect(person('440305198803120118')).toEqual({
      name: '向建磊',
      certNumber: '440305198803120118',
      mobile: '13800000001',
      mobileProvince: '440000',
    })
  })

  it('is the same one in another writing, or covered in part', () => {
    expect(person('４４１３２４ 19750225 6092')?.certValidTo).toBe('2026-01-01')
    expect(person('4413**********6092')?.certValidTo).toBe('2026-01-01')
  })

  it('makes the owner another than the principal', () => {
    const site = (number: string) =>
      withPage([
        { field: 'owner.certNumber', path: 'websites[0].owner.certNumber', label: '证件号码', value: shown(number) },
      ]).websites?.[0]?.owner
    expect(site('440305198803120118')).toEqual({ certNumber: '440305198803120118' })
    expect(site('441324197502256092')?.reusePrincipal).toBe(true)
  })

  it('of a unit: what was looked up of the profile’s is not said of it', () => {
    const { subject } = withPage([
      { field: 'subject.certNumber', label: '证件号码', value: shown('91440300MA5EXAMPL9') },
    ])
    expect(subject?.businessStatus).toBeUndefined()
    expect(subject?.name).toBe('远山示例贸易有限公司')
  })
})

it('a number from another province does not have the place of the profile’s', () => {
  const mobile = (text: string) =>
    withPage([{ field: 'principal.mobile', label: '手机号', value: shown(text) }]).principal?.mobileProvince
  expect(mobile('13900000002')).toBeUndefined()
  expect(mobile('+86 138 0000 0001')).toBe('440000')
})
