import { expect, test } from 'vitest'
import { icpNumber } from '../../extension/panel/journey/icp-number.ts'

test.each([
  ['京ICP备12345678号', '京ICP备12345678号'],
  ['粤ICP备2021123456号-1', '粤ICP备2021123456号-1'],
  ['京ICP备12345678号-2A', '京ICP备12345678号-2A'],
  ['浙icp备12345678号-12a', '浙ICP备12345678号-12A'],
  [' 粤ＩＣＰ备 １２３４５６７８ 号－１ ', '粤ICP备12345678号-1'],
  ['粤ICP备12345678号—1', '粤ICP备12345678号-1'],
  ['粤ICP備12345678號-1', '粤ICP备12345678号-1'],
])('%s is read as %s', (typed, number) => {
  expect(icpNumber(typed)).toBe(number)
})

test.each([
  '',
  'abc123',
  'ICP备12345678号',
  '某ICP备12345678号',
  '京ICP证030173号',
  '京ICP备1234号',
  '京ICP备12345678',
  '京ICP备12345678号-',
  '京ICP备12345678号-0',
  '京ICP备12345678号-1 京ICP备12345678号-2',
  '京公网安备11010502030143号',
])('%s is no number of a filing', (typed) => {
  expect(icpNumber(typed)).toBeUndefined()
})
