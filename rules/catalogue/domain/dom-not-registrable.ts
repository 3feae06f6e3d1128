import { defineRule, type Examples } from '../../engine/rule.ts'
import { readDomain } from '../../filing/identifiers/domain-name.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'dom-not-registrable',
  title: { zh: '网站域名带了 www 或子域', en: 'Website domain with www or another subdomain' },
  severity: 'error',
  kind: 'static',
  each: 'domain',
  scope: ['website.domains[].name'],
  needs: ['domain.name'],
  appliesTo: {},
  message: {
    zh: '网站备案登记的是主域名，“{value}”是它下面的子域',
    en: 'A website is filed under its main domain; {value} is a subdomain',
  },
  fix: { zh: '改填 {other}', en: 'Use {other}' },
  sources: [cite('hw-kb', 'high'), cite('tx', 'high')],
  check({ domain }) {
    const read = domain.kind === 'website' ? readDomain(domain.name) : null
    if (read === null || read.levels === 2) return false
    return { data: { value: domain.name, other: read.registrable } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'websites[0].domains[0].name': 'qinghe-example.com.cn' } },
    { on: 'organisation', set: { 'websites[0].domains[0].name': 'QINGHE-example.gd.cn' } },
    { on: 'individual', set: { 'websites[0].domains[0].name': '云边手账.中国' } },
    { on: 'individual', set: { 'websites[0].domains[0].name': 'http://www.yunbian-notes.cn' } },
    { on: 'app' },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].domains[0].name': 'www.qinghe-example.com' } },
    { on: 'organisation', set: { 'websites[0].domains[0].name': 'shop.qinghe-example.com.cn' } },
    { on: 'individual', set: { 'websites[0].domains[0].name': '手账.云边.中国' } },
  ],
}
