import { defineRule, type Examples } from '../../engine/rule.ts'
import { providersWith } from '../../providers/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'qty-individual-one',
  title: { zh: '个人一次只能备案一个', en: 'Individuals file one service at a time' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['filing.websites[]', 'filing.apps[]', 'subject.nature'],
  needs: ['subject.nature'],
  appliesTo: {
    subjects: 'individual',
    filingTypes: ['first', 'addService'],
    providers: providersWith('individualOnePerOrder'),
  },
  message: {
    zh: '个人备案一次只能提交一个网站或 APP，这里有 {value} 个',
    en: 'An individual’s order holds one website or APP; here are {value}',
  },
  fix: {
    zh: '先提交一个，通过后再用“新增服务”提交下一个',
    en: 'Submit one, and add the next when it has been approved',
  },
  sources: [cite('hw-kb', 'medium'), cite('tx', 'medium')],
  check({ filing }) {
    const value = filing.services.length
    if (value <= 1) return false
    // The province's own limit says it more strongly: see qty-order-max.
    const max = filing.fact('maxPerOrder')
    return (max === null || value <= max) && { data: { value } }
  },
})

const site = { domains: [], owner: { reusePrincipal: true } }

export const examples: Examples = {
  valid: [
    { on: 'individual' },
    { on: 'organisation', set: { 'websites[1]': site } },
    { on: 'individual', set: { provider: 'aliyun', 'websites[1]': site } },
    { on: 'individual', set: { province: '420000', 'websites[1]': site } },
    { on: 'individual', set: { type: 'change', 'websites[1]': site } },
  ],
  invalid: [
    { on: 'individual', set: { 'websites[1]': site } },
    { on: 'individual', set: { provider: 'tencent', type: 'addService', 'apps[0]': site } },
    { on: 'individual', set: { province: '230000', 'websites[1]': site } },
  ],
}
