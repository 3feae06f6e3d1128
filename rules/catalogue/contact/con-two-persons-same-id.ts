import { defineRule, type Examples } from '../../engine/rule.ts'
import { sameText } from '../../filing/compare.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'con-two-persons-same-id',
  title: { zh: '同一个证件号填成了两个人', en: 'One ID number entered as two people' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['owner.certNumber', 'owner.reusePrincipal', 'principal.certNumber'],
  needs: ['principal.certNumber', 'owner.certNumber'],
  appliesTo: {},
  message: {
    zh: '服务负责人和主体负责人的证件号码都是 {value}，却当成两个人填写',
    en: 'The service owner and the principal have the same ID number {value} but are entered as two people',
  },
  fix: {
    zh: '是同一人就选择沿用主体负责人；不是，就改正填错的号码',
    en: 'If it is one person, reuse the principal; if not, mend the number that is wrong',
  },
  sources: [cite('insp', 'high'), cite('hw-help', 'high')],
  check({ principal, owner }) {
    if (!sameText(principal.certNumber, owner.certNumber) || owner.isPrincipal) return false
    return { data: { value: owner.certNumber } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'websites[0].owner': otherPerson } },
    { on: 'app', set: { 'principal.certNumber': '', 'apps[0].owner': { ...otherPerson, certNumber: '' } } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].owner': { ...otherPerson, certNumber: '440305198803120118' } } },
    { on: 'app', set: { 'apps[0].owner': { ...otherPerson, certNumber: '440305 19880312 0118' } } },
  ],
}
