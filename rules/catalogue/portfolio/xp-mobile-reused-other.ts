import { defineRule, type Examples } from '../../engine/rule.ts'
import { storeOf } from '../../engine/store.ts'
import { subjectNames } from '../../engine/stored-filing.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson, otherUnit, stranger } from '../bases.ts'

export const rule = defineRule({
  id: 'xp-mobile-reused-other',
  title: { zh: '手机号已用在别人的备案里', en: 'Mobile is on somebody else’s filing' },
  severity: 'error',
  kind: 'cross-profile',
  each: 'person',
  scope: ['principal.mobile', 'owner.mobile'],
  needs: ['person.mobile', 'person.certNumber'],
  appliesTo: {},
  message: {
    zh: '手机号 {value} 已登记在“{other}”的备案里，而负责人并非同一人',
    en: 'Mobile {value} is already on file for {other}, with different people in charge',
  },
  fix: {
    zh: '换成负责人本人使用、未在别的主体备案中登记的手机号',
    en: 'Use a mobile of the person’s own that is on no other subject’s filing',
  },
  sources: [cite('hw-help', 'high'), cite('hw-seo', 'high'), cite('hw-kb', 'high'), cite('tx', 'high')],
  check({ known, person }) {
    const others = storeOf(known).strangersWithPhone(person.mobile, person)
    return others.length > 0 && { data: { value: person.mobile, other: subjectNames(others) } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', portfolio: [otherUnit] },
    { on: 'organisation', portfolio: [{ ...stranger, 'principal.mobile': '13800138099' }] },
    { on: 'organisation', portfolio: [{ 'principal.certNumber': '440305199111050336' }] },
  ],
  invalid: [
    { on: 'organisation', portfolio: [stranger] },
    {
      on: 'organisation',
      set: { 'websites[0].owner': otherPerson },
      portfolio: [{ ...otherUnit, 'principal.emergencyPhone': '+86 138 0013 8002' }],
    },
  ],
}
