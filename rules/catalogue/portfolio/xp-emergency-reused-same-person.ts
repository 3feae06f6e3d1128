import { defineRule, type Examples } from '../../engine/rule.ts'
import { storeOf } from '../../engine/store.ts'
import { subjectNames } from '../../engine/stored-filing.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'xp-emergency-reused-same-person',
  title: { zh: '同一人的几个主体共用应急电话', en: 'One person’s subjects share an emergency phone' },
  severity: 'warning',
  kind: 'cross-profile',
  each: 'person',
  scope: ['principal.emergencyPhone', 'owner.emergencyPhone'],
  needs: ['person.emergencyPhone'],
  appliesTo: {},
  message: {
    zh: '应急电话 {value} 已用在同一负责人的另一主体“{other}”；接入商要求每个主体各有应急电话，可能被退回',
    en: 'Emergency phone {value} is already on the filing of {other}, run by the same person; providers want one of its own for each subject, so it may come back',
  },
  fix: {
    zh: '最好每个主体留一个不同的应急电话',
    en: 'Better give each subject a different emergency phone',
  },
  sources: [cite('hw-help', 'medium')],
  check({ known, person }) {
    const others = storeOf(known).sameWithPhone(person.emergencyPhone, person)
    return others.length > 0 && { data: { value: person.emergencyPhone, other: subjectNames(others) } }
  },
})

const sister = { 'subject.certNumber': '91440300MA5EXMPM8X', 'subject.name': '青禾示例餐饮有限公司' }

export const examples: Examples = {
  valid: [
    { on: 'organisation', portfolio: [{ ...sister, 'principal.emergencyPhone': '13900139009' }] },
    { on: 'organisation', portfolio: [{ ...sister, 'principal.certNumber': '440305199111050336' }] },
    { on: 'organisation', portfolio: [{ 'subject.name': '青禾示例科技有限公司' }] },
  ],
  invalid: [
    { on: 'organisation', portfolio: [sister] },
    {
      on: 'organisation',
      set: { 'websites[0].owner': otherPerson },
      portfolio: [
        {
          ...sister,
          'principal.emergencyPhone': '13900139099',
          'websites[0].owner': { ...otherPerson, emergencyPhone: '139-0013-9002' },
        },
      ],
    },
  ],
}
