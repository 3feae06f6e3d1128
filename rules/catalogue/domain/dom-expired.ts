import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'dom-expired',
  title: { zh: '域名已过期', en: 'Domain has expired' },
  severity: 'error',
  kind: 'static',
  each: 'domain',
  scope: ['website.domains[].expiresOn'],
  needs: ['domain.expiresOn'],
  appliesTo: {},
  message: {
    zh: '域名 {value} 已于 {date} 到期，不能备案',
    en: '{value} expired on {date} and cannot be filed',
  },
  fix: {
    zh: '先续费；已进入赎回期的向注册商赎回',
    en: 'Renew it first; in its redemption period, redeem it at the registrar',
  },
  sources: [cite('hw-kb', 'high'), cite('tx', 'high'), cite('reg', 'high')],
  check({ domain }) {
    return domain.days('expiresOn') < 0 && { data: { value: domain.shown('name'), date: domain.expiresOn } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'websites[0].domains[0].expiresOn': '2026-11-24' } },
    { on: 'app' },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].domains[0].expiresOn': '2026-11-23' } },
    { on: 'app', set: { 'apps[0].domains[0].expiresOn': '2024-02-29' } },
  ],
}
