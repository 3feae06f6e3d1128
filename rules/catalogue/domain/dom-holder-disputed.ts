import { defineRule, type Examples } from '../../engine/rule.ts'
import { sameText } from '../../filing/compare.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'dom-holder-disputed',
  title: {
    zh: '域名能否在法定代表人名下，说法不一',
    en: 'Guidance differs on a domain held by the legal representative',
  },
  severity: 'warning',
  kind: 'static',
  each: 'domain',
  scope: ['website.domains[].holderName', 'subject.name', 'filing.province'],
  needs: ['domain.holderName', 'subject.name'],
  appliesTo: { subjects: 'organisation', ...where('holderMustBeSubjectDisputed') },
  message: {
    zh: '域名 {value} 在法定代表人“{holder}”名下；本省有的资料只接受单位持有，有的也接受法定代表人',
    en: '{value} is held by the legal representative {holder}; for this province some guidance wants the unit itself, some accepts this too',
  },
  fix: {
    zh: '能过户的话最好过户到单位名下，以免退回',
    en: 'If it can be done, transfer the domain to the unit to be safe',
  },
  sources: [cite('tx', 'low'), cite('hw-kb', 'low')],
  check({ domain, subject }) {
    const holder = domain.holderName
    if (domain.kind !== 'website' || sameText(holder, subject.name)) return false
    return sameText(holder, subject.legalRepName) && { data: { value: domain.shown('name'), holder } }
  },
})

const fujian = { province: '350000', 'websites[0].domains[0].holderName': '林示例' }

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { province: '350000' } },
    { on: 'organisation', set: { ...fujian, province: '440000' } },
    { on: 'organisation', set: { ...fujian, 'subject.legalRepName': '何示例' } },
    { on: 'organisation', set: { ...fujian, 'subject.name': '林示例' } },
    { on: 'app', set: { province: '350000', 'apps[0].domains[0].holderName': '林示例' } },
  ],
  invalid: [
    { on: 'organisation', set: fujian },
    { on: 'organisation', set: { ...fujian, province: '420000' } },
  ],
}
