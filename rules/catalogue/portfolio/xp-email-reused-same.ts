import { defineRule, type Examples } from '../../engine/rule.ts'
import { storeOf } from '../../engine/store.ts'
import { subjectNames } from '../../engine/stored-filing.ts'
import { cite } from '../../sources/index.ts'
import { otherUnit, stranger } from '../bases.ts'

export const rule = defineRule({
  id: 'xp-email-reused-same',
  title: { zh: '同一人的几个主体共用邮箱', en: 'One person’s subjects share an e-mail' },
  severity: 'info',
  kind: 'cross-profile',
  each: 'person',
  scope: ['principal.email', 'owner.email'],
  needs: ['person.email', 'person.certNumber'],
  appliesTo: {},
  message: {
    zh: '邮箱 {value} 也用在同一人的另一主体“{other}”；接入商有的要求每个单位不同，有的要求同一法定代表人一致',
    en: '{value} is also used for {other}, run by the same person; some providers want an address for each unit, others the same for one legal representative',
  },
  fix: {
    zh: '可以先这样提交；如被退回，再换一个邮箱',
    en: 'It may be submitted as it is; if it comes back, use another address',
  },
  sources: [cite('hw-help', 'low')],
  check({ known, person }) {
    const others = storeOf(known).sameWithEmail(person.email, person)
    return others.length > 0 && { data: { value: person.email, other: subjectNames(others) } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', portfolio: [{ ...otherUnit, 'principal.email': 'info@other-example.com' }] },
    { on: 'organisation', portfolio: [stranger] },
    { on: 'organisation', portfolio: [{ 'subject.name': '改名前的青禾有限公司' }] },
  ],
  invalid: [
    { on: 'organisation', portfolio: [otherUnit] },
    { on: 'individual', portfolio: [{ ...otherUnit, 'principal.email': 'SU@yunbian-notes.cn' }] },
  ],
}
