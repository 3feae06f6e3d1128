import { defineRule, type Examples } from '../../engine/rule.ts'
import { halfWidth } from '../../filing/compare.ts'
import { readDomain } from '../../filing/identifiers/domain-name.ts'
import { cite } from '../../sources/index.ts'

const MOST = 4

export const rule = defineRule({
  id: 'app-domain-level',
  title: { zh: 'APP 域名级数太多', en: 'APP domain has too many levels' },
  severity: 'error',
  kind: 'static',
  each: 'domain',
  scope: ['app.domains[].name'],
  needs: ['domain.name'],
  appliesTo: {},
  message: {
    zh: 'APP 域名 {value} 是 {count} 级域名，只支持二级到四级（.com、.com.cn 这样的后缀算一级）',
    en: 'The APP’s domain {value} has {count} levels; two to four are supported, a suffix such as .com or .com.cn counting as one',
  },
  fix: { zh: '换成四级以内的域名', en: 'Use a domain of four levels or fewer' },
  sources: [cite('hw-help', 'high')],
  check({ domain }) {
    if (domain.kind !== 'app') return false
    const read = readDomain(halfWidth(domain.name).trim())
    // Counted with www, a domain is named by app-domain-www already.
    if (read === null || read.labels[0] === 'www' || read.levels <= MOST) return false
    return { data: { value: domain.name, count: read.levels } }
  },
})

const named = (name: string) => ({ on: 'app', set: { 'apps[0].domains[0].name': name } }) as const

export const examples: Examples = {
  valid: [
    { on: 'app' },
    named('b.c.qinghe-example.com'),
    named('b.c.qinghe-example.com.cn'),
    named('www.a.b.c.qinghe-example.com'),
    named('a b.c.d.e.f'),
    { on: 'organisation', set: { 'websites[0].domains[0].name': 'a.b.c.qinghe-example.com' } },
  ],
  invalid: [
    named('a.b.c.qinghe-example.com'),
    named('a.b.c.qinghe-example.com.cn'),
    named('1.a.b.c.qinghe-example.com'),
  ],
}
