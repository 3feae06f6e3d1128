import { defineRule, type Examples } from '../../engine/rule.ts'
import { sameText } from '../../filing/compare.ts'
import { certTypeLabel } from '../../filing/identifiers/certificates.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'dom-holder-cert-type',
  title: { zh: '域名实名的证件类型与备案主体不同', en: 'Registrant’s type of certificate differs from the subject’s' },
  severity: 'error',
  kind: 'static',
  each: 'domain',
  scope: ['website.domains[].holderCertType', 'subject.certType'],
  needs: ['domain.holderName', 'domain.holderCertType', 'subject.certType'],
  appliesTo: {},
  message: {
    zh: '域名 {value} 实名用的是“{other}”，备案用的是“{name}”；两处要用同一种证件',
    en: '{value} was verified with {other}, the filing uses {name}; both must use the same kind of certificate',
  },
  fix: {
    zh: '在注册商处改用“{name}”重新做域名实名认证',
    en: 'Have the domain verified again at the registrar with {name}',
  },
  sources: [cite('hw-help', 'high')],
  check({ domain, subject }) {
    if (domain.kind !== 'website' || domain.holderCertType === subject.certType) return false
    if (!sameText(domain.holderName, subject.name)) return false
    const [other, name] = [certTypeLabel(domain.holderCertType), certTypeLabel(subject.certType)]
    return { data: { value: domain.shown('name'), other, name } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    {
      on: 'organisation',
      set: { 'websites[0].domains[0].holderName': '林示例', 'websites[0].domains[0].holderCertType': 2 },
    },
    { on: 'app', set: { 'apps[0].domains[0].holderCertType': 12 } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].domains[0].holderCertType': 12 } },
    { on: 'individual', set: { 'websites[0].domains[0].holderCertType': 11 } },
  ],
}
