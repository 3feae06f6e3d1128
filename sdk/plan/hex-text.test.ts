import { fields } from '@beian-assist/rules'
import { expect, test } from 'vitest'
import type { Control } from '../types.ts'
import { hexKey, hexText } from './hex-text.ts'
import { sampleControl } from './sample-scan.ts'
import { textKey } from './text-value.ts'

const print = fields.find(({ id }) => id === 'app.platforms[].fingerprint')!
const key = fields.find(({ id }) => id === 'app.platforms[].publicKey')!
const MD5 = '0CC175B9C0F1B6A831C399E269772661'
const COLONS = '0C:C1:75:B9:C0:F1:B6:A8:31:C3:99:E2:69:77:26:61'
const KEY = 'C3A1'.repeat(128)
const control = (more: Partial<Control> = {}) => ({ ...sampleControl('c', { label: '' }), ...more })

test.each<[string, string, Partial<Control>, string]>([
  ['nothing is said', '证书MD5指纹', {}, MD5],
  ['an example with colons', 'MD5签名值', { placeholder: '如 12:0a:3b:ff:00:0c' }, COLONS.toLowerCase()],
  ['an example in capitals with colons', 'MD5', { placeholder: '例：B4:21:CC:0F' }, COLONS],
  ['an example without', '签名MD5值', { placeholder: 'e10adc3949ba59abbe56e057f20f883e' }, MD5.toLowerCase()],
  ['words', '指纹（去掉冒号，小写）', {}, MD5.toLowerCase()],
  ['words for colons', '指纹 (with colons)', {}, COLONS],
  ['a pattern', '指纹', { pattern: '[0-9a-f]{32}' }, MD5.toLowerCase()],
  ['a pattern with colons', '指纹', { pattern: '([0-9A-F]{2}:){15}[0-9A-F]{2}' }, COLONS],
  ['a length that has no room for colons', '指纹（带冒号）', { maxLength: 32 }, MD5],
])('a fingerprint as the page asks for it: %s', (_, label, more, written) => {
  expect(hexText(print, MD5, control(more), label)).toBe(written)
  expect(hexText(print, COLONS, control(more), label)).toBe(written)
  expect(textKey(print, written)).toBe(textKey(print, MD5))
})

test('a fingerprint of another kind, or one that no writing makes fit, is not written', () => {
  expect(hexText(print, MD5, control(), '证书SHA-1指纹')).toBeUndefined()
  expect(hexText(print, MD5, control(), 'SHA256')).toBeUndefined()
  expect(hexText(print, MD5, control({ pattern: '\\d{6}' }), '指纹')).toBeUndefined()
  expect(hexText(print, MD5, control(), '签名（MD5/SHA-1）')).toBe(MD5)
})

test.each(['(a+)+$', '([0-9A-F]+)*!', '(?:[0-9A-F]{1,9}){9}!', '[0-9A-F]+[0-9A-F]+!', '(.)\\1+'])(
  'a pattern of the page that could run for ever is not run: %s',
  (pattern) => {
    const began = performance.now()
    expect(hexText(key, KEY, control({ pattern }), '公钥')).toBe(KEY)
    expect(performance.now() - began).toBeLessThan(2000)
  },
)

test.each<[string, string, Partial<Control>, string]>([
  ['nothing is said', '公钥', {}, KEY],
  ['in decimal', '公钥模数（十进制）', {}, BigInt(`0x${KEY}`).toString()],
  ['in hexadecimal', '公钥模数（16进制）', {}, KEY],
  ['in decimal, in English', 'Modulus (decimal)', {}, BigInt(`0x${KEY}`).toString()],
  ['hexadecimal, in English', 'Modulus (hexadecimal)', {}, KEY],
  ['with 0x', '公钥', { placeholder: '0xabcdef0123…' }, `0x${KEY.toLowerCase()}`],
  ['digits of an example', '公钥', { placeholder: '例如 23819283791823791287391…' }, BigInt(`0x${KEY}`).toString()],
  ['only digits are taken', '公钥', { pattern: '\\d+' }, BigInt(`0x${KEY}`).toString()],
  ['with colons', '公钥', { placeholder: '00:c3:a1:c3:…' }, (KEY.match(/../g) ?? []).join(':').toLowerCase()],
])('a public key as the page asks for it: %s', (_, label, more, written) => {
  expect(hexText(key, KEY, control(more), label)).toBe(written)
  expect(hexKey(written)).toBe(KEY.toLowerCase())
})
