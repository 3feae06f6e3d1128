import { defineRule, type Examples } from '../../engine/rule.ts'
import { storeOf } from '../../engine/store.ts'
import { subjectNames } from '../../engine/stored-filing.ts'
import { cite } from '../../sources/index.ts'
import { otherUnit, stranger } from '../bases.ts'

const SEVERAL = 2

export const rule = defineRule({
  id: 'xp-phone-agency',
  title: { zh: '号码像是代办公司的', en: 'Number looks like an agency’s' },
  severity: 'warning',
  kind: 'cross-profile',
  each: 'person',
  scope: ['principal.emergencyPhone', 'owner.emergencyPhone', 'principal.mobile', 'owner.mobile'],
  needs: ['person.emergencyPhone'],
  appliesTo: {},
  message: {
    zh: '这里的手机或应急电话在“{other}”等几个互不相干的主体里都出现过，像是代办或建站公司的号码',
    en: 'The mobile or emergency phone occurs with several unrelated subjects ({other}), as an agency’s would',
  },
  fix: {
    zh: '改填客户自己的手机和应急电话；审核人员会拨打核实',
    en: 'Give the client’s own mobile and emergency phone; reviewers call them',
  },
  sources: [cite('tx', 'medium'), cite('hw-help', 'medium')],
  check({ known, person }) {
    const byEmergency = storeOf(known).strangersWithPhone(person.emergencyPhone, person)
    const others = [...byEmergency, ...storeOf(known).strangersWithPhone(person.mobile, person)]
    if (new Set(others.map((one) => one.subjectNumber)).size < SEVERAL) return false
    return { data: { other: subjectNames(others) } }
  },
})

const third = { ...stranger, 'subject.certNumber': '91440300MA5EXMPN6W', 'subject.name': '蓝湾示例商贸有限公司' }

export const examples: Examples = {
  valid: [
    { on: 'organisation', portfolio: [stranger] },
    { on: 'organisation', portfolio: [stranger, { ...third, 'subject.certNumber': '91440300MA5EXMPM8X' }] },
    { on: 'organisation', portfolio: [otherUnit, { ...third, 'principal.certNumber': '440305198803120118' }] },
    {
      on: 'organisation',
      portfolio: [stranger, { ...third, 'principal.mobile': '13800138099', 'principal.emergencyPhone': '13900139099' }],
    },
  ],
  invalid: [
    { on: 'organisation', portfolio: [stranger, third] },
    {
      on: 'organisation',
      portfolio: [
        { ...stranger, 'principal.mobile': '13800138099' },
        { ...third, 'principal.emergencyPhone': '13900139099' },
      ],
    },
  ],
}
