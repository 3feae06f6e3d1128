import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'res-pay-per-use',
  title: { zh: '按需计费的服务器不能备案', en: 'Servers billed on demand cannot be filed' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['resource.billingMode'],
  needs: ['resource.billingMode'],
  appliesTo: {},
  message: {
    zh: '所选服务器按需计费，不能用于备案',
    en: 'The chosen server is billed on demand and cannot be used for a filing',
  },
  fix: {
    zh: '转成包年/包月并买满规定的月数，或换一台包年/包月的服务器',
    en: 'Change it to a subscription for the required months, or choose a server that has one',
  },
  sources: [cite('hw-help', 'high'), cite('tx', 'high')],
  check({ resource }) {
    return resource.billingMode === 'payPerUse'
  },
})

export const examples: Examples = {
  valid: [{ on: 'organisation' }, { on: 'individual' }],
  invalid: [
    { on: 'organisation', set: { 'resource.billingMode': 'payPerUse' } },
    { on: 'app', set: { 'resource.billingMode': 'payPerUse', provider: 'tencent' } },
  ],
}
