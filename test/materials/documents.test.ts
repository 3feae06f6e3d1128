import { describe, expect, it } from 'vitest'
import { type bases, otherPerson } from '../../rules/catalogue/bases.ts'
import { requiredMaterials } from '../../rules/index.ts'
import { advised, CARD, OWNER, on, required, UNIT } from './asked.ts'

describe('the basic documents', () => {
  it('are certificate and identity card of an organisation, the card alone of an individual', () => {
    expect(required(on('organisation', { province: '350000', provider: 'tencent' }))).toEqual(UNIT)
    expect(required(on('individual', { provider: 'tencent' }))).toEqual(CARD)
  })

  it.each([
    [2, CARD, []],
    [7, ['principalIdFront'], []],
    [14, ['principalIdFront'], ['principalIdBack']],
    [41, ['principalIdFront'], ['principalIdBack']],
  ])('of a principal with certificate type %i have the sides it has', (certType, must, better) => {
    const filing = on('individual', { 'principal.certType': certType, province: '120000', provider: 'other' })
    expect([required(filing), advised(filing)]).toEqual([must, better])
  })

  it('name the certificates that a nature can have, and the chosen one', () => {
    const reason = (set: object) => requiredMaterials(on('organisation', { ...set }))[0]!.reasons[0]
    expect(reason({ 'subject.nature': 3, 'subject.certType': null })).toContain('事业单位法人证书')
    expect(reason({})).toContain('营业执照')
    expect(reason({})).not.toContain('组织机构代码证')
  })

  it.each([3, 4, 6, 9, 10, 11, 17, 19])('include the unit’s certificate for nature %i', (nature) => {
    expect(required(on('organisation', { 'subject.nature': nature }))).toContain('subjectCert')
  })

  it('include both sides of every owner who is not the principal', () => {
    const filing = on('organisation', { 'websites[0].owner': otherPerson, province: '440000' })
    expect(required(filing)).toEqual([...UNIT, ...OWNER, 'gdCommitment'])
    const [front] = requiredMaterials(filing).filter(({ id }) => id === 'ownerIdFront')
    expect(front).toMatchObject({ fields: ['websites[0].owner'], attached: false })
    expect(required(on('app', { 'apps[0].owner': { ...otherPerson, certType: 7 } }))).not.toContain('ownerIdBack')
  })
})

describe('letters of the provinces', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['440000', 'organisation', 'first', ['gdCommitment']],
    ['440000', 'individual', 'addAccess', ['gdCommitment']],
    ['320000', 'organisation', 'first', ['authenticityCommitment', 'responsibilityNotice']],
    ['320000', 'individual', 'change', ['authenticityCommitment', 'responsibilityNotice']],
    ['650000', 'organisation', 'first', ['partyBuildingLetter']],
    ['650000', 'organisation', 'change', ['partyBuildingLetter']],
    ['540000', 'organisation', 'first', ['partyBuildingLetter']],
    ['540000', 'organisation', 'addService', []],
    ['430000', 'organisation', 'first', ['domainCertificate']],
    ['430000', 'individual', 'first', ['domainCertificate']],
    ['430000', 'app', 'first', []],
    ['150000', 'individual', 'first', ['domainCertificate']],
    ['150000', 'organisation', 'first', []],
    ['110000', 'organisation', 'first', []],
  ])('%s, %s, %s: %j', (province, base, type, letters) => {
    const filing = on(base as keyof typeof bases, {
      province,
      type,
      provider: 'tencent',
      'subject.certProvince': province,
      'websites[0].name': base === 'app' ? undefined : '青禾示例科技',
    })
    expect(required({ ...filing, websites: base === 'app' ? [] : (filing.websites ?? []) })).toEqual([
      ...(base === 'individual' ? CARD : UNIT),
      ...letters,
    ])
  })

  it('say who signs, and with which orders they come', () => {
    const letter = (province: string, id: string) =>
      requiredMaterials(on('organisation', { province })).find((one) => one.id === id)
    expect(letter('440000', 'gdCommitment')?.how).toMatch(/法定代表人.*60/)
    expect(letter('320000', 'responsibilityNotice')?.how).toContain('服务负责人本人')
    expect(letter('540000', 'partyBuildingLetter')?.reasons).toEqual(['西藏首次备案要附'])
    expect(letter('650000', 'partyBuildingLetter')?.reasons).toEqual(['新疆每个订单都要附'])
  })

  it('are advised where a single older page or the provider alone wants them', () => {
    expect(advised(on('organisation', { provider: 'tencent', province: '310000' }))).toContain('provincialCommitment')
    expect(advised(on('organisation'))).toEqual(
      expect.arrayContaining(['domainCertificate', 'authenticityCommitment', 'responsibilityNotice']),
    )
    expect(advised(on('organisation', { type: 'addAccess' }))).not.toContain('domainCertificate')
    expect(advised(on('organisation', { provider: 'tencent' }))).toEqual(['realNameScreenshot'])
  })

  it('appear once when province and provider both want them, as required, with the sources of both', () => {
    const found = requiredMaterials(on('organisation', { province: '320000' })).filter(
      ({ id }) => id === 'authenticityCommitment',
    )
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ need: 'required', attached: false })
    expect(found[0]!.reasons).toHaveLength(2)
    expect(found[0]!.sources.map(({ provider }) => provider)).toEqual(expect.arrayContaining(['huawei', 'tencent']))
  })

  it('of public bodies are advised where a province has them approved', () => {
    for (const [province, nature, wanted] of [
      ['150000', 2, true],
      ['230000', 3, true],
      ['360000', 3, true],
      ['360000', 4, false],
      ['440000', 3, false],
    ] as const) {
      const filing = on('organisation', { province, 'subject.nature': nature })
      expect(advised(filing).includes('institutionSiteApproval'), `${province} ${nature}`).toBe(wanted)
    }
    expect(advised(on('organisation', { province: '110000', 'subject.nature': 11 }))).toContain('other')
    expect(advised(on('organisation', { 'websites[0].domains[0].name': 'qinghe.gov.cn' }))).toContain('govDomainForm')
  })
})
