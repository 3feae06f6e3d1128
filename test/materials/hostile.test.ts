import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bases } from '../../rules/catalogue/bases.ts'
import { type Filing, requiredMaterials, smsChecks } from '../../rules/index.ts'

const NOW = '2026-11-24T10:00:00'
/** Anything where a filing is expected: what a page or a file that nobody checked may hold. */
const ask = (value: unknown) => {
  const found = requiredMaterials(value as Filing, { now: NOW })
  for (const { id, name, how } of found)
    expect([typeof id, typeof name, typeof how]).toEqual(['string', 'string', 'string'])
  smsChecks(value as Filing, NOW)
}

describe('what is no filing', () => {
  it.each([null, undefined, 0, '', 'filing', [], [[]], () => 1, Object.create(null), new Map()])(
    '%o throws nothing',
    ask,
  )

  it('throws nothing, whatever stands in place of a value', () => {
    const keys = Object.keys(bases.app)
    fc.assert(
      fc.property(
        fc.constantFrom(...keys, '__proto__', 'constructor', 'sms', 'docDates'),
        fc.anything(),
        (key, value) => ask(Object.defineProperty({ ...bases.app }, key, { value, enumerable: true })),
      ),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(fc.anything(), (value) =>
        ask({
          ...bases.organisation,
          websites: [{ ...bases.organisation.websites![0], owner: value, domains: value }],
        }),
      ),
      { numRuns: 500 },
    )
  })

  it('takes no longer for texts of 64 kB', () => {
    for (const text of ['a', '教育', 'www.', '/', '-']) {
      const long = text.repeat(65_536 / text.length)
      const site = { ...bases.organisation.websites![0], name: long, domains: [{ name: long, holderName: long }] }
      const subject = { ...bases.organisation.subject, name: long, businessScope: long }
      const start = performance.now()
      ask({ ...bases.organisation, province: '310000', subject, websites: [site] })
      expect(performance.now() - start, text).toBeLessThan(200)
    }
  })
})
