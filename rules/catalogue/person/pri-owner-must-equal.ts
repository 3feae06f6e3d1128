import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'pri-owner-must-equal',
  title: {
    zh: '主体负责人非法人时，服务负责人须是同一人',
    en: 'Owner must be the principal who is no legal representative',
  },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['owner.reusePrincipal', 'principal.isLegalRep', 'filing.province'],
  needs: ['principal.isLegalRep', 'filing.province'],
  appliesTo: { subjects: 'organisation', ...where('ownerEqualsPrincipalIfNotLegalRep') },
  message: {
    zh: '主体负责人不是法定代表人时，{province}要求“{service}”的负责人也是这个人，现在填了另一个人',
    en: 'With a principal who is not the legal representative, {province} wants the same person for “{service}”; another one is entered',
  },
  fix: {
    zh: '服务负责人选择沿用主体负责人，或让法定代表人担任主体负责人',
    en: 'Reuse the principal as service owner, or let the legal representative be the principal',
  },
  sources: [cite('hw-kb', 'high'), cite('tx', 'high')],
  check({ filing, principal, service, owner }) {
    if (principal.isLegalRep || owner.isPrincipal) return false
    return { data: { province: filing.province, service: service.shown('name') } }
  },
})

const delegated = { province: '320000', 'principal.isLegalRep': false, 'websites[0].owner': otherPerson }

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { ...delegated, 'principal.isLegalRep': true } },
    { on: 'organisation', set: { province: '320000', 'principal.isLegalRep': false } },
    { on: 'organisation', set: { ...delegated, province: '440000' } },
    { on: 'individual', set: delegated },
  ],
  invalid: [
    { on: 'organisation', set: delegated },
    { on: 'app', set: { province: '460000', 'principal.isLegalRep': false, 'apps[0].owner': otherPerson } },
  ],
}
