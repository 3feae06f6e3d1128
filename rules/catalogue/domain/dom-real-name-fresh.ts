import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

/** Days in which the registrar's data are surely not all with the ministry. */
const DAYS = 3

export const rule = defineRule({
  id: 'dom-real-name-fresh',
  title: { zh: '域名实名认证刚刚通过', en: 'Domain verified only just now' },
  severity: 'warning',
  kind: 'static',
  each: 'domain',
  scope: ['website.domains[].realNameVerifiedOn'],
  needs: ['domain.realNameVerifiedOn'],
  appliesTo: {},
  message: {
    zh: '域名 {value} 在 {date} 才通过实名认证，同步到工信部一般要 3 个工作日',
    en: '{value} was verified on {date}; it usually takes 3 working days to reach the ministry',
  },
  fix: {
    zh: '满 3 个工作日后再提交，否则核验时可能查不到',
    en: 'Submit after 3 working days; before that the check may not find it',
  },
  sources: [cite('hw-kb', 'high'), cite('tx', 'high'), cite('volc-docs', 'high')],
  check({ domain }) {
    const ahead = domain.days('realNameVerifiedOn')
    if (ahead > 0 || ahead <= -DAYS) return false
    return { data: { value: domain.shown('name'), date: domain.realNameVerifiedOn } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'websites[0].domains[0].realNameVerifiedOn': '2026-11-21' } },
    { on: 'organisation', set: { 'websites[0].domains[0].realNameVerifiedOn': '2026-11-25' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].domains[0].realNameVerifiedOn': '2026-11-22' } },
    { on: 'app', set: { 'apps[0].domains[0].realNameVerifiedOn': '2026-11-24' } },
  ],
}
