import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { hasDoorNumber } from '../../words/address.ts'

/** What a remark says where an address really ends without a number. */
const AS_DETAILED_AS_CAN_BE = '已为最详细'

export const rule = defineRule({
  id: 'sub-address-no-door-soft',
  title: { zh: '通信地址可能不够详细', en: 'Address may be too vague' },
  severity: 'warning',
  kind: 'static',
  each: 'filing',
  scope: ['subject.contactAddress', 'subject.remark'],
  needs: ['subject.contactAddress'],
  appliesTo: {},
  message: {
    zh: '“{value}”里没有号、栋、室之类的字样，审核人员常以“地址不详细”退回',
    en: '“{value}” names no number, building or room; reviewers often send such addresses back as too vague',
  },
  fix: {
    zh: '写到楼层或房间号；确实没有门牌的，在主办者备注里写明“通信地址已为最详细”',
    en: 'Go down to floor or room; if there is none, say in the subject’s remark: 通信地址已为最详细',
  },
  sources: [cite('insp', 'high'), cite('tx', 'high'), cite('hw-seo', 'high')],
  check({ filing, subject }) {
    if (hasDoorNumber(subject.contactAddress) || filing.fact('doorNumber')) return false
    return !subject.remark?.includes(AS_DETAILED_AS_CAN_BE) && { data: { value: subject.contactAddress } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'individual', set: { 'subject.contactAddress': '示例街示例花园' } },
    {
      on: 'organisation',
      set: { 'subject.contactAddress': '示例镇示例村', 'subject.remark': '本单位通信地址已为最详细' },
    },
  ],
  invalid: [
    { on: 'organisation', set: { 'subject.contactAddress': '示例镇示例村' } },
    { on: 'individual', set: { province: '110000', 'subject.contactAddress': '示例街示例花园' } },
    { on: 'organisation', set: { 'subject.contactAddress': '示例路旁', 'subject.remark': null } },
  ],
}
