import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'dom-one-per-site-prov',
  title: { zh: '本省一个网站只能备一个域名', en: 'One domain per website in this province' },
  severity: 'error',
  kind: 'static',
  each: 'website',
  scope: ['website.domains', 'filing.province'],
  needs: ['website.domains'],
  appliesTo: where('oneDomainPerSite'),
  message: {
    zh: '网站“{name}”填了 {value} 个域名，本省一个网站只能对应一个',
    en: 'Website {name} has {value} domains; in this province a website has one',
  },
  fix: {
    zh: '每个域名单独填一个网站；用不着的域名先不备',
    en: 'Enter a website for each domain, and leave out domains not needed now',
  },
  sources: [cite('tx', 'high'), cite('hw-kb', 'high')],
  check({ website }) {
    const value = website.domains.length
    return value > 1 && { data: { name: website.shown('name'), value } }
  },
})

const two = { 'websites[0].domains[1].name': 'qinghe-example.cn' }

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { province: '410000' } },
    { on: 'organisation', set: two },
    { on: 'individual', set: { ...two, province: '450000' } },
  ],
  invalid: [
    { on: 'organisation', set: { ...two, province: '410000' } },
    { on: 'individual', set: { ...two, province: '650000' } },
    { on: 'organisation', set: { ...two, province: '450000' } },
  ],
}
