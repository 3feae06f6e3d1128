import { defineRule, type Examples } from '../../engine/rule.ts'
import { readDomain } from '../../filing/identifiers/domain-name.ts'
import { tldApproved, tldTakenByBeijing } from '../../filing/identifiers/tlds.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'dom-tld-beijing',
  title: { zh: '北京不受理的域名后缀', en: 'Suffix that Beijing does not take' },
  severity: 'error',
  kind: 'static',
  each: 'domain',
  scope: ['website.domains[].name', 'app.domains[].name', 'filing.province'],
  needs: ['domain.name'],
  appliesTo: where('domainSuffixList'),
  message: {
    zh: '后缀 .{tld} 已获批复，但不在北京管局可备案的后缀里',
    en: 'The suffix .{tld} is approved, but not among those Beijing takes',
  },
  fix: {
    zh: '换用北京受理的后缀，如 .cn、.com、.net',
    en: 'Use a suffix Beijing takes, such as .cn, .com or .net',
  },
  sources: [cite('tx', 'medium')],
  effectiveFrom: '2019-01-01',
  check({ domain }) {
    const read = readDomain(domain.name)
    if (read === null || !tldApproved(read) || tldTakenByBeijing(read)) return false
    return { data: { tld: read.tld } }
  },
})

const beijing = { province: '110000' }

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: beijing },
    { on: 'organisation', set: { 'websites[0].domains[0].name': 'qinghe-example.red' } },
    { on: 'organisation', set: { ...beijing, 'websites[0].domains[0].name': 'qinghe-example.io' } },
    { on: 'organisation', set: { ...beijing, 'websites[0].domains[0].name': 'qinghe example.red' } },
    { on: 'organisation', set: { ...beijing, 'websites[0].domains[0].name': '青禾示例.中国' } },
  ],
  invalid: [
    { on: 'organisation', set: { ...beijing, 'websites[0].domains[0].name': 'qinghe-example.red' } },
    { on: 'individual', set: { ...beijing, 'websites[0].domains[0].name': '云边手账.网店' } },
    { on: 'app', set: { ...beijing, 'apps[0].domains[0].name': 'api.qinghe-example.asia' } },
  ],
}
