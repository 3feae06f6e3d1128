import { defineRule, type Examples } from '../../engine/rule.ts'
import { sameText } from '../../filing/compare.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'dom-holder-mismatch-org',
  title: { zh: '域名不在主办单位名下', en: 'Domain is not in the organisation’s name' },
  severity: 'error',
  kind: 'static',
  each: 'domain',
  scope: [
    'website.domains[].holderName',
    'subject.name',
    'subject.legalRepName',
    'principal.name',
    'website.domains[].holderIsInsider',
    'materials.holderProof',
  ],
  needs: ['domain.holderName', 'subject.name'],
  appliesTo: { subjects: 'organisation' },
  message: {
    zh: '域名 {value} 的注册者是“{holder}”，既不是主办单位，也不是其法定代表人、主体负责人、股东或高管',
    en: '{value} is registered to {holder}, who is neither the unit nor its legal representative, principal, shareholder or executive',
  },
  fix: {
    zh: '把域名过户给主办单位并重新实名认证；注册者若是股东或高管，请标明并附证明',
    en: 'Transfer the domain to the unit and verify it again; if the holder is a shareholder or executive, say so and attach the proof',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high'), cite('tx', 'high'), cite('reg', 'high')],
  effectiveFrom: '2018-01-01',
  check({ domain, subject, principal }) {
    if (domain.kind !== 'website') return false
    const holder = domain.holderName
    if (sameText(holder, subject.name) || sameText(holder, subject.legalRepName)) return false
    if (sameText(holder, principal.name) || domain.holderIsInsider) return false
    return { data: { value: domain.name ?? '', holder } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'websites[0].domains[0].holderName': '林示例' } },
    {
      on: 'organisation',
      set: { 'websites[0].domains[0].holderName': '周示例', 'websites[0].domains[0].holderIsInsider': true },
    },
    {
      on: 'organisation',
      set: { 'websites[0].domains[0].holderName': '林示例', 'principal.name': '何示例', 'principal.isLegalRep': false },
    },
    {
      on: 'organisation',
      set: { 'websites[0].domains[0].holderName': '林示例', 'subject.legalRepName': '何示例' },
    },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].domains[0].holderName': '蓝鲸示例网络有限公司' } },
    { on: 'organisation', set: { 'websites[0].domains[0].holderName': '周示例' } },
  ],
}
