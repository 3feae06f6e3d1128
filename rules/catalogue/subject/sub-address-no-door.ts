import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { hasDoorNumber } from '../../words/address.ts'

export const rule = defineRule({
  id: 'sub-address-no-door',
  title: { zh: '通信地址没写到门牌号', en: 'Address without a door number' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.contactAddress', 'filing.province'],
  needs: ['subject.contactAddress'],
  appliesTo: where('doorNumber'),
  message: {
    zh: '本省要求通信地址写到门牌号，“{value}”里没有号、栋、室之类的字样',
    en: 'This province wants the address down to the door; “{value}” names no number, building or room',
  },
  fix: {
    zh: '补上路名、门牌号、楼栋和房间号；农村地址写到村民小组或门牌',
    en: 'Add street, number, building and room; in a village, the group or house number',
  },
  sources: [cite('tx', 'high'), cite('insp', 'high')],
  check({ subject }) {
    return !hasDoorNumber(subject.contactAddress) && { data: { value: subject.contactAddress } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'individual' },
    { on: 'individual', set: { 'subject.contactAddress': '示例镇示例村3组' } },
    { on: 'organisation', set: { 'subject.contactAddress': '示例大厦' } },
    { on: 'individual', set: { province: '110000', 'subject.contactAddress': '示例街' } },
    { on: 'organisation', set: { province: '310000', 'subject.contactAddress': '示例街' } },
  ],
  invalid: [
    { on: 'individual', set: { 'subject.contactAddress': '示例街示例花园' } },
    { on: 'organisation', set: { province: '110000', 'subject.contactAddress': '海淀区示例科技园' } },
    { on: 'individual', set: { province: '320000', 'subject.contactAddress': '示例镇示例村' } },
  ],
}
