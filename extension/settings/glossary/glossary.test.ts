import { expect, it } from 'vitest'
import { en } from './en.ts'
import { TERMS } from './terms.ts'
import { zhCN } from './zh-CN.ts'

const keys = ['intro', ...TERMS.flatMap((term) => [`${term}.term`, `${term}.means`])].sort()

it('shows every term that is explained, in both languages', () => {
  expect(Object.keys(zhCN).sort()).toEqual(keys)
  expect(Object.keys(en).sort()).toEqual(keys)
})

it('explains briefly, and in English names the Chinese word that stands on the form', () => {
  for (const term of TERMS) {
    expect(zhCN[`${term}.means`].length, term).toBeLessThanOrEqual(80)
    expect(en[`${term}.means`].split(' ').length, term).toBeLessThanOrEqual(50)
    expect(en[`${term}.term`], term).toMatch(/\p{Script=Han}/u)
  }
})
