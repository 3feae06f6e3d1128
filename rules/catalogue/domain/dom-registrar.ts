import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'dom-registrar',
  title: { zh: '域名注册商未获工信部批复', en: 'Registrar without the ministry’s licence' },
  severity: 'error',
  kind: 'static',
  each: 'domain',
  scope: ['website.domains[].registrarApproved'],
  needs: ['domain.registrarApproved'],
  appliesTo: {},
  message: {
    zh: '域名 {value} 的注册商未获工信部批复（境外注册商多属此类），这样的域名不能备案',
    en: 'The registrar of {value} is not licensed by the ministry, as most foreign ones; the domain cannot be filed',
  },
  fix: {
    zh: '把域名转入境内已获批复的注册商，并完成实名认证',
    en: 'Transfer the domain to a licensed registrar in mainland China and verify it there',
  },
  sources: [cite('hw-kb', 'high'), cite('tx', 'high'), cite('reg', 'high')],
  effectiveFrom: '2018-01-01',
  check({ domain }) {
    return !domain.registrarApproved && { data: { value: domain.shown('name') } }
  },
})

export const examples: Examples = {
  valid: [{ on: 'organisation' }, { on: 'individual' }, { on: 'app' }],
  invalid: [
    { on: 'organisation', set: { 'websites[0].domains[0].registrarApproved': false } },
    { on: 'app', set: { 'apps[0].domains[0].registrarApproved': false } },
  ],
}
