import { describe, expect, it } from 'vitest'
import { check, type Filing, journey } from '../../rules/index.ts'
import sound from '../samples/gd-enterprise.json' with { type: 'json' }

const NOW = '2026-11-26T10:10:00'
const filing = (status?: string): Filing =>
  ({
    ...(sound as unknown as Filing),
    provider: 'huawei',
    type: 'first',
    ...(status !== undefined && { status }),
    sms: { sentAt: '2026-11-26T10:02:00', wrongCount: 5, resendCount: 2, numbers: [] },
    verification: { qrIssuedAt: '2026-11-26T09:00:00', qrScanned: true },
  }) as Filing
const timers = (status?: string) =>
  check(filing(status), { now: NOW })
    .findings.map(({ ruleId }) => ruleId)
    .filter((id) => /^(sms-|ver-qr)/.test(id))
    .sort()
const SMS = ['sms-pending', 'sms-resends-used', 'sms-wrong-entries']

describe('findings about a check that the order is in', () => {
  it.each(journey.states.map(({ id }) => id))('hold in that state alone: %s', (id) => {
    const expected = id === 'awaitingSms' ? SMS : id === 'awaitingVerification' ? ['ver-qr-expired'] : []
    expect(timers(id)).toEqual(expected)
  })

  // Whoever keeps no state, or keeps the provider's own words for it, loses no warning.
  it.each([undefined, '', '短信核验中'])('hold while the state is not known: %s', (status) => {
    expect(timers(status)).toEqual([...SMS, 'ver-qr-expired'])
  })
})
