import { expect, it } from 'vitest'
import { providers as codes } from '../filing/enums/providers.ts'
import { providers } from './index.ts'
import { providersWith, providerValue } from './lookup.ts'
import { providerNames } from './names.ts'

it('are those of the dictionary, under the same names', () => {
  expect(providers.map(({ id, zh }) => [id, zh])).toEqual(codes.map(({ value, labelZh }) => [value, labelZh]))
  expect(providers.map(({ id, zh, en }) => [id, { zh, en }])).toEqual(Object.entries(providerNames))
})

it('answer by key, and with null where nothing is known', () => {
  expect(providerValue('tencent', 'minRemainingDays')).toBe(30)
  expect(providerValue('huawei', 'minRemainingDays')).toBeNull()
  expect(providerValue(null, 'minRemainingDays')).toBeNull()
  expect(providersWith('accountSingleSubject')).toEqual(['huawei', 'volcengine'])
})
