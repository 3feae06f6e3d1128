import { defineRule, type Examples } from '../../engine/rule.ts'
import { samePhone } from '../../filing/compare.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'con-two-persons-same-mobile',
  title: { zh: '两位负责人共用一个手机号', en: 'Two people give one mobile number' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['owner.mobile', 'principal.mobile'],
  needs: ['principal.mobile', 'owner.mobile'],
  appliesTo: {},
  message: {
    zh: '主体负责人和服务负责人是两个人，手机号却都是 {value}；短信核验要发到每个人自己的手机上',
    en: 'The principal and the service owner are two people but both give {value}; the check code goes to each one’s own phone',
  },
  fix: {
    zh: '各填本人名下的手机号；若其实是同一人，请选择沿用主体负责人',
    en: 'Give each person’s own number; if it is one person after all, choose to reuse the principal',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high'), cite('tx', 'high')],
  check({ principal, owner }) {
    if (!samePhone(principal.mobile, owner.mobile) || owner.isPrincipal) return false
    return { data: { value: owner.mobile } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'websites[0].owner': otherPerson } },
    { on: 'app', set: { 'apps[0].owner': { ...otherPerson, emergencyPhone: '13800138001' } } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].owner': { ...otherPerson, mobile: '13800138001' } } },
    { on: 'app', set: { 'apps[0].owner': { ...otherPerson, mobile: '+86 138-0013-8001' } } },
  ],
}
