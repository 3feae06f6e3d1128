import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'dom-expiry-3m',
  title: { zh: '域名剩余有效期短于本省要求', en: 'Domain valid for less than this province asks' },
  severity: 'error',
  kind: 'static',
  each: 'domain',
  scope: ['website.domains[].expiresOn', 'filing.province'],
  needs: ['domain.expiresOn'],
  appliesTo: where('domainMinMonths'),
  message: {
    zh: '域名 {value} 到 {date} 为止，本省要求提交时剩余有效期在 {min} 个月以上',
    en: '{value} runs until {date}; this province wants more than {min} months left on submission',
  },
  fix: { zh: '先给域名续费', en: 'Renew the domain first' },
  sources: [cite('tx', 'high'), cite('hw-kb', 'high'), cite('volc-docs', 'high')],
  check({ domain, filing }) {
    if (domain.days('expiresOn') < 0) return false
    const min = filing.fact('domainMinMonths') ?? 0
    if (domain.months('expiresOn') >= min) return false
    return { data: { value: domain.shown('name'), date: domain.expiresOn, min } }
  },
})

const soon = { 'websites[0].domains[0].expiresOn': '2027-02-23' }

export const examples: Examples = {
  valid: [
    { on: 'individual' },
    { on: 'individual', set: { 'websites[0].domains[0].expiresOn': '2027-02-24' } },
    { on: 'individual', set: { 'websites[0].domains[0].expiresOn': '2026-11-23' } },
    { on: 'organisation', set: soon },
  ],
  invalid: [
    { on: 'individual', set: soon },
    { on: 'individual', set: { 'websites[0].domains[0].expiresOn': '2026-11-24' } },
    { on: 'organisation', set: { ...soon, province: '320000' } },
  ],
}
