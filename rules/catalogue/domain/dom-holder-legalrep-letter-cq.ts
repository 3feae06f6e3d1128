import { defineRule, type Examples } from '../../engine/rule.ts'
import { sameText } from '../../filing/compare.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'dom-holder-legalrep-letter-cq',
  title: { zh: '法定代表人持有域名，缺单位授权书', en: 'Domain held by the legal representative without a letter' },
  severity: 'error',
  kind: 'static',
  each: 'domain',
  scope: ['materials.holderProof', 'website.domains[].holderName', 'filing.province'],
  needs: ['domain.holderName', 'subject.name'],
  appliesTo: { subjects: 'organisation', ...where('holderLegalRepNeedsLetter') },
  message: {
    zh: '域名 {value} 在法定代表人“{holder}”名下；本省要求另附授权书，说明域名由单位使用',
    en: '{value} is held by the legal representative {holder}; this province wants a letter on the unit’s use of the domain',
  },
  fix: {
    zh: '上传盖章的授权书，或把域名过户到单位名下',
    en: 'Attach the sealed letter, or transfer the domain to the unit',
  },
  sources: [cite('tx', 'medium')],
  check({ domain, subject, filing }) {
    const holder = domain.holderName
    if (domain.kind !== 'website' || sameText(holder, subject.name) || filing.has('holderProof')) return false
    return sameText(holder, subject.legalRepName) && { data: { value: domain.shown('name'), holder } }
  },
})

const chongqing = { province: '500000', 'websites[0].domains[0].holderName': '林示例' }

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { province: '500000' } },
    { on: 'organisation', set: { ...chongqing, materials: ['subjectCert', 'holderProof'] } },
    { on: 'organisation', set: { ...chongqing, province: '440000' } },
    { on: 'organisation', set: { ...chongqing, 'subject.legalRepName': '何示例' } },
    { on: 'organisation', set: { ...chongqing, 'subject.name': '林示例' } },
    { on: 'app', set: { province: '500000', 'apps[0].domains[0].holderName': '林示例' } },
  ],
  invalid: [
    { on: 'organisation', set: chongqing },
    { on: 'organisation', set: { ...chongqing, type: 'addService', materials: ['subjectCert'] } },
  ],
}
