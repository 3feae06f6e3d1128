import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'qty-one-at-a-time-jx',
  title: { zh: '备案数量较多，一次只能新增一个域名', en: 'With so many on file, one domain at a time' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['website.domains', 'subject.filedServices', 'filing.province'],
  needs: ['subject.filedServices'],
  appliesTo: { filingTypes: ['addService'], ...where('oneAtATimeAbove') },
  message: {
    zh: '名下已备案 {filed} 个，超过 {max} 个后{province}一次只收一个新域名，这里有 {value} 个',
    en: '{filed} are on file; above {max}, {province} takes one new domain at a time, and here are {value}',
  },
  fix: {
    zh: '只留一个域名提交，通过后再提交下一个',
    en: 'Leave one domain in this order and submit the next when it has been approved',
  },
  sources: [cite('hw-kb', 'medium')],
  check({ filing, subject }) {
    const max = filing.fact('oneAtATimeAbove') ?? Number.POSITIVE_INFINITY
    const filed = subject.filedServices
    if (filed <= max) return false
    const value = filing.websiteDomains.length
    if (value <= 1) return false
    const at = [...filing.websites.map((site) => `${site.path()}.domains`), 'subject.filedServices', 'province']
    return { data: { province: filing.province ?? '', max, filed, value }, at }
  },
})

const adds = (province: string, filed: number) => ({
  province,
  type: 'addService',
  'subject.filedServices': filed,
  'websites[0].domains[1]': { name: 'qinghe-shop-example.com' },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: adds('360000', 15) },
    { on: 'organisation', set: { province: '360000', type: 'addService', 'subject.filedServices': 16 } },
    { on: 'organisation', set: { ...adds('360000', 16), type: 'change' } },
    { on: 'organisation', set: adds('350000', 16) },
    { on: 'individual', set: adds('360000', 7) },
  ],
  invalid: [
    { on: 'organisation', set: adds('360000', 16) },
    { on: 'individual', set: adds('360000', 8) },
  ],
}
