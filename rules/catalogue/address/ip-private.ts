import { defineRule, type Examples } from '../../engine/rule.ts'
import { ipUse, readIp } from '../../filing/identifiers/ip.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'ip-private',
  title: { zh: '填了内网或保留地址', en: 'A private or reserved address' },
  severity: 'error',
  kind: 'static',
  each: 'ip',
  scope: ['website.ips', 'app.ips[]'],
  needs: ['ip.address'],
  appliesTo: {},
  message: {
    zh: '{value} 是内网或保留地址，从互联网上访问不到',
    en: '{value} is a private or reserved address that the internet cannot reach',
  },
  fix: {
    zh: '填服务器绑定的弹性公网 IP，不是控制台里的私有 IP',
    en: 'Enter the elastic public IP bound to the server, not its private one',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high')],
  check({ ip }) {
    const read = readIp(ip.address)
    if (read === null) return false
    const use = ipUse(read)
    return (use === 'private' || use === 'reserved') && { data: { value: ip.address } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'app', set: { 'apps[0].ips': ['114.116.1.2', '2408:4000::1'] } },
    { on: 'organisation', set: { 'websites[0].ips[0].start': '192.168.0' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].ips[0].start': '192.168.0.10' } },
    { on: 'organisation', set: { 'websites[0].ips[0].end': '0.0.0.0' } },
    { on: 'app', set: { 'apps[0].ips': ['203.0.113.10', 'fe80::1'] } },
  ],
}
