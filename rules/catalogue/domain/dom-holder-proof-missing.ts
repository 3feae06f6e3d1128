import { defineRule, type Examples } from '../../engine/rule.ts'
import { sameText } from '../../filing/compare.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'dom-holder-proof-missing',
  title: { zh: '域名由股东或高管持有，缺证明', en: 'Domain held by an insider without the proof' },
  severity: 'error',
  kind: 'static',
  each: 'domain',
  scope: ['materials.holderProof', 'website.domains[].holderIsInsider', 'website.domains[].holderName'],
  needs: ['domain.holderName', 'subject.name', 'domain.holderIsInsider'],
  appliesTo: { subjects: 'organisation' },
  message: {
    zh: '域名 {value} 在股东或高管“{holder}”名下，但没有附上证明其身份的材料',
    en: '{value} is held by {holder}, a shareholder or executive, but nothing is attached that proves it',
  },
  fix: {
    zh: '上传“域名注册人证明”（股权或任职材料，加盖公章），或把域名过户给单位',
    en: 'Attach the proof of the registrant (sealed record of shares or office), or transfer the domain to the unit',
  },
  sources: [cite('hw-help', 'high'), cite('tx', 'high')],
  check({ domain, subject, principal, filing }) {
    if (domain.kind !== 'website' || !domain.holderIsInsider || filing.has('holderProof')) return false
    const holder = domain.holderName
    if (sameText(holder, subject.name) || sameText(holder, subject.legalRepName)) return false
    if (sameText(holder, principal.name)) return false
    return { data: { value: domain.shown('name'), holder } }
  },
})

const insider = { 'websites[0].domains[0].holderName': '周示例', 'websites[0].domains[0].holderIsInsider': true }

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { ...insider, materials: ['subjectCert', 'holderProof'] } },
    { on: 'organisation', set: { ...insider, 'websites[0].domains[0].holderName': '青禾示例 科技有限公司' } },
    { on: 'organisation', set: { ...insider, 'principal.name': '周示例' } },
    { on: 'organisation', set: { ...insider, 'subject.legalRepName': '周示例' } },
    { on: 'organisation', set: { ...insider, 'websites[0].domains[0].holderIsInsider': false } },
    {
      on: 'app',
      set: { 'apps[0].domains[0].holderName': '周示例', 'apps[0].domains[0].holderIsInsider': true },
    },
  ],
  invalid: [
    { on: 'organisation', set: insider },
    { on: 'organisation', set: { ...insider, type: 'change', materials: [] } },
  ],
}
