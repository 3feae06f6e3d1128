import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'dom-resolving',
  title: { zh: '未备案的域名还在解析', en: 'Domain resolves before it is filed' },
  severity: 'error',
  kind: 'static',
  each: 'domain',
  scope: ['website.domains[].resolvesNow'],
  needs: ['domain.resolvesNow'],
  appliesTo: { filingTypes: ['first', 'addService'] },
  message: {
    zh: '域名 {value} 现在能解析；备案期间网站不能打开，管局查到会退回',
    en: '{value} resolves now; the site must not open while the filing runs, or the bureau sends it back',
  },
  fix: {
    zh: '在 DNS 服务商处暂停全部解析，备案通过后再打开',
    en: 'Suspend all its records at the DNS provider until the filing is approved',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high'), cite('tx', 'high')],
  check({ domain }) {
    return domain.kind === 'website' && domain.resolvesNow && { data: { value: domain.shown('name') } }
  },
})

const resolves = { 'websites[0].domains[0].resolvesNow': true }

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { ...resolves, type: 'addAccess' } },
    { on: 'organisation', set: { ...resolves, type: 'change' } },
    { on: 'app', set: { 'apps[0].domains[0].resolvesNow': true } },
  ],
  invalid: [
    { on: 'organisation', set: resolves },
    { on: 'individual', set: { ...resolves, type: 'addService' } },
  ],
}
