import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'qty-order-max',
  title: { zh: '一次备案的数量超过本省上限', en: 'More services than the province takes at once' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['filing.websites[]', 'filing.apps[]', 'filing.province'],
  needs: ['filing.type'],
  appliesTo: { filingTypes: ['first', 'addService'], ...where('maxPerOrder') },
  message: {
    zh: '{province}一次最多备案 {max} 个网站和 APP，这里有 {value} 个',
    en: '{province} takes {max} websites and APPs in one order at most; here are {value}',
  },
  fix: {
    zh: '先提交其中 {max} 个，办完后再用“新增服务”提交其余的',
    en: 'Submit {max} of them first, and add the others when that order is done',
  },
  sources: [cite('hw-help', 'high'), cite('tx', 'high'), cite('hw-kb', 'high')],
  check({ filing }) {
    const max = filing.fact('maxPerOrder') ?? Number.POSITIVE_INFINITY
    const value = filing.services.length
    return value > max && { data: { province: filing.province ?? '', max, value } }
  },
})

const site = { domains: [], owner: { reusePrincipal: true } }

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { province: '420000' } },
    { on: 'organisation', set: { province: '140000', 'websites[1]': site, 'websites[2]': site } },
    { on: 'individual', set: { province: '230000', 'websites[1]': site } },
    { on: 'organisation', set: { province: '420000', type: 'change', 'websites[1]': site } },
  ],
  invalid: [
    { on: 'organisation', set: { province: '420000', 'websites[1]': site } },
    { on: 'app', set: { province: '430000', 'websites[0]': site, type: 'addService' } },
    { on: 'individual', set: { province: '230000', 'websites[1]': site, 'websites[2]': site } },
  ],
}
