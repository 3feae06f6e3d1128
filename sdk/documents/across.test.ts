import { expect, test } from 'vitest'
import { areOtherPersons, namesOtherLegalRep, onOtherGround, type Told } from './across.ts'
import type { DocumentKind, DocumentResult } from './types.ts'

const front = (公民身份号码: string): Told => ({ kind: 'id-card-front', values: { 公民身份号码 } })
const back = (有效期限: string): Told => ({ kind: 'id-card-back', values: { 有效期限 } })

test.each([
  ['440305198803151234', '2014.06.09-2034.06.09', false], // 26: twenty years
  ['440305198803151234', '2014.06.09-2024.06.09', false], // applied for before the birthday
  ['440305198803151234', '2015.06.09-2025.06.09', true], // 27, and ten years
  ['440305200003151234', '2019.06.09-2029.06.09', false],
  ['440305200003151234', '2019.06.09-2039.06.09', true],
  ['440305196003151234', '2019.06.09-长期', false],
  ['440305198803151234', '2019.06.09-长期', true],
  ['440305196003151234', '2019.06.09-2039.06.09', true],
  ['440305201203151234', '2019.06.09-2024.06.09', false],
  ['440305198803151234', '', false],
  ['4403051988', '2019.06.09-长期', false],
])('the front with %s and the back with %s: of other persons %s', (number, term, are) => {
  expect(areOtherPersons(front(number), back(term))).toBe(are)
  expect(areOtherPersons(back(term), front(number))).toBe(are)
})

test('another legal representative is told between a licence and a person, and nothing where a name is missing', () => {
  const licence: Told = { kind: 'business-licence', values: { 法定代表人: '古丽·阿依' } }
  const card = (姓名: string): Told => ({ kind: 'id-card-front', values: { 姓名 } })
  expect(namesOtherLegalRep(licence, card('林示例'))).toBe(true)
  expect(namesOtherLegalRep(card('林示例'), licence)).toBe(true)
  expect(namesOtherLegalRep(licence, card('古丽・阿依'))).toBe(false)
  expect(namesOtherLegalRep(licence, card(''))).toBe(false)
  expect(namesOtherLegalRep(card('林示例'), card('郑示例'))).toBe(false)
  expect(namesOtherLegalRep(licence, licence)).toBe(false)
})

const read = (kind: DocumentKind, ground: DocumentResult['ground']): DocumentResult => ({
  ok: true,
  kind,
  ground,
  file: { format: 'jpeg', bytes: 1, width: 1000, height: 700 },
  fields: {},
  quality: [],
  engine: 'ppocr',
  image: { width: 1000, height: 700 },
  ms: 1,
})

test('front and back on different grounds are told, in either order; nothing is said where a ground is not seen', () => {
  const front = read('id-card-front', [150, 112, 78])
  expect(onOtherGround(front, read('id-card-back', [226, 226, 222]))).toBe(true)
  expect(onOtherGround(read('id-card-back', [226, 226, 222]), front)).toBe(true)
  expect(onOtherGround(front, read('id-card-back', [138, 100, 70]))).toBe(false)
  expect(onOtherGround(front, read('id-card-back', null))).toBe(false)
  expect(onOtherGround(front, read('id-card-front', [226, 226, 222]))).toBe(false)
  expect(onOtherGround(front, read('business-licence', [226, 226, 222]))).toBe(false)
})
