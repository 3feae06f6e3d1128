import { describe, expect, it } from 'vitest'
import { maskNumbers, maskValue } from './masking.ts'

describe('maskNumbers', () => {
  it.each([
    ['440305198803120118', '•••••••••••••••118'],
    ['44030519880312011X', '•••••••••••••••11X'],
    ['91440300MA5EXMPLXX', '•••••••••••••••LXX'],
    ['13800138001', '••••••••001'],
    ['0755-26001234', '••••••••••234'],
    ['电话 13800138001，证件 440305198803120118。', '电话 ••••••••001，证件 •••••••••••••••118。'],
  ])('covers %s', (text, wanted) => expect(maskNumbers(text)).toBe(wanted))

  it.each([
    '2026-11-26',
    '203.0.113.10',
    '深圳市南山区示例路1号',
    'lin@qinghe-example.com',
    '518000',
    'example-123456.com',
    '',
  ])('leaves %s alone', (text) => expect(maskNumbers(text)).toBe(text))
})

describe('maskValue', () => {
  it.each([
    ['principal.certNumber', 'E12345678', '••••••678'],
    ['websites[0].owner.mobile', '+86 138 0013 8000', '••••••••••••••000'],
    ['principal.emergencyPhone', '075526001234', '•••••••••234'],
    ['subject.name', '示例13800138001', '示例••••••••001'],
    ['subject.name', '青禾示例科技有限公司', '青禾示例科技有限公司'],
    [undefined, '440305198803120118', '•••••••••••••••118'],
    ['principal.mobile', '', ''],
  ])('of %s covers %s', (field, value, wanted) => expect(maskValue(field, value)).toBe(wanted))
})
