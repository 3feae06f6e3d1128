import { expect, test } from 'vitest'
import { encodeGbk } from './gbk.ts'

const decode = (bytes: Uint8Array) => new TextDecoder('gbk', { fatal: true }).decode(bytes)

test('what is encoded decodes to the same text', () => {
  const text = '主办单位名称：<b>姓　名</b>（企业）～㎡镕喆'
  expect(decode(encodeGbk(text))).toBe(text)
})

test('known bytes', () => {
  expect([...encodeGbk('A中国')]).toEqual([0x41, 0xd6, 0xd0, 0xb9, 0xfa])
})

test('a character outside GBK is refused', () => {
  expect(() => encodeGbk('😀')).toThrow('GBK has no 😀')
})
