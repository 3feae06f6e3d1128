import { defineRule, type Examples } from '../../engine/rule.ts'
import { providerValue } from '../../providers/lookup.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'qty-total-max',
  title: { zh: '名下备案总数超过本省上限', en: 'More services than the province allows a subject' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.filedServices', 'filing.province'],
  needs: ['subject.filedServices'],
  appliesTo: { filingTypes: ['addService'], ...where('maxTotal') },
  message: {
    zh: '{province}一个主体名下最多 {max} 个网站和 APP；已有的加上这次的共 {value} 个',
    en: '{province} allows a subject {max} websites and APPs; with this order there would be {value}',
  },
  fix: {
    zh: '先注销不再使用的，再来新增',
    en: 'Cancel those no longer used before adding others',
  },
  sources: [cite('tx', 'medium'), cite('hw-kb', 'medium')],
  check({ filing, subject }) {
    const max = filing.fact('maxTotal') ?? Number.POSITIVE_INFINITY
    const value = subject.filedServices + filing.services.length
    if (value <= max) return false
    // The provider's own limit for individuals says it: see qty-individual-total.
    if (filing.isIndividual && providerValue(filing.provider, 'individualMaxServices') !== null) return false
    return { data: { province: filing.province ?? '', max, value } }
  },
})

const shaanxi = (filed: number, provider = 'tencent') => ({
  provider,
  province: '610000',
  type: 'addService',
  'subject.filedServices': filed,
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: shaanxi(29) },
    { on: 'individual', set: shaanxi(4) },
    { on: 'individual', set: shaanxi(5, 'huawei') },
    { on: 'organisation', set: { type: 'addService', 'subject.filedServices': 90 } },
    { on: 'organisation', set: { ...shaanxi(30), type: 'change' } },
  ],
  invalid: [
    { on: 'organisation', set: shaanxi(30) },
    { on: 'organisation', set: shaanxi(30, 'huawei') },
    { on: 'individual', set: shaanxi(5) },
    { on: 'individual', set: { ...shaanxi(4), 'apps[0]': { owner: { reusePrincipal: true } } } },
  ],
}
