import { defineRule, type Examples } from '../../engine/rule.ts'
import { storeOf } from '../../engine/store.ts'
import { subjectNames } from '../../engine/stored-filing.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { otherUnit, stranger } from '../bases.ts'

export const rule = defineRule({
  id: 'xp-mobile-reused-same-strict',
  title: { zh: '本省一个手机号只认一个主体', en: 'One mobile, one subject in this province' },
  severity: 'warning',
  kind: 'cross-profile',
  each: 'person',
  scope: ['principal.mobile', 'owner.mobile', 'filing.province'],
  needs: ['person.mobile', 'person.certNumber'],
  appliesTo: where('phoneNoReuseAcrossSubjects'),
  message: {
    zh: '手机号 {value} 已用在同一人的另一主体“{other}”；本省不接受一个号码备案几个主体',
    en: 'Mobile {value} is already used for {other}, run by the same person; this province does not take one number for several subjects',
  },
  fix: {
    zh: '换用本人的另一个号码，或先向接入商确认能否沿用',
    en: 'Use another number of the person, or first ask the provider whether this one will do',
  },
  sources: [cite('tx', 'medium')],
  check({ known, person }) {
    const others = storeOf(known).sameWithPhone(person.mobile, person)
    return others.length > 0 && { data: { value: person.mobile, other: subjectNames(others) } }
  },
})

const tianjin = { province: '120000' }

export const examples: Examples = {
  valid: [
    { on: 'organisation', portfolio: [otherUnit] },
    { on: 'organisation', set: tianjin, portfolio: [stranger] },
    { on: 'organisation', set: tianjin, portfolio: [{ ...otherUnit, 'principal.mobile': '13800138099' }] },
    { on: 'organisation', set: tianjin, portfolio: [{ 'subject.name': '改名前的青禾有限公司' }] },
  ],
  invalid: [
    { on: 'organisation', set: tianjin, portfolio: [otherUnit] },
    {
      on: 'individual',
      set: { province: '650000' },
      portfolio: [{ ...otherUnit, 'principal.mobile': '138-0013-8021' }],
    },
  ],
}
