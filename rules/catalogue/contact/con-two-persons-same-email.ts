import { defineRule, type Examples } from '../../engine/rule.ts'
import { sameText } from '../../filing/compare.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'con-two-persons-same-email',
  title: { zh: '两位负责人共用一个邮箱', en: 'Two people give one e-mail address' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['owner.email', 'principal.email'],
  needs: ['principal.email', 'owner.email'],
  appliesTo: {},
  message: {
    zh: '主体负责人和服务负责人是两个人，邮箱却都是 {value}',
    en: 'The principal and the service owner are two people but both give the address {value}',
  },
  fix: {
    zh: '各填本人常用的邮箱；若其实是同一人，请选择沿用主体负责人',
    en: 'Give each person’s own address; if it is one person after all, choose to reuse the principal',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high')],
  check({ principal, owner }) {
    if (!sameText(principal.email, owner.email) || owner.isPrincipal) return false
    return { data: { value: owner.email } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'websites[0].owner': otherPerson } },
    { on: 'organisation', set: { 'principal.email': '', 'websites[0].owner': { ...otherPerson, email: '' } } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].owner': { ...otherPerson, email: 'lin@qinghe-example.com' } } },
    { on: 'app', set: { 'apps[0].owner': { ...otherPerson, email: ' Lin@Qinghe-Example.com' } } },
  ],
}
