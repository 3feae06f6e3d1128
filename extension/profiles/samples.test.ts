import { check, parseFiling } from '@beian-assist/rules'
import { describe, expect, test } from 'vitest'
import { sampleProfiles, samples } from './samples.ts'

/** Written out by hand: what each sample must be told, and nothing else. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'sample-enterprise': [],
  'sample-troubled': [
    'con-emergency-cross-soft',
    'con-mobile-equals-emergency',
    'con-two-persons-same-email',
    'con-two-persons-same-mobile',
    'dom-holder-mismatch-org',
    'mat-gd-commitment',
    'typ-org-cross-province',
    'xp-emergency-reused',
  ],
  'sample-trader': [],
}

describe.each(samples)('$id', ({ id, filing }) => {
  test('has the shape of a filing', () => {
    expect(parseFiling(filing)).toMatchObject({ ok: true })
  })

  test('breaks the rules that it is meant to break, each with source and fix in both languages', async () => {
    const portfolio = [...(await sampleProfiles(() => 'zh').others(id))]
    for (const locale of ['zh-CN', 'en'] as const) {
      const { findings } = check(filing, { today: '2026-11-26', portfolio, locale })
      const counted = findings.filter(({ severity }) => severity !== 'info')
      expect(counted.map(({ ruleId }) => ruleId).sort()).toEqual(EXPECTED[id])
      for (const { message, fix, sources } of counted) {
        expect(message.length * fix.length * sources.length).toBeGreaterThan(0)
        expect(/[一-鿿]{8}/.test(fix)).toBe(locale === 'zh-CN')
      }
    }
  })
})
