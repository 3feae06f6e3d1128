import { defineRule, type Examples } from '../../engine/rule.ts'
import { type Ip, readIp } from '../../filing/identifiers/ip.ts'
import { cite } from '../../sources/index.ts'

const within = (ip: Ip, start: Ip | null, end: Ip | null): boolean =>
  start?.version === ip.version &&
  start.value <= ip.value &&
  (end?.version === ip.version ? ip.value <= end.value : start.value === ip.value)

const read = (text: string | null) => readIp(text ?? '')

export const rule = defineRule({
  id: 'ip-not-resource',
  title: { zh: '填写的 IP 不是备案资源的 IP', en: 'The address is not the resource’s' },
  severity: 'info',
  kind: 'static',
  each: 'filing',
  scope: ['website.ips', 'resource.publicIp'],
  needs: ['resource.publicIp'],
  appliesTo: {},
  message: {
    zh: '备案资源的公网 IP 是 {value}，填写的 IP 里没有它',
    en: 'The public address of the resource is {value}; it is not among the addresses entered',
  },
  fix: {
    zh: '网站确实解析到同一接入商的另一个 IP 时可以保留；用授权码备案的，填生成授权码的服务器的 IP',
    en: 'Keep it if the site does resolve to another address of the same provider; with a code, enter the address of the server that made it',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high')],
  check({ filing, resource }) {
    const own = readIp(resource.publicIp)
    if (own === null) return false
    const ranges = [
      ...filing.websites.flatMap((site) => site.ips.map(({ start, end }) => [read(start), read(end)] as const)),
      ...filing.apps.flatMap((app) => app.addresses.map(({ address }) => [read(address), null] as const)),
    ].filter(([start]) => start !== null)
    if (ranges.length === 0 || ranges.some(([start, end]) => within(own, start, end))) return false
    const at = filing.websites.map((site) => `${site.path()}.ips`)
    return { data: { value: resource.publicIp }, ...(at.length > 0 && { at: [...at, 'resource.publicIp'] }) }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'app' },
    { on: 'organisation', set: { 'websites[0].ips': [] } },
    { on: 'organisation', set: { 'websites[0].ips': [{ start: '203.0.113.1', end: '203.0.113.10' }] } },
    { on: 'organisation', set: { 'resource.publicIp': 'x' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].ips': [{ start: '::cb00:710a' }] } },
    { on: 'organisation', set: { 'websites[0].ips': [{ start: '203.0.113.11', end: '203.0.113.20' }] } },
    { on: 'organisation', set: { 'websites[0].ips': [{ start: '203.0.113.1', end: '203.0.113.9' }] } },
    { on: 'organisation', set: { 'websites[0].ips': [{ start: '203.0.113.1' }] } },
    { on: 'individual', set: { 'resource.publicIp': '2001:db8::1' } },
    { on: 'app', set: { 'apps[0].ips': ['203.0.113.11'] } },
  ],
}
