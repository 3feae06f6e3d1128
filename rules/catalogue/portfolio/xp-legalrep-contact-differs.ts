import { defineRule, type Examples } from '../../engine/rule.ts'
import { storeOf } from '../../engine/store.ts'
import { subjectNames } from '../../engine/stored-filing.ts'
import { cite } from '../../sources/index.ts'
import { otherUnit, stranger } from '../bases.ts'

export const rule = defineRule({
  id: 'xp-legalrep-contact-differs',
  title: { zh: '同一法定代表人的联系方式不一致', en: 'One legal representative, different contact data' },
  severity: 'error',
  kind: 'cross-profile',
  each: 'filing',
  scope: ['principal.mobile', 'principal.email', 'principal.isLegalRep'],
  needs: ['principal.certNumber', 'principal.mobile'],
  appliesTo: { subjects: 'organisation' },
  message: {
    zh: '这位法定代表人在“{other}”的备案里登记的是另一个手机号，这里填的是 {value}；同一人的联系方式须一致',
    en: 'This legal representative is on file for {other} with another mobile than {value}; one person’s contact data must agree',
  },
  fix: {
    zh: '改成与已有备案相同的手机号；号码已停用的，先变更旧备案',
    en: 'Use the mobile that is on file; if it is out of use, change the older filing first',
  },
  sources: [cite('hw-help', 'high'), cite('hw-seo', 'high')],
  check({ known, principal }) {
    const others = storeOf(known).headedWithOtherMobile(principal.certNumber, principal.mobile)
    if (others.length === 0 || !principal.isLegalRep) return false
    return { data: { value: principal.mobile, other: subjectNames(others) } }
  },
})

const changed = { ...otherUnit, 'principal.mobile': '13800138099' }

export const examples: Examples = {
  valid: [
    { on: 'organisation', portfolio: [otherUnit] },
    {
      on: 'organisation',
      set: { 'principal.isLegalRep': false },
      portfolio: [{ ...changed, 'principal.isLegalRep': true }],
    },
    { on: 'organisation', portfolio: [{ ...changed, 'principal.isLegalRep': false }] },
    { on: 'organisation', portfolio: [{ ...stranger, 'principal.mobile': '13800138099' }] },
    { on: 'organisation', portfolio: [{ ...otherUnit, 'principal.mobile': '' }] },
    { on: 'organisation', portfolio: [{ 'principal.mobile': '13800138099' }] },
    {
      on: 'organisation',
      portfolio: [
        { ...stranger, 'principal.mobile': '13800138099', 'websites[0].owner': { certNumber: '440305198803120118' } },
      ],
    },
    {
      on: 'individual',
      set: { 'principal.isLegalRep': true },
      portfolio: [{ ...changed, 'principal.isLegalRep': true }],
    },
  ],
  invalid: [
    { on: 'organisation', portfolio: [changed] },
    { on: 'app', portfolio: [otherUnit, { ...changed, 'subject.certNumber': '91440300MA5EXMPN6W' }] },
  ],
}
