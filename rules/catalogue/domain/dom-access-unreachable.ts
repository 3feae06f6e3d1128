import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'dom-access-unreachable',
  title: { zh: '接入备案的网站打不开', en: 'Site of an add-access filing cannot be reached' },
  severity: 'warning',
  kind: 'static',
  each: 'domain',
  scope: ['website.domains[].resolvesNow'],
  needs: ['domain.resolvesNow'],
  appliesTo: { filingTypes: ['addAccess'] },
  message: {
    zh: '域名 {value} 现在不能解析；接入备案审核时，已备案的网站应能正常打开',
    en: '{value} does not resolve; while access is added, a site that is on file should open',
  },
  fix: {
    zh: '恢复解析，并在网站底部挂上备案号',
    en: 'Restore its records and show the filing number at the foot of the site',
  },
  sources: [cite('hw-kb', 'high')],
  check({ domain }) {
    return !domain.resolvesNow && { data: { value: domain.shown('name') } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { type: 'addAccess', 'websites[0].domains[0].resolvesNow': true } },
    { on: 'organisation', set: { type: 'change' } },
  ],
  invalid: [
    { on: 'organisation', set: { type: 'addAccess' } },
    { on: 'individual', set: { type: 'addAccess' } },
  ],
}
