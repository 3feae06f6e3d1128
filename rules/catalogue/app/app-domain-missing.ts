import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'app-domain-missing',
  title: { zh: 'APP 没有填域名', en: 'APP without a domain' },
  severity: 'error',
  kind: 'static',
  each: 'app',
  scope: ['app.domains', 'app.name'],
  needs: ['app.name'],
  appliesTo: {},
  message: { zh: '“{value}”还没有填域名，至少要有一个', en: '{value} has no domain yet; at least one is needed' },
  fix: {
    zh: '填 APP 访问后台接口时用的域名；不确定可问开发人员',
    en: 'Enter the domain through which the APP reaches its back end; the developers know it',
  },
  sources: [cite('hw-help', 'high')],
  check({ app }) {
    return app.domains.length === 0 && { data: { value: app.name } }
  },
})

export const examples: Examples = {
  valid: [{ on: 'app' }, { on: 'organisation' }],
  invalid: [
    { on: 'app', set: { 'apps[0].domains': [] } },
    { on: 'app', set: { 'apps[0].domains': null, 'apps[0].platforms': [] } },
  ],
}
