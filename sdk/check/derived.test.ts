import type { Filing } from '@beian-assist/rules'
import { expect, test } from 'vitest'
import { withDerived } from './derived.ts'

const filing: Filing = {
  subject: { certNumber: '91330604410B4H7L8P', legalRepName: '尹斌', certAddress: '浙江省绍兴市上虞区湖滨大道1号' },
  principal: { name: '向建磊', certNumber: '441324197502256092' },
  websites: [{ owner: { name: '尹斌', certNumber: '440305198803120118' } }],
}

test('what two values say together is known: legal representative, reuse, province of the address', () => {
  const full = withDerived(filing)
  expect(full.principal?.isLegalRep).toBe(false)
  expect(full.websites?.[0]?.owner).toMatchObject({ isLegalRep: true, reusePrincipal: false })
  expect(full.subject).toMatchObject({ certProvince: '330000', isSoleTrader: false })
})

test('what stands there stays, and nothing is made of what is not known', () => {
  const told: Filing = { ...filing, principal: { ...filing.principal, isLegalRep: true } }
  expect(withDerived(told).principal?.isLegalRep).toBe(true)
  expect(withDerived({ subject: { certAddress: '南京路1号' } }).subject?.certProvince).toBeUndefined()
  expect(withDerived({})).toEqual({})
})

test('the given filing is not changed', () => {
  const copy = structuredClone(filing)
  withDerived(filing)
  expect(filing).toEqual(copy)
})
