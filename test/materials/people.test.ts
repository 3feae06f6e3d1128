import { describe, expect, it } from 'vitest'
import { otherPerson } from '../../rules/catalogue/bases.ts'
import { requiredMaterials } from '../../rules/index.ts'
import { advised, elsewhere, on, required } from './asked.ts'

describe('letters of authorisation', () => {
  const employee = { 'principal.isLegalRep': false }

  it.each([
    ['320000', 'required'],
    ['510000', 'required'],
    ['340000', 'required'],
    ['230000', 'required'], // an executive with a mandate
    ['140000', 'advised'], // sources disagree
    ['110000', 'advised'],
    ['440000', null], // no letter helps
    ['310000', null],
    ['500000', null],
  ])('of the principal in %s: %s', (province, need) => {
    const found = requiredMaterials(on('organisation', { ...employee, province })).find(
      ({ id }) => id === 'principalAuthLetter',
    )
    expect(found?.need ?? null).toBe(need)
    expect(requiredMaterials(on('organisation', { province })).map(({ id }) => id)).not.toContain('principalAuthLetter')
  })

  it('say so when sources disagree', () => {
    const [letter] = requiredMaterials(on('organisation', { ...employee, province: '140000' })).filter(
      ({ id }) => id === 'principalAuthLetter',
    )
    expect(letter?.disputed?.length).toBeGreaterThan(0)
  })

  it.each([
    ['310000', 'tencent', 'required'],
    ['510000', null, 'required'],
    ['440000', 'huawei', 'advised'],
    ['440000', 'tencent', null],
    ['450000', 'tencent', 'advised'], // known from older pages
  ])('of the owner in %s at %s: %s', (province, provider, need) => {
    const filing = on('organisation', { province, provider, 'websites[0].owner': otherPerson })
    const found = requiredMaterials(filing).find(({ id }) => id === 'ownerAuthLetter')
    expect(found?.need ?? null).toBe(need)
  })

  it('are not asked of individuals', () => {
    const filing = on('individual', { ...employee, province: '320000', 'subject.certProvince': '320000' })
    expect([...required(filing), ...advised(filing)].filter((id) => /Letter$/.test(id))).toEqual([])
  })
})

describe('proof of residence', () => {
  it.each<[string, readonly string[]]>([
    ['330000', ['residencePermit']],
    ['310000', ['residencePermit', 'residenceStatusProof']],
    ['320000', ['residencePermit|propertyCertificate']],
    ['440000', ['residencePermit|propertyCertificate|socialInsurance']],
    ['370000', ['residencePermit|studentCard|socialInsurance|purchaseContract']],
    ['150000', ['residencePermit']], // refused without, questioned with
    ['140000', []], // local IDs only
    ['650000', []],
    ['120000', []], // nothing asked
    ['610000', []],
  ])('of an individual from elsewhere in %s: %j', (province, papers) => {
    const found = required(on('individual', elsewhere(province)))
    expect(found.filter((id) => id.startsWith('residence'))).toEqual(papers)
    const local = required(on('individual', { province, 'subject.certProvince': province }))
    expect(local.filter((id) => id.startsWith('residence'))).toEqual([])
  })

  it('is advised where sources disagree, and there are alternatives for a doubtful local number', () => {
    expect(advised(on('individual', elsewhere('130000')))).toContain('residencePermit')
    expect(advised(on('individual', { 'subject.certNumber': '340104199307210227' }))).toContain(
      'householdRegister|residencePermit|socialInsurance',
    )
    expect(advised(on('individual')).filter((id) => id.includes('residence'))).toEqual([])
  })

  it('is attached when any of the alternatives is', () => {
    const filing = on('individual', { ...elsewhere('440000'), materials: ['socialInsurance'] })
    const [permit] = requiredMaterials(filing).filter(({ anyOf }) => anyOf.includes('socialInsurance'))
    expect(permit).toMatchObject({ attached: true, need: 'required', id: 'residencePermit' })
  })

  it('of people in charge of a unit follows their ID', () => {
    const found = advised(on('organisation', { province: '360000' }))
    expect(found).toContain('residencePermit')
    expect(advised(on('organisation', { province: '510000' }))).not.toContain('residencePermit|socialInsurance')
    expect(advised(on('organisation', { province: '510000', 'subject.isSoleTrader': true }))).toContain(
      'residencePermit|socialInsurance',
    )
  })
})

describe('papers of young people', () => {
  const minor = { 'principal.certNumber': '440305200811250019' }

  it.each([
    ['organisation', '440000', ['employmentProof']],
    ['individual', '340000', ['guardianDocs']],
    ['individual', '510000', ['employmentProof|guardianDocs']],
    ['individual', '440000', []], // too young there
  ])('%s in %s: %j', (base, province, papers) => {
    const filing = on(base as 'organisation', { ...minor, province, 'subject.certProvince': province })
    expect(required(filing).filter((id) => /Proof|guardian/.test(id))).toEqual(papers)
  })

  it('of 18 to 21 are wanted in Qinghai alone', () => {
    const young = (province: string) =>
      on('individual', { 'principal.certNumber': '440305200611250014', province, 'subject.certProvince': province })
    expect(required(young('630000'))).toContain('studentProof|employmentProof')
    expect(required(young('620000'))).not.toContain('studentProof|employmentProof')
  })
})
