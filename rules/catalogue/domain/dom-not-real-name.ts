import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'dom-not-real-name',
  title: { zh: '域名还没有实名认证', en: 'Domain without real-name verification' },
  severity: 'error',
  kind: 'static',
  each: 'domain',
  scope: ['website.domains[].realNameVerified'],
  needs: ['domain.realNameVerified'],
  appliesTo: {},
  message: {
    zh: '域名 {value} 的注册者还没有通过实名认证，工信部系统里查不到',
    en: 'The registrant of {value} has not been verified, so the ministry has no record of the domain',
  },
  fix: {
    zh: '在注册商处用备案主体的证件完成实名认证，通过后等 3 个工作日再提交',
    en: 'Verify it at the registrar with the subject’s certificate, then wait 3 working days before submitting',
  },
  sources: [cite('hw-kb', 'high'), cite('tx', 'high'), cite('reg', 'high')],
  effectiveFrom: '2018-01-01',
  check({ domain }) {
    return !domain.realNameVerified && { data: { value: domain.shown('name') } }
  },
})

export const examples: Examples = {
  valid: [{ on: 'organisation' }, { on: 'individual' }, { on: 'app' }],
  invalid: [
    { on: 'individual', set: { 'websites[0].domains[0].realNameVerified': false } },
    { on: 'app', set: { 'apps[0].domains[0].realNameVerified': false } },
  ],
}
