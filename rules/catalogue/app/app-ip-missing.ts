import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'app-ip-missing',
  title: { zh: 'APP 没有填 IP', en: 'APP without an IP address' },
  severity: 'error',
  kind: 'static',
  each: 'app',
  scope: ['app.ips[]', 'app.name'],
  needs: ['app.name'],
  appliesTo: {},
  message: { zh: '“{value}”还没有填 IP 地址', en: '{value} has no IP address yet' },
  fix: {
    zh: '把 APP 域名解析到的公网 IP 全部填上，IPv6 也要',
    en: 'Enter every public address to which the APP’s domains resolve, IPv6 included',
  },
  sources: [cite('hw-help', 'high')],
  check({ app }) {
    return (app.ips ?? []).length === 0 && { data: { value: app.name } }
  },
})

export const examples: Examples = {
  valid: [{ on: 'app' }, { on: 'organisation' }],
  invalid: [
    { on: 'app', set: { 'apps[0].ips': [] } },
    { on: 'app', set: { 'apps[0].ips': null } },
  ],
}
