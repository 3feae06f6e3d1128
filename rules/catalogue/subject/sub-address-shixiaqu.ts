import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

// Stands in the division tables for all districts of a city together.
const CATCH_ALL = '市辖区'

export const rule = defineRule({
  id: 'sub-address-shixiaqu',
  title: { zh: '地址写成了“市辖区”', en: 'Address says 市辖区 instead of a district' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.contactAddress', 'subject.districtName', 'filing.province'],
  needs: ['subject.contactAddress'],
  appliesTo: where('noShixiaqu'),
  message: {
    zh: '“市辖区”只是统计上的合称，不是具体的区；本省要求写明实际所在的区县',
    en: '市辖区 is a statistical name for all districts together; this province wants the actual one',
  },
  fix: {
    zh: '所在区县改选实际的区，地址里去掉“市辖区”三个字',
    en: 'Choose the real district and take 市辖区 out of the address',
  },
  sources: [cite('tx', 'high')],
  check({ subject }) {
    return subject.contactAddress.includes(CATCH_ALL) || subject.districtName === CATCH_ALL
  },
})

export const examples: Examples = {
  valid: [
    { on: 'individual' },
    { on: 'individual', set: { 'subject.districtName': null } },
    { on: 'organisation', set: { 'subject.districtName': '市辖区' } },
  ],
  invalid: [
    { on: 'individual', set: { 'subject.contactAddress': '上海市市辖区示例街8号2栋301室' } },
    { on: 'individual', set: { 'subject.districtName': '市辖区' } },
    { on: 'organisation', set: { province: '450000', 'subject.contactAddress': '南宁市市辖区示例路1号' } },
  ],
}
