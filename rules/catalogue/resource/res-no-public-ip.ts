import { defineRule, type Examples } from '../../engine/rule.ts'
import { blank } from '../../filing/compare.ts'
import { cite } from '../../sources/index.ts'

/** Servers whose public address is bound by hand. */
const SERVERS: readonly string[] = ['ecs', 'flexusL', 'cvm']

export const rule = defineRule({
  id: 'res-no-public-ip',
  title: { zh: '服务器没有公网 IP', en: 'The server has no public address' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['resource.publicIp', 'resource.type'],
  needs: ['resource.type'],
  appliesTo: {},
  message: {
    zh: '没有填写所选服务器的公网 IP；没有公网 IP 的服务器不能用于备案',
    en: 'No public address is given for the chosen server; a server without one cannot be used for a filing',
  },
  fix: {
    zh: '填写它的公网 IP；还没有的话，先给它绑定弹性公网 IP（带宽大于 0）',
    en: 'Enter its public address; if it has none yet, bind an elastic IP with a bandwidth above zero first',
  },
  sources: [cite('hw-kb', 'high'), cite('tx', 'high')],
  check({ resource }) {
    return SERVERS.includes(resource.type) && blank(resource.publicIp)
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'individual' },
    { on: 'organisation', set: { 'resource.type': 'portal', 'resource.publicIp': '' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'resource.publicIp': '' } },
    { on: 'individual', set: { 'resource.publicIp': null } },
    { on: 'organisation', set: { provider: 'tencent', 'resource.type': 'cvm', 'resource.publicIp': ' ' } },
  ],
}
