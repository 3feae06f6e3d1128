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
    zh: '所选服务器没有绑定公网 IP，不能用于备案',
    en: 'The chosen server has no public address bound to it and cannot be used for a filing',
  },
  fix: {
    zh: '给它绑定弹性公网 IP，带宽大于 0，再回来填写这个 IP',
    en: 'Bind an elastic IP with a bandwidth above zero, then enter that address here',
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
