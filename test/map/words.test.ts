import { describe, expect, it } from 'vitest'
import { readWords } from '../../sdk/mapping/words.ts'

const main = (text: string): string[] => [...readWords(text).main].sort()

describe('reading a label', () => {
  it.each([
    ['编号A03 单位名称', '单位名称'],
    ['二、网站负责人', '网站负责人'],
    ['（三）网站信息', '网站信息'],
    ['1.2 域名', '域名'],
    ['Step 2 Website', 'Website'],
    ['主域名，如 abc.com', '主域名'],
    ['單位負責人證件號碼', '单位负责人证件号码'],
  ])('%s says what %s says', (text, plain) => {
    expect(main(text)).toEqual(main(plain))
    expect(readWords(text).residue).toBe(readWords(plain).residue)
  })

  it('keeps numbers that belong to the name', () => {
    expect(readWords('24小时应急电话').main.has('emergency')).toBe(true)
    expect(readWords('签名MD5').ordinal).toBeUndefined()
  })

  it.each([
    ['联系方式2', 2],
    ['第二个域名', 2],
    ['域名三', 3],
    ['域名', undefined],
  ])('%s asks for number %s', (text, ordinal) => {
    expect(readWords(text).ordinal).toBe(ordinal)
  })

  it('notices unknown words at the end, where the meaning lies', () => {
    expect(readWords('域名转移费').tail).toBeGreaterThan(0)
    expect(readWords('网站使用域名').tail).toBe(0)
  })
})
