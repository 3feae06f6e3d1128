import { defineRule, type Examples } from '../../engine/rule.ts'
import { sameText } from '../../filing/compare.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'dom-holder-must-be-subject',
  title: { zh: '本省要求域名在单位名下', en: 'Here the unit itself must hold the domain' },
  severity: 'error',
  kind: 'static',
  each: 'domain',
  scope: ['website.domains[].holderName', 'subject.name', 'filing.province'],
  needs: ['domain.holderName', 'subject.name'],
  appliesTo: { subjects: 'organisation', ...where('holderMustBeSubject') },
  message: {
    zh: '域名 {value} 在“{holder}”个人名下；本省只接受注册者就是主办单位',
    en: '{value} is in the personal name of {holder}; this province accepts only the unit as registrant',
  },
  fix: {
    zh: '把域名过户到单位名下，重新实名认证后再提交',
    en: 'Transfer the domain to the unit and verify it again before submitting',
  },
  sources: [cite('tx', 'medium'), cite('hw-kb', 'medium')],
  check({ domain, subject, principal }) {
    const holder = domain.holderName
    if (domain.kind !== 'website' || sameText(holder, subject.name)) return false
    if (!sameText(holder, subject.legalRepName) && !sameText(holder, principal.name)) return false
    return { data: { value: domain.shown('name'), holder } }
  },
})

const hunan = { province: '430000', 'websites[0].domains[0].holderName': '林示例' }

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { province: '430000' } },
    { on: 'organisation', set: { ...hunan, province: '440000' } },
    { on: 'organisation', set: { ...hunan, 'websites[0].domains[0].holderName': '周示例' } },
    { on: 'organisation', set: { ...hunan, 'subject.name': '林示例' } },
    { on: 'individual', set: { ...hunan, 'principal.name': '林示例' } },
    { on: 'app', set: { province: '430000', 'apps[0].domains[0].holderName': '林示例' } },
  ],
  invalid: [
    { on: 'organisation', set: { ...hunan, 'principal.name': '何示例' } },
    { on: 'organisation', set: { ...hunan, 'subject.legalRepName': '何示例' } },
    { on: 'organisation', set: { ...hunan, province: '640000' } },
  ],
}
