import { defineRule, type Examples } from '../../engine/rule.ts'
import { domainKey } from '../../filing/identifiers/domain-name.ts'
import { cite } from '../../sources/index.ts'
import { bases } from '../bases.ts'

export const rule = defineRule({
  id: 'dom-duplicate',
  title: { zh: '同一域名填了两次', en: 'Same domain entered twice' },
  severity: 'error',
  kind: 'static',
  each: 'domain',
  scope: ['website.domains[].name'],
  needs: ['domain.name'],
  appliesTo: {},
  message: {
    zh: '域名 {value} 在本次备案的网站里出现了 {max} 次',
    en: '{value} is given {max} times among the websites of this filing',
  },
  fix: {
    zh: '只在一个网站下保留它，其余的删掉或换成别的域名',
    en: 'Keep it under one website; remove or replace it elsewhere',
  },
  sources: [cite('own', 'medium')],
  check({ domain, filing }) {
    const own = domainKey(domain.name)
    const times = filing.websiteDomains.filter(({ name }) => name !== null && domainKey(name) === own).length
    return own !== '' && times > 1 && { data: { value: domain.name, max: times }, certain: true }
  },
})

const [site] = bases.organisation.websites!

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'websites[0].domains[1].name': 'qinghe-example.cn' } },
    { on: 'organisation', set: { apps: [{ ...bases.app.apps![0], domains: site!.domains }] } },
    { on: 'app', set: { 'apps[0].domains[1].name': 'api.qinghe-example.com' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[1]': site } },
    { on: 'organisation', set: { 'websites[0].domains[1].name': 'QingHe-Example.com' } },
    {
      on: 'organisation',
      set: { 'websites[0].domains[0].name': '例子.cn', 'websites[0].domains[1].name': 'xn--fsqu00a.cn' },
    },
  ],
}
