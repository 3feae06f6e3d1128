import { defineRule, type Examples } from '../../engine/rule.ts'
import { domainWithin, readDomain } from '../../filing/identifiers/domain-name.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'dom-syntax',
  title: { zh: '域名写法不对', en: 'Not a bare domain name' },
  severity: 'error',
  kind: 'static',
  each: 'domain',
  scope: ['website.domains[].name', 'app.domains[].name'],
  needs: ['domain.name'],
  appliesTo: {},
  message: {
    zh: '“{value}”不是单纯的域名：可能带了 http://、路径、端口、空格，或含有不允许的字符',
    en: '“{value}” is not a domain alone: it may carry http://, a path, a port, a blank or a character that is not allowed',
  },
  fix: { zh: '只填域名本身：{other}', en: 'Give the domain and nothing else: {other}' },
  sources: [cite('hw-help', 'high')],
  check({ domain }) {
    const value = domain.name
    if (readDomain(value) !== null) return false
    return { data: { value, other: domainWithin(value) ?? 'example.com' } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'websites[0].domains[0].name': '' } },
    { on: 'organisation', set: { 'websites[0].domains[0].name': 'QINGHE-example.com.cn' } },
    { on: 'individual', set: { 'websites[0].domains[0].name': '云边手账.中国' } },
    { on: 'individual', set: { 'websites[0].domains[0].name': 'xn--fiq06l2rdsvs.xn--fiqs8s' } },
    { on: 'app' },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].domains[0].name': 'https://qinghe-example.com' } },
    { on: 'organisation', set: { 'websites[0].domains[0].name': 'qinghe-example.com/about' } },
    { on: 'organisation', set: { 'websites[0].domains[0].name': 'qinghe-example.com:8080' } },
    { on: 'individual', set: { 'websites[0].domains[0].name': '-yunbian.cn' } },
    { on: 'individual', set: { 'websites[0].domains[0].name': 'yunbian' } },
    { on: 'app', set: { 'apps[0].domains[0].name': 'api qinghe-example.com' } },
  ],
}
