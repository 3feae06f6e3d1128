import { defineRule, type Examples } from '../../engine/rule.ts'
import { blank } from '../../filing/compare.ts'
import { readIp } from '../../filing/identifiers/ip.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'ip-invalid',
  title: { zh: 'IP 地址写错了', en: 'Not an IP address' },
  severity: 'error',
  kind: 'static',
  each: 'ip',
  scope: ['website.ips', 'app.ips[]'],
  needs: ['ip.address'],
  appliesTo: {},
  message: {
    zh: '“{value}”不是 IPv4 或 IPv6 地址',
    en: '“{value}” is neither an IPv4 nor an IPv6 address',
  },
  fix: {
    zh: '填服务器的公网 IP，如 1.2.3.4；不填域名、网址、端口，也不带空格',
    en: 'Enter the public address of the server, such as 1.2.3.4; no domain, URL, port or blank',
  },
  sources: [cite('hw-help', 'high')],
  check({ ip }) {
    if (blank(ip.address) || readIp(ip.address) !== null) return false
    return { data: { value: ip.address } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'app' },
    { on: 'organisation', set: { 'websites[0].ips[0].start': '2001:db8::1', 'websites[0].ips[0].end': '' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].ips[0].start': '203.0.113.256' } },
    { on: 'organisation', set: { 'websites[0].ips[0].end': '203.0.113' } },
    { on: 'app', set: { 'apps[0].ips': ['203.0.113.10', 'www.qinghe-example.com'] } },
  ],
}
