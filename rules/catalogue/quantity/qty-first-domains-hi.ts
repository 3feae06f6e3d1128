import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'qty-first-domains-hi',
  title: { zh: '个人首次备案的域名太多', en: 'Too many domains for a first individual filing' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['website.domains', 'filing.province'],
  needs: ['subject.nature'],
  appliesTo: { subjects: 'individual', filingTypes: ['first'], ...where('maxFirstFilingDomains') },
  message: {
    zh: '{province}个人首次备案最多 {max} 个域名，这里有 {value} 个',
    en: 'In {province} an individual’s first filing holds {max} domain at most; here are {value}',
  },
  fix: {
    zh: '留一个域名首次备案，其余的通过后再新增',
    en: 'File one domain first and add the others when it has been approved',
  },
  sources: [cite('tx', 'medium'), cite('hw-kb', 'medium')],
  check({ filing }) {
    const max = filing.fact('maxFirstFilingDomains') ?? Number.POSITIVE_INFINITY
    const value = filing.websiteDomains.length
    if (value <= max) return false
    const at = [...filing.websites.map((site) => `${site.path()}.domains`), 'province']
    return { data: { province: filing.province ?? '', max, value }, at }
  },
})

const two = { province: '460000', 'websites[0].domains[1]': { name: 'yunbian-example.cn' } }

export const examples: Examples = {
  valid: [
    { on: 'individual', set: { province: '460000' } },
    { on: 'individual', set: { ...two, type: 'addService' } },
    { on: 'organisation', set: two },
    { on: 'individual', set: { ...two, province: '440000' } },
  ],
  invalid: [
    { on: 'individual', set: two },
    { on: 'individual', set: { province: '460000', 'websites[1]': { domains: [{ name: 'yunbian-example.cn' }] } } },
  ],
}
