import { defineRule, type Examples } from '../../engine/rule.ts'
import { sameText } from '../../filing/compare.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'dom-holder-mismatch-individual',
  title: { zh: '域名不在本人名下', en: 'Domain is not in the person’s own name' },
  severity: 'error',
  kind: 'static',
  each: 'domain',
  scope: ['website.domains[].holderName', 'subject.name'],
  needs: ['domain.holderName', 'subject.name'],
  appliesTo: { subjects: 'individual' },
  message: {
    zh: '域名 {value} 的注册者是“{holder}”，不是备案人“{name}”本人；个人备案只认本人名下的域名',
    en: '{value} is registered to {holder}, not to {name}; an individual can only file a domain of their own',
  },
  fix: {
    zh: '在注册商处把域名过户到“{name}”并重新实名认证，或改由“{holder}”来备案',
    en: 'Have the registrar transfer the domain to {name} and verify it again, or let {holder} do the filing',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high'), cite('tx', 'high'), cite('reg', 'high')],
  effectiveFrom: '2018-01-01',
  check({ domain, subject }) {
    if (domain.kind !== 'website' || sameText(domain.holderName, subject.name)) return false
    return { data: { value: domain.name ?? '', holder: domain.holderName, name: subject.name } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'individual' },
    { on: 'individual', set: { 'websites[0].domains[0].holderName': '' } },
    { on: 'individual', set: { 'websites[0].domains[0].holderName': ' 苏　晓禾' } },
    {
      on: 'individual',
      set: { apps: [{ name: '云边手账', domains: [{ name: 'api.other.cn', holderName: '何示例' }] }] },
    },
    { on: 'organisation', set: { 'websites[0].domains[0].holderName': '林示例' } },
  ],
  invalid: [
    { on: 'individual', set: { 'websites[0].domains[0].holderName': '苏晓和' } },
    { on: 'individual', set: { 'websites[0].domains[0].holderName': '青禾示例科技有限公司' } },
  ],
}
