import { defineRule, type Examples } from '../../engine/rule.ts'
import { resourceFact } from '../../providers/resources.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'res-quota-used-up',
  title: { zh: '资源的备案次数用完了', en: 'The resource has no filings left' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['resource.usedFilings', 'resource.type'],
  needs: ['resource.type', 'resource.usedFilings'],
  appliesTo: {},
  message: {
    zh: '这个资源已用于备案 {value} 次，最多 {max} 次',
    en: 'The resource has been used for {value} filings; {max} is the most',
  },
  fix: {
    zh: '换一台服务器，或用另一台的备案授权码；注销备案不会退回次数',
    en: 'Take another server, or an authorisation code of one; cancelling a filing gives nothing back',
  },
  sources: [cite('hw-kb', 'high'), cite('tx', 'high')],
  check({ resource }) {
    const max = resourceFact(resource.type, 'maxFilings')
    return max !== null && resource.usedFilings >= max && { data: { value: resource.usedFilings, max } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'resource.usedFilings': 4 } },
    { on: 'organisation', set: { 'resource.type': 'natGateway', 'resource.usedFilings': 9 } },
  ],
  invalid: [
    { on: 'organisation', set: { 'resource.usedFilings': 5 } },
    { on: 'organisation', set: { 'resource.type': 'authCode', 'resource.usedFilings': 1 } },
    { on: 'organisation', set: { 'resource.type': 'portal', 'resource.usedFilings': 6 } },
  ],
}
