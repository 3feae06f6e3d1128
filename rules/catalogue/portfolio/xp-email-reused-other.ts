import { defineRule, type Examples } from '../../engine/rule.ts'
import { storeOf } from '../../engine/store.ts'
import { subjectNames } from '../../engine/stored-filing.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson, otherUnit, stranger } from '../bases.ts'

export const rule = defineRule({
  id: 'xp-email-reused-other',
  title: { zh: '邮箱已用在别人的备案里', en: 'E-mail is on somebody else’s filing' },
  severity: 'error',
  kind: 'cross-profile',
  each: 'person',
  scope: ['principal.email', 'owner.email'],
  needs: ['person.email', 'person.certNumber'],
  appliesTo: {},
  message: {
    zh: '邮箱 {value} 已登记在“{other}”的备案里，而负责人并非同一人',
    en: 'The address {value} is already on file for {other}, with different people in charge',
  },
  fix: {
    zh: '换成负责人本人常用、未在别的主体备案中登记的邮箱',
    en: 'Use an address of the person’s own that is on no other subject’s filing',
  },
  sources: [cite('hw-help', 'high'), cite('hw-seo', 'high')],
  check({ known, person }) {
    const others = storeOf(known).strangersWithEmail(person.email, person)
    return others.length > 0 && { data: { value: person.email, other: subjectNames(others) } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', portfolio: [otherUnit] },
    { on: 'organisation', portfolio: [{ ...stranger, 'principal.email': 'info@other-example.com' }] },
    { on: 'organisation', portfolio: [{ 'principal.certNumber': '440305199111050336' }] },
  ],
  invalid: [
    { on: 'organisation', portfolio: [{ ...stranger, 'principal.email': 'LIN@qinghe-example.com' }] },
    {
      on: 'organisation',
      set: { 'websites[0].owner': otherPerson },
      portfolio: [{ ...otherUnit, 'principal.email': 'he@qinghe-example.com' }],
    },
  ],
}
