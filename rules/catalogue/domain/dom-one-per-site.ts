import { defineRule, type Examples } from '../../engine/rule.ts'
import { providersWith } from '../../providers/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'dom-one-per-site',
  title: { zh: '一个网站下有多个域名', en: 'Several domains under one website' },
  severity: 'warning',
  kind: 'static',
  each: 'website',
  scope: ['website.domains'],
  needs: ['website.domains'],
  appliesTo: { providers: providersWith('oneDomainPerSite') },
  message: {
    zh: '网站“{name}”填了 {value} 个域名，这家接入商一般要求一个网站一个域名',
    en: 'Website {name} has {value} domains; this provider generally wants one for each website',
  },
  fix: {
    zh: '把其余域名各自作为一个新的网站添加',
    en: 'Add each other domain as a website of its own',
  },
  sources: [cite('hw-kb', 'medium'), cite('tx', 'medium')],
  check({ website, filing }) {
    const value = website.domains.length
    if (value <= 1 || filing.fact('oneDomainPerSite') !== null) return false
    return { data: { name: website.shown('name'), value } }
  },
})

const two = { 'websites[0].domains[1].name': 'qinghe-example.cn' }

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { ...two, province: '410000' } },
    { on: 'organisation', set: { ...two, provider: 'aliyun' } },
  ],
  invalid: [
    { on: 'organisation', set: two },
    { on: 'individual', set: { ...two, province: '450000', provider: 'tencent' } },
  ],
}
