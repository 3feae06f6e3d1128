import { describe, expect, it } from 'vitest'
import { bases, otherPerson } from '../../rules/catalogue/bases.ts'
import { EXAMPLE_DAY } from '../../rules/catalogue/example.ts'
import { provinces, requiredMaterials } from '../../rules/index.ts'
import { elsewhere, on, required, UNIT, undecided } from './asked.ts'

describe('what is not known', () => {
  it('leaves open what hangs on it, names the fields, and nothing else', () => {
    const found = requiredMaterials({}, { today: EXAMPLE_DAY })
    expect(found.find(({ id }) => id === 'subjectCert')).toMatchObject({
      need: 'undecided',
      missing: ['subject.nature'],
    })
    expect(found.find(({ id }) => id === 'gdCommitment')).toMatchObject({
      need: 'undecided',
      missing: ['filing.province'],
    })
    expect(found.find(({ id }) => id === 'principalIdFront')).toMatchObject({ need: 'required', missing: [] })
    expect(found.every(({ attached }) => attached === undefined)).toBe(true)
    const gd = { province: '440000' }
    expect(undecided(gd)).not.toContain('gdCommitment')
    expect(required(gd)).toContain('gdCommitment')
  })

  it('does not ask for values that cannot change the answer', () => {
    const filing = on('organisation', { 'principal.isLegalRep': null, province: '440000', provider: 'tencent' })
    expect(undecided(filing)).toEqual([])
    expect(undecided(on('organisation', { 'principal.isLegalRep': null, province: '320000' }))).toEqual([
      'principalAuthLetter',
      'ownerAuthLetter',
    ])
    expect(undecided(on('individual', { 'subject.certProvince': null, province: '120000' }))).toEqual([])
    expect(undecided(on('individual', { 'subject.certProvince': null, province: '330000' }))).toEqual([
      'residencePermit',
    ])
  })

  it('includes services that are not visible yet', () => {
    const { websites: _, apps: __, ...visible } = bases.organisation
    const found = requiredMaterials(visible, { today: EXAMPLE_DAY, complete: false })
    expect(found.find(({ id }) => id === 'ownerIdFront')?.need).toBe('undecided')
    expect(requiredMaterials(visible).some(({ id }) => id === 'ownerIdFront')).toBe(false)
  })

  it('takes the provider of the options', () => {
    const names = requiredMaterials(bases.organisation, { provider: 'tencent' }).map(({ id }) => id)
    expect(names).toContain('realNameScreenshot')
    expect(names).not.toContain('responsibilityNotice')
  })
})

describe('other types of order', () => {
  it('a claim brings the basic documents; for cancellations and moves none is known', () => {
    expect(required(on('organisation', { type: 'claim' }))).toEqual(UNIT)
    for (const type of ['cancelService', 'cancelSubject', 'cancelAccess', 'transfer', 'migrate']) {
      expect(requiredMaterials(on('organisation', { type })), type).toEqual([])
    }
  })
})

describe('every entry', () => {
  const filings = provinces.flatMap(({ code }) => [
    on('organisation', { province: code, 'websites[0].owner': otherPerson, 'principal.isLegalRep': false }),
    on('individual', elsewhere(code)),
    on('app', { province: code, provider: 'tencent', 'subject.nature': 3 }),
    on('organisation', { province: code, provider: null, type: null, 'subject.nature': null }),
  ])

  it('has a source, a reason and an instruction, or says what is missing; in both languages', () => {
    for (const filing of filings) {
      for (const locale of ['zh-CN', 'en'] as const) {
        for (const one of requiredMaterials(filing, { today: EXAMPLE_DAY, locale })) {
          const text = [one.name, one.how, ...one.reasons, ...one.notes.map(({ text }) => text)].join(' ')
          expect(text).not.toMatch(/[{}]|undefined|null/)
          expect(one.how).not.toBe('')
          if (one.need === 'undecided') expect(one.missing.length).toBeGreaterThan(0)
          else {
            expect(one.reasons.length, one.id).toBeGreaterThan(0)
            expect(one.sources.length, `${filing.province} ${one.id}`).toBeGreaterThan(0)
            expect(one.fields.length, one.id).toBeGreaterThan(0)
          }
          expect(one.name).not.toBe(one.id)
          for (const id of one.anyOf) expect(one.name).not.toContain(id)
        }
      }
    }
  })

  it('says what the picture must be like', () => {
    const found = requiredMaterials(bases.organisation)
    const [certificate, letter] = ['subjectCert', 'gdCommitment'].map((id) => found.find((one) => one.id === id)!)
    expect(certificate!.image).toMatchObject({
      formats: ['jpg', 'jpeg', 'png'],
      maxBytes: 4 * 1024 * 1024,
      colour: true,
    })
    expect(letter!.image.colour).toBe(false)
    expect(certificate!.image.sources.map(({ provider }) => provider)).toEqual(['huawei', 'wechat'])
  })

  it('carries what the province adds', () => {
    const [certificate] = requiredMaterials(on('organisation', { province: '310000' }))
    expect(certificate!.notes[0]?.text).toContain('电子营业执照')
    expect(certificate!.notes[0]?.sources.length).toBeGreaterThan(0)
    expect(requiredMaterials(on('organisation', { province: '110000' }))[0]!.notes).toEqual([])
  })
})
