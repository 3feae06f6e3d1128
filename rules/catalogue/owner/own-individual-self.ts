import { defineRule, type Examples } from '../../engine/rule.ts'
import { sameText } from '../../filing/compare.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'own-individual-self',
  title: { zh: '个人备案的服务负责人不是本人', en: 'Individual’s service owner is someone else' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['owner.certNumber', 'subject.certNumber'],
  needs: ['owner.certNumber', 'subject.certNumber'],
  appliesTo: { subjects: 'individual' },
  message: {
    zh: '“{name}”的互联网信息服务负责人证件号与备案人不同；个人备案只能由本人负责',
    en: 'The owner of “{name}” has another ID number than the applicant; an individual answers for the service in person',
  },
  fix: {
    zh: '选择复用主体负责人的信息，或改填备案人本人的资料',
    en: 'Reuse the principal’s data, or enter the applicant’s own',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high')],
  check({ service, owner, subject }) {
    return !sameText(owner.certNumber, subject.certNumber) && { data: { name: service.name ?? '' } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'individual' },
    {
      on: 'individual',
      set: { 'websites[0].owner': { reusePrincipal: false, name: '苏晓禾', certNumber: '310104199307210227' } },
    },
    { on: 'organisation', set: { 'websites[0].owner': otherPerson } },
  ],
  invalid: [
    { on: 'individual', set: { 'websites[0].owner': otherPerson } },
    { on: 'individual', set: { 'principal.certNumber': '440305199111050336' } },
  ],
}
