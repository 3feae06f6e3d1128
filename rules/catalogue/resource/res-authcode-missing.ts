import { defineRule, type Examples } from '../../engine/rule.ts'
import { blank } from '../../filing/compare.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'res-authcode-missing',
  title: { zh: '没有填备案授权码', en: 'Authorisation code missing' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['resource.authCode', 'resource.type'],
  needs: ['resource.type'],
  appliesTo: {},
  message: {
    zh: '选了用备案授权码备案，却没有填授权码',
    en: 'The filing is to use an authorisation code, but none is entered',
  },
  fix: {
    zh: '请拥有服务器的账号在“授权码管理”里生成一个，粘贴到这里',
    en: 'Have the account that owns the server make one under its code management, and paste it here',
  },
  sources: [cite('hw-help', 'high')],
  check({ resource }) {
    return resource.type === 'authCode' && blank(resource.authCode)
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'resource.type': 'authCode', 'resource.authCode': 'a1b2c3d4' } },
    { on: 'organisation', set: { 'resource.type': 'ecs', 'resource.authCode': '' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'resource.type': 'authCode' } },
    { on: 'individual', set: { 'resource.type': 'authCode', 'resource.authCode': ' ' } },
  ],
}
