import type { Filing } from '@beian-assist/rules'
import { expect, test } from 'vitest'
import { type Change, confirmed, counted, type Recipient, started } from '../../extension/panel/journey/sms-changes.ts'
import { filing as filingType } from '../../extension/vault/records/filing.ts'
import { lift } from '../../extension/vault/records/registry.ts'
import { withValue } from '../../sdk/filing/path.ts'

const NOW = new Date('2026-11-24T02:00:00Z')
const A = '13800138001'
const B = '13800138002'
const people: readonly Recipient[] = [
  { number: A, due: 'required' },
  { number: B, due: 'required' },
]
const after = (filing: Filing, changes: readonly Change[]): Filing =>
  changes.reduce((changed, { path, value }) => withValue(changed, path, value), filing)

test('a wrong entry of one person takes no try from the other', () => {
  let filing = after({ sms: {} }, started({ sms: {} }, people, NOW))
  for (let i = 0; i < 3; i++) filing = after(filing, counted(filing, A, 'wrongCount', 1))
  filing = after(filing, counted(filing, '138 0013 8002', 'resendCount', 1))
  filing = after(filing, counted(filing, A, 'wrongCount', -1))
  expect(filing.sms).toEqual({
    sentAt: '2026-11-24T02:00:00.000Z',
    pendingMobiles: [A, B],
    numbers: [
      { mobile: A, wrongCount: 2 },
      { mobile: '138 0013 8002', resendCount: 1 },
    ],
  })
})

test('a count that was shared is where each begins, and is not lost', () => {
  const filing: Filing = { sms: { wrongCount: 4 } }
  expect(after(filing, counted(filing, A, 'wrongCount', 1)).sms).toEqual({
    wrongCount: 4,
    numbers: [{ mobile: A, wrongCount: 5 }],
  })
  expect(after({}, counted({}, A, 'wrongCount', -1)).sms?.numbers).toEqual([{ mobile: A, wrongCount: 0 }])
})

test('the time set anew keeps who is through; the last who must confirm ends the check', () => {
  let filing = after({}, started({}, people, NOW))
  filing = after(filing, confirmed(filing, people, A, NOW))
  expect(filing.sms).toMatchObject({ pendingMobiles: [B] })
  filing = after(filing, started(filing, people, NOW))
  expect(filing.sms).toMatchObject({ pendingMobiles: [B] })
  expect(filing.sms?.doneAt).toBeUndefined()
  filing = after(filing, confirmed(filing, people, B, NOW))
  expect(filing.sms).toMatchObject({ pendingMobiles: [], doneAt: NOW.toISOString() })
})

test('whoever may get no message keeps nobody waiting', () => {
  const maybe = [people[0]!, { number: B, due: 'maybe' as const }]
  const filing = after({}, started({}, maybe, NOW))
  expect(after(filing, confirmed(filing, maybe, A, NOW)).sms?.doneAt).toBe(NOW.toISOString())
})

const record = (sms: unknown) => ({
  title: '',
  fields: { type: 'first', sms },
  subject: null,
  principal: null,
  files: [],
  outcome: [],
})
const lifted = (sms: unknown) => {
  const result = lift(filingType, 1, record(sms))
  return result.ok ? result.data.fields.sms : result.reason
}

test('a record of version 1: everybody who waits takes over the whole shared count', () => {
  const counts = { wrongCount: 4, resendCount: 1 }
  expect(lifted({ sentAt: 'x', pendingMobiles: [A, B], ...counts })).toEqual({
    sentAt: 'x',
    pendingMobiles: [A, B],
    numbers: [
      { mobile: A, ...counts },
      { mobile: B, ...counts },
    ],
  })
  // Nobody waits, or nobody said who: nothing to hand over to, and nothing lost.
  for (const sms of [{ ...counts, pendingMobiles: [] }, counts, { sentAt: 'x' }, null]) expect(lifted(sms)).toEqual(sms)
  expect(lift(filingType, 1, 7)).toMatchObject({ ok: false, reason: 'invalid' })
  expect(lifted('wrong')).toBe('invalid')
  expect(lifted({ ...counts, pendingMobiles: [7] })).toBe('invalid')
})
