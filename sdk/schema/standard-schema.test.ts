import type { Filing } from '@beian-assist/rules'
import { describe, expect, it } from 'vitest'
import type * as zod from 'zod/v4/core'
import { rulesSchema, type StandardSchema } from './standard-schema.ts'

const FAULTY: Filing = {
  subject: { name: '青禾示例科技有限公司', nature: 4, certType: 1, certNumber: '91110108MA01A2B3C5' },
  principal: { name: '李示例', mobile: '123' },
}
const validate = async <Value>(schema: StandardSchema<Value>, value: unknown) => {
  const result = await schema['~standard'].validate(value)
  return 'issues' in result ? result.issues : []
}

describe('the rules as a Standard Schema', () => {
  it('name the field of every error, with what is wrong and how to mend it', async () => {
    const issues = await validate(rulesSchema({ today: '2026-11-24' }), FAULTY)
    const phone = issues.find(({ path }) => path.join('.') === 'principal.mobile')
    expect(phone?.message).toMatch(/\p{Script=Han}/u)
    expect(issues.map(({ path }) => path.join('.'))).toContain('subject.certNumber')
  })

  it('number the items of lists', async () => {
    const filing: Filing = {
      websites: [{ name: '青禾官网' }, { domains: [{ name: 'ok.com' }, { name: '-bad-.com' }] }],
    }
    const issues = await validate(rulesSchema({ today: '2026-11-24' }), filing)
    expect(issues.map(({ path }) => path)).toContainEqual(['websites', 1, 'domains', 1, 'name'])
  })

  it('say nothing of what the form does not hold, unless it holds everything', async () => {
    const filing: Filing = { subject: { name: '青禾示例科技有限公司', nature: 4 } }
    expect(await validate(rulesSchema({ today: '2026-11-24' }), filing)).toEqual([])
    expect(await validate(rulesSchema({ today: '2026-11-24', complete: true }), filing)).not.toEqual([])
  })

  it('speak the names of a form of another shape', async () => {
    interface Values {
      readonly phone: string
    }
    const schema = rulesSchema<Values>({
      today: '2026-11-24',
      toFiling: ({ phone }) => ({ ...FAULTY, principal: { ...FAULTY.principal, mobile: phone } }),
      nameOf: (path) => (path === 'principal.mobile' ? 'phone' : undefined),
    })
    const issues = await validate(schema, { phone: '123' })
    expect(new Set(issues.map(({ path }) => path.join('.')))).toEqual(new Set(['phone']))
    expect(await validate(schema, { phone: '13800138001' })).toEqual([])
  })

  it('fit the interface as others declare it', () => {
    // zod's own schemas are Standard Schemas too: what takes theirs takes ours.
    const standard: Pick<zod.$ZodType['~standard'], 'version' | 'vendor' | 'validate'> = rulesSchema()['~standard']
    expect(standard.version).toBe(1)
  })
})
