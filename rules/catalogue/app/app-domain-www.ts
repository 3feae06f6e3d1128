import { defineRule, type Examples } from '../../engine/rule.ts'
import { halfWidth } from '../../filing/compare.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'app-domain-www',
  title: { zh: 'APP 域名带了 www', en: 'APP domain begins with www' },
  severity: 'error',
  kind: 'static',
  each: 'domain',
  scope: ['app.domains[].name'],
  needs: ['domain.name'],
  appliesTo: {},
  message: {
    zh: 'APP 域名填了 {value}；带 www 的 APP 域名会被系统自动驳回',
    en: 'The APP’s domain is given as {value}; with www the system refuses it by itself',
  },
  fix: {
    zh: '填接口实际使用的域名，如 api.example.com；确实用主域名就去掉 www.',
    en: 'Enter the domain the interface really uses, such as api.example.com, or leave www. out',
  },
  sources: [cite('hw-seo', 'high')],
  check({ domain }) {
    if (domain.kind !== 'app') return false
    return /^\s*www\./i.test(halfWidth(domain.name)) && { data: { value: domain.name } }
  },
})

const named = (name: string) => ({ on: 'app', set: { 'apps[0].domains[0].name': name } }) as const

export const examples: Examples = {
  valid: [
    { on: 'app' },
    named('wwwqinghe-example.com'),
    named('api.www.qinghe-example.com'),
    { on: 'organisation', set: { 'websites[0].domains[0].name': 'www.qinghe-example.com' } },
  ],
  invalid: [named('www.qinghe-example.com'), named(' WWW．qinghe-example.com')],
}
