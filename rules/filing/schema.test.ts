import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cases } from '../../test/cases/cases.json' with { type: 'json' }
import { parseFiling } from './schema.ts'

const problems = (value: unknown) => {
  const result = parseFiling(value)
  return result.ok ? [] : result.problems
}

describe('parseFiling', () => {
  it('accepts every filing of the cases unchanged', () => {
    for (const { id, filing, store } of cases) {
      for (const one of [filing, ...store]) {
        const result = parseFiling(one)
        expect(result, id).toMatchObject({ ok: true })
        expect(result.ok && result.filing, id).toEqual(one)
      }
    }
  })

  it('accepts an empty filing and nulls anywhere', () => {
    expect(problems({})).toEqual([])
    expect(problems({ subject: null, websites: [{ name: null, owner: null }], principal: { mobile: null } })).toEqual(
      [],
    )
  })

  it('names the place and the kind of each problem', () => {
    expect(
      problems({
        type: 'frist',
        province: '999999',
        colour: 1,
        subject: { nature: 4, nam: 'x', certValidTo: '2026-02-30' },
        websites: [{ domains: [{ name: 7 }] }],
        sms: { sentAt: 'yesterday' },
      }),
    ).toEqual(
      expect.arrayContaining([
        { path: 'type', code: 'unknown-value' },
        { path: 'province', code: 'unknown-value' },
        { path: 'colour', code: 'unknown-key' },
        { path: 'subject.nam', code: 'unknown-key' },
        { path: 'subject.certValidTo', code: 'bad-date' },
        { path: 'websites[0].domains[0].name', code: 'wrong-type', detail: 'string' },
        { path: 'sms.sentAt', code: 'bad-time' },
      ]),
    )
  })

  it('knows the national codes of closed lists', () => {
    expect(
      problems({
        subject: { nature: 7, certType: 999 },
        principal: { certType: 1 },
        websites: [
          {
            contentTypes: [128, 3],
            languages: [1, 99],
            accessMode: 3,
            serviceType: 2,
            preApprovals: [{ type: 77 }],
            owner: { certType: 1, originalCertType: 1 },
            domains: [{ holderCertType: 999 }],
          },
        ],
      })
        .map(({ path, code }) => `${code} ${path}`)
        .sort(),
    ).toEqual(
      [
        'subject.nature',
        'subject.certType',
        'principal.certType',
        'websites[0].contentTypes[1]',
        'websites[0].languages[1]',
        'websites[0].accessMode',
        'websites[0].serviceType',
        'websites[0].preApprovals[0].type',
        'websites[0].owner.certType',
        'websites[0].owner.originalCertType',
        'websites[0].domains[0].holderCertType',
      ]
        .map((path) => `unknown-value ${path}`)
        .sort(),
    )
  })

  it('answers with a problem for strings and lists that are too big', () => {
    expect(problems({ subject: { name: 'x'.repeat(65_536) } })).toEqual([
      { path: 'subject.name', code: 'too-long', detail: '512' },
    ])
    expect(problems({ materials: Array.from({ length: 1001 }, () => 'subjectCert') })).toEqual([
      { path: 'materials', code: 'too-many', detail: '1000' },
    ])
  })

  it('is not fooled by prototype keys', () => {
    const filing: unknown = JSON.parse(
      '{"__proto__":{"type":"first"},"constructor":{"prototype":1},"subject":{"__proto__":{"name":"x"}}}',
    )
    const codes = problems(filing)
    expect(codes.map((problem) => problem.code)).toEqual(codes.map(() => 'unknown-key'))
    expect(codes.map((problem) => problem.path).sort()).toEqual(['__proto__', 'constructor', 'subject.__proto__'])
    expect(({} as Record<string, unknown>).type).toBeUndefined()
  })

  it('survives depth, cycles, throwing getters and non-objects', () => {
    let deep: unknown = {}
    for (let i = 0; i < 20_000; i++) deep = { websites: [deep] }
    expect(problems(deep).length).toBeGreaterThan(0)
    const cycle: Record<string, unknown> = {}
    cycle.subject = cycle
    expect(problems(cycle)).toContainEqual({ path: 'subject.subject', code: 'unknown-key' })
    const trap = {
      get type(): string {
        throw new Error('no')
      },
    }
    expect(problems(trap)).toEqual([{ path: '', code: 'unreadable' }])
    for (const value of [null, undefined, 3, 'x', [], () => 0, Symbol('s'), Number.NaN]) {
      expect(problems(value)).toEqual([expect.objectContaining({ path: '', code: 'not-an-object' })])
    }
  })

  it('never throws and never passes a key it does not know', () => {
    fc.assert(
      fc.property(
        fc.anything({ maxDepth: 4, withBigInt: true, withDate: true, withMap: true, withSet: true }),
        (value) => {
          const result = parseFiling({ subject: value, [`x${String(typeof value)}`]: value })
          expect(result.ok).toBe(false)
        },
      ),
    )
  })
})
