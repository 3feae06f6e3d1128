import { defineRule, type Examples } from '../../engine/rule.ts'
import { resourceFact } from '../../providers/resources.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'res-term-short',
  title: { zh: '资源购买时长不够', en: 'The resource is booked for too short a time' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['resource.termMonths', 'resource.type'],
  needs: ['resource.type', 'resource.termMonths'],
  appliesTo: {},
  message: {
    zh: '这个资源累计买了 {value} 个月，备案要求至少 {min} 个月',
    en: 'The resource is booked for {value} months in all; a filing wants {min} at least',
  },
  fix: {
    zh: '续费到 {min} 个月以上再提交；续费的月数会累加',
    en: 'Extend it to {min} months before submitting; extensions add up',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high'), cite('tx', 'high')],
  check({ resource }) {
    const min = resourceFact(resource.type, 'minMonths') ?? 0
    return resource.termMonths < min && { data: { value: resource.termMonths, min } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'individual' },
    { on: 'organisation', set: { 'resource.type': 'dedicatedCloud' } },
    { on: 'organisation', set: { 'resource.type': 'authCode', 'resource.termMonths': 1 } },
  ],
  invalid: [
    { on: 'organisation', set: { 'resource.termMonths': 2 } },
    { on: 'organisation', set: { 'resource.type': 'dedicatedCloud', 'resource.termMonths': 11 } },
    { on: 'organisation', set: { provider: 'tencent', 'resource.type': 'lighthouse', 'resource.termMonths': 1 } },
  ],
}
