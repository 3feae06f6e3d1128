import { describe, expect, test } from 'vitest'
import { isOneOf, pick } from '../../sdk/page/option-text.ts'

describe('one meaning said twice in an option', () => {
  test.each([
    ['公司（企业）', ['企业', '公司']],
    ['广东省 粤', ['广东省', '广东', '粤']],
    ['自然人/个人', ['个人', '自然人']],
  ])('%s', (option, words) => {
    expect(isOneOf(option, words)).toBe(true)
  })

  test.each([
    ['企业（个人独资）', ['企业', '公司']],
    ['营业执照（个人或企业）', ['营业执照', '企业']],
    ['（）', ['企业']],
    ['护照 港澳通行证', ['护照']],
  ])('%s says something else as well', (option, words) => {
    expect(isOneOf(option, words)).toBe(false)
  })

  test('the exact word wins, two alike are refused', () => {
    expect(pick(['企业', '公司（企业）'], ['企业', '公司'])).toBe(0)
    expect(pick(['公司（企业）', '企业（公司）'], ['企业', '公司'])).toBe(-2)
  })
})
