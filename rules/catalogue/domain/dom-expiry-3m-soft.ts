import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

const MONTHS = 3

export const rule = defineRule({
  id: 'dom-expiry-3m-soft',
  title: { zh: '域名快到期了', en: 'Domain close to its expiry' },
  severity: 'warning',
  kind: 'static',
  each: 'domain',
  scope: ['website.domains[].expiresOn', 'filing.province'],
  needs: ['domain.expiresOn'],
  appliesTo: {},
  message: {
    zh: '域名 {value} 到 {date} 为止，不足 3 个月；审核期间到期会被退回',
    en: '{value} runs until {date}, less than 3 months; if it lapses under review the filing comes back',
  },
  fix: { zh: '提交之前先续费', en: 'Renew it before submitting' },
  sources: [cite('volc-docs', 'medium'), cite('qc', 'medium')],
  check({ domain, filing }) {
    if (domain.days('expiresOn') < 0 || domain.months('expiresOn') >= MONTHS) return false
    if (filing.fact('domainMinMonths') !== null) return false
    return { data: { value: domain.shown('name'), date: domain.expiresOn } }
  },
})

const soon = { 'websites[0].domains[0].expiresOn': '2027-02-23' }

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'websites[0].domains[0].expiresOn': '2027-02-24' } },
    { on: 'organisation', set: { 'websites[0].domains[0].expiresOn': '2026-11-23' } },
    { on: 'individual', set: soon },
  ],
  invalid: [
    { on: 'organisation', set: soon },
    { on: 'organisation', set: { 'websites[0].domains[0].expiresOn': '2026-11-24' } },
    { on: 'app', set: { 'apps[0].domains[0].expiresOn': '2026-12-31' } },
  ],
}
