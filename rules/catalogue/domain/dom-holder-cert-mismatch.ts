import { defineRule, type Examples } from '../../engine/rule.ts'
import { blank, sameText } from '../../filing/compare.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'dom-holder-cert-mismatch',
  title: { zh: '域名实名的证件号码与备案主体不同', en: 'Registrant’s certificate number differs from the subject’s' },
  severity: 'error',
  kind: 'static',
  each: 'domain',
  scope: ['website.domains[].holderCertNumber', 'subject.certNumber'],
  needs: ['domain.holderName', 'domain.holderCertNumber', 'subject.name', 'subject.certNumber'],
  appliesTo: {},
  message: {
    zh: '域名 {value} 的注册者名称与备案主体相同，证件号码却不同，多半是用旧证件或旧代码做的实名',
    en: '{value} is registered in the subject’s name but under another certificate number, as left by an old certificate or code',
  },
  fix: {
    zh: '在注册商处用现在备案的证件重新做域名实名认证；号码填错的先改正',
    en: 'Have the registrar verify the domain again with the certificate used here; if a number is mistyped, correct it',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high'), cite('tx', 'high')],
  check({ domain, subject }) {
    if (!sameText(domain.holderName, subject.name)) return false
    if (blank(domain.holderCertNumber) || blank(subject.certNumber)) return false
    return !sameText(domain.holderCertNumber, subject.certNumber) && { data: { value: domain.shown('name') } }
  },
})

const other = { 'websites[0].domains[0].holderCertNumber': '440301104567890' }

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'websites[0].domains[0].holderCertNumber': '91440300ma5e xmplxx' } },
    { on: 'organisation', set: { ...other, 'websites[0].domains[0].holderName': '林示例' } },
    { on: 'organisation', set: { 'websites[0].domains[0].holderCertNumber': '' } },
    { on: 'organisation', set: { 'subject.certNumber': ' ' } },
  ],
  invalid: [
    { on: 'organisation', set: other },
    { on: 'individual', set: { 'websites[0].domains[0].holderCertNumber': '310104930721022' } },
    { on: 'app', set: { 'apps[0].domains[0].holderCertNumber': '440301104567890' } },
  ],
}
