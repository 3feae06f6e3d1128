import { describe, expect, it } from 'vitest'
import { cleanFiling } from '../../test/clean/generate.ts'
import { plainFiling } from './plain-filing.ts'

describe('a filing from a host', () => {
  it('is left as it is when it is one', () => {
    for (const filing of Array.from({ length: 300 }, (_, n) => cleanFiling(n)))
      expect(plainFiling(filing)).toEqual({ filing, problems: [] })
  })

  it('loses what no filing can hold there, and says where', () => {
    const made = plainFiling({
      subject: { name: 5, nature: 4 },
      principal: [],
      websites: [null, { name: '青禾官网', domains: { name: 'a.com' }, contentTypes: 'x' }],
      apps: { name: 'x' },
      own: { id: 7 },
    })
    expect(made).toEqual({
      filing: { subject: { nature: 4 }, websites: [{}, { name: '青禾官网' }], own: { id: 7 } },
      problems: [
        'subject.name: text',
        'principal: object',
        'websites[0]: object',
        'websites[1].domains: list',
        'websites[1].contentTypes: list',
        'apps: list',
      ],
    })
  })

  it('keeps null, which says unknown, and no prototype', () => {
    const made = plainFiling(JSON.parse('{"subject":{"name":null,"__proto__":{"nature":4}},"__proto__":{"type":"x"}}'))
    expect(made?.filing).toEqual({ subject: { name: null } })
    expect(made?.filing.subject?.nature).toBeUndefined()
  })

  it.each([null, undefined, 'x', 5, []])('is not %o', (value) => expect(plainFiling(value)).toBeUndefined())
})
