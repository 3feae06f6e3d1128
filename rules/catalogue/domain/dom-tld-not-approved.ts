import { defineRule, type Examples } from '../../engine/rule.ts'
import { readDomain } from '../../filing/identifiers/domain-name.ts'
import { tldApproved } from '../../filing/identifiers/tlds.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'dom-tld-not-approved',
  title: { zh: '域名后缀不在批复名单里', en: 'Suffix is not on the approved list' },
  severity: 'error',
  kind: 'static',
  each: 'domain',
  scope: ['website.domains[].name', 'app.domains[].name'],
  needs: ['domain.name'],
  appliesTo: {},
  message: {
    zh: '后缀 .{tld} 不在随本工具发布的工信部批复名单里，这样的域名不能备案',
    en: 'The suffix .{tld} is not on the ministry’s list as shipped here; such a domain cannot be filed',
  },
  fix: {
    zh: '换用 .cn、.com 等已批复后缀的域名；名单会更新，可在 domain.miit.gov.cn 核对',
    en: 'Use a domain with an approved suffix such as .cn or .com; the list changes, see domain.miit.gov.cn',
  },
  sources: [cite('hw-kb', 'medium'), cite('tx', 'medium'), cite('reg', 'medium')],
  effectiveFrom: '2018-01-01',
  check({ domain }) {
    const read = readDomain(domain.name)
    return read !== null && !tldApproved(read) && { data: { tld: read.tld } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'individual', set: { 'websites[0].domains[0].name': '云边手账.公司' } },
    { on: 'individual', set: { 'websites[0].domains[0].name': 'yunbian.xn--fiqs8s' } },
    { on: 'organisation', set: { 'websites[0].domains[0].name': 'qinghe example.io' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].domains[0].name': 'qinghe-example.io' } },
    { on: 'individual', set: { 'websites[0].domains[0].name': 'yunbian.com.hk' } },
    { on: 'app', set: { 'apps[0].domains[0].name': 'api.qinghe-example.me' } },
  ],
}
