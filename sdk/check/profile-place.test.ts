import type { Filing } from '@beian-assist/rules'
import { describe, expect, test } from 'vitest'
import { profilePlace } from './profile-place.ts'

const PROFILE: Filing = {
  principal: { name: '向建磊', certNumber: '441324197502256092', mobile: '13800000001' },
  websites: [{ name: '一站', domains: [{ name: 'first.example' }] }, { domains: [{ name: 'second.example' }] }],
}
const HOLDER = 'websites[0].domains[0].holderName'
const onPage = (name?: string): Filing => ({ websites: [{ domains: [name === undefined ? {} : { name }] }] })

describe('where a finding about the page leads in the profile', () => {
  test.each([
    ['the page names none', onPage()],
    ['the page names the same one in another writing', onPage('https://WWW.first.example/')],
  ])('to the same place where %s', (_what, page) => {
    expect(profilePlace(HOLDER, page, PROFILE)).toEqual({ at: HOLDER })
  })

  test('to the same place where the profile has none yet', () => {
    expect(profilePlace(HOLDER, onPage('third.example'), { websites: [{ domains: [{}] }] })).toEqual({ at: HOLDER })
  })

  test('to the entry of that same domain, wherever the profile has it', () => {
    const at = 'websites[1].domains[0].holderName'
    expect(profilePlace(HOLDER, onPage('second.example'), PROFILE)).toEqual({
      at,
      named: 'second.example',
      field: 'website.domains[].name',
    })
  })

  test('nowhere, where the profile does not have that domain', () => {
    const nowhere = { named: 'third.example', own: 'first.example', field: 'website.domains[].name' }
    expect(profilePlace(HOLDER, onPage('third.example'), PROFILE)).toEqual(nowhere)
    expect(profilePlace('websites[0].domains[0].name', onPage('third.example'), PROFILE)).toEqual(nowhere)
  })

  test('of a person, what hangs on the number is kept apart; the rest of the person is not', () => {
    const page: Filing = { principal: { certNumber: '440305198803120118' } }
    expect(profilePlace('principal.certValidTo', page, PROFILE)).toMatchObject({ named: '440305198803120118' })
    for (const path of ['principal.mobile', 'principal.certNumber', 'websites[0].name'])
      expect(profilePlace(path, page, PROFILE)).toEqual({ at: path })
  })
})
