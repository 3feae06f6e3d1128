import { defineRule, type Examples } from '../../engine/rule.ts'
import { isVirtualOperator } from '../../filing/identifiers/mobile.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'con-phone-virtual',
  title: { zh: '虚拟运营商号段', en: 'Number of a virtual operator' },
  severity: 'info',
  kind: 'static',
  each: 'person',
  scope: ['principal.mobile', 'owner.mobile'],
  needs: ['person.mobile'],
  appliesTo: {},
  message: {
    zh: '{value} 属于虚拟运营商号段，有的收不到工信部的核验短信',
    en: '{value} belongs to a virtual operator; some of these do not receive the ministry’s text message',
  },
  fix: {
    zh: '最好换成移动、联通、电信或广电的号码；要用的话，先确认能收到验证短信',
    en: 'Better use a number of one of the main operators, or make sure first that it receives check codes',
  },
  sources: [cite('tx', 'low')],
  check({ person }) {
    return isVirtualOperator(person.mobile) && { data: { value: person.mobile } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'principal.mobile': '13917000000' } },
    { on: 'organisation', set: { 'principal.mobile': '17300000000' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'principal.mobile': '17012345678' } },
    { on: 'individual', set: { 'principal.mobile': '+86 165 1234 5678' } },
    { on: 'organisation', set: { 'websites[0].owner': { ...otherPerson, mobile: '16212345678' } } },
  ],
}
