import type { Filing } from '@beian-assist/rules'
import { expect, test } from 'vitest'
import { icpNumber, provinceOfNumber } from '../../extension/panel/journey/icp-number.ts'
import { NEXT_ORDERS, nextOrder } from '../../extension/panel/journey/next-order.ts'

const APPROVED: Filing = {
  provider: 'huawei',
  province: '110000',
  type: 'first',
  status: 'approved',
  approvedOn: '2026-11-20',
  subject: { name: '山间云有限公司', certNumber: '91110108MA01A0G87X' },
  principal: { name: '石头', mobile: '13800138000' },
  websites: [{ name: '山间云', domains: [{ name: 'shanjian.example' }], owner: { reusePrincipal: true } }],
  sms: { sentAt: '2026-11-18T08:00:00Z', doneAt: '2026-11-18T09:00:00Z' },
  verification: { result: 'passed' },
}

test.each(NEXT_ORDERS)('%s begins anew: of another kind, with no state, day or checks of the order before', (type) => {
  const before = structuredClone(APPROVED)
  const next = nextOrder(APPROVED, type)
  expect(next).toMatchObject({ type, provider: 'huawei', province: '110000', subject: APPROVED.subject })
  for (const gone of ['status', 'approvedOn', 'sms', 'verification']) expect(next).not.toHaveProperty(gone)
  expect(APPROVED).toEqual(before)
})

test('a service that is added is a blank one of the same owner; one that changes or moves is the same', () => {
  expect(nextOrder(APPROVED, 'addService').websites).toEqual([{ owner: { reusePrincipal: true } }])
  expect(nextOrder(APPROVED, 'change').websites).toEqual(APPROVED.websites)
  const { websites: _, ...rest } = APPROVED
  const app: Filing = { ...rest, apps: [{ name: '山间', owner: { name: '溪水' } }] }
  expect(nextOrder(app, 'addService')).toMatchObject({ apps: [{ owner: { name: '溪水' } }] })
  expect(nextOrder(app, 'addService')).not.toHaveProperty('websites')
  expect(nextOrder({ type: 'first' }, 'addService').websites).toEqual([{ owner: {} }])
})

test.each([
  ['京ICP备12345678号', '110000'],
  ['粤ICP备12345678号-1', '440000'],
  ['川ICP备12345678号-1', '510000'],
  ['蜀ICP备12345678号-1', '510000'],
  ['陇ICP备12345678号-2A', '620000'],
])('%s is of %s', (number, province) => {
  expect(icpNumber(number)).toBe(number)
  expect(provinceOfNumber(number)).toBe(province)
})

test('what begins with no province is of none', () => {
  expect(provinceOfNumber('')).toBeUndefined()
  expect(provinceOfNumber('口ICP备1号')).toBeUndefined()
})
