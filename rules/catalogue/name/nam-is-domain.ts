import { defineRule, type Examples } from '../../engine/rule.ts'
import { sameText } from '../../filing/compare.ts'
import { looksLikeDomain, readDomain } from '../../filing/identifiers/domain-name.ts'
import { cite } from '../../sources/index.ts'
import { plainName } from '../../words/fold.ts'

export const rule = defineRule({
  id: 'nam-is-domain',
  title: { zh: '拿域名当网站名称', en: 'The website name is the domain' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['website.name', 'website.domains'],
  needs: ['service.name'],
  appliesTo: {},
  message: {
    zh: '“{name}”是域名，不能当作网站名称',
    en: '“{name}” is a domain, which cannot serve as the website name',
  },
  fix: {
    zh: '起一个说明网站是什么的中文名称，域名在域名栏填写',
    en: 'Give a Chinese name that says what the site is; the domain has a field of its own',
  },
  sources: [cite('tx', 'high'), cite('hw-kb', 'high'), cite('qc', 'high')],
  check({ service }) {
    if (service.kind !== 'website') return false
    // A Chinese label is a proper name as well, so only Latin ones count.
    const isLabel = (domain: string) => {
      const label = readDomain(domain)?.label ?? ''
      return /^[a-z0-9-]+$/.test(label) && sameText(service.name, label)
    }
    if (!looksLikeDomain(plainName(service.name)) && !service.domains.some(({ name }) => isLabel(name ?? '')))
      return false
    return { data: { name: service.name }, certain: true }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'websites[0].name': '青禾.科技' } },
    { on: 'organisation', set: { 'websites[0].domains[0].name': '青禾示例科技.中国' } },
    { on: 'organisation', set: { 'websites[0].domains[0].name': 'qinghe', 'websites[0].name': 'qinghe' } },
    { on: 'app', set: { 'apps[0].name': 'qinghe-example' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].name': 'https://www.qinghe-example.com/' } },
    { on: 'organisation', set: { 'websites[0].name': 'Ｑinghe-Example' } },
    { on: 'individual', set: { 'websites[0].name': 'elsewhere.net', 'websites[0].domains': null } },
  ],
}
