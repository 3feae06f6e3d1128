import { defineRule, type Examples } from '../../engine/rule.ts'
import { storeOf } from '../../engine/store.ts'
import { subjectNames } from '../../engine/stored-filing.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'xp-emergency-reused',
  title: { zh: '应急电话被其他主体占用', en: 'Emergency phone belongs to another subject' },
  severity: 'error',
  kind: 'cross-profile',
  each: 'person',
  scope: ['principal.emergencyPhone', 'owner.emergencyPhone'],
  needs: ['person.emergencyPhone'],
  appliesTo: {},
  message: {
    zh: '应急电话 {value} 已出现在别的主体“{other}”的备案里，而负责人并非同一人',
    en: 'Emergency phone {value} is already on file for {other}, with different people in charge',
  },
  fix: {
    zh: '换成本主体自己长期可用、未在其他备案中登记的号码',
    en: 'Use a lasting number of this subject that is on no other filing',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high'), cite('tx', 'high')],
  check({ known, person }) {
    const others = storeOf(known).strangersWithPhone(person.emergencyPhone, person)
    return others.length > 0 && { data: { value: person.emergencyPhone, other: subjectNames(others) } }
  },
})

const company = { 'subject.certNumber': '91440300MA5EXMPM8X', 'subject.name': '青禾示例餐饮有限公司' }

export const examples: Examples = {
  valid: [
    { on: 'organisation', portfolio: [{ ...company, 'principal.emergencyPhone': '13900139009' }] },
    { on: 'organisation', portfolio: [{ 'principal.certNumber': '440305199111050336' }] },
    { on: 'organisation', portfolio: [company] },
  ],
  invalid: [
    { on: 'organisation', portfolio: [{ ...company, 'principal.certNumber': '440305199111050336' }] },
    {
      on: 'organisation',
      portfolio: [
        {
          ...company,
          'principal.certNumber': '440305199111050336',
          'principal.mobile': '139 0013 9001',
          'principal.emergencyPhone': '13900139009',
        },
      ],
    },
  ],
}
