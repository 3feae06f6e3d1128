import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'qty-domain-statement',
  title: { zh: '域名较多，缺情况说明', en: 'Statement about several domains missing' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.filedServices', 'materials.multiDomainStatement', 'filing.province'],
  needs: ['subject.filedServices'],
  appliesTo: where('statementAbove'),
  message: {
    zh: '名下域名共 {value} 个；{province}要求超过 {max} 个时附情况说明',
    en: 'That makes {value} domains; above {max}, {province} wants a statement about them',
  },
  fix: {
    zh: '写明每个域名的用途，盖章或签字后上传',
    en: 'State what each domain is for, seal or sign it and attach it',
  },
  sources: [cite('tx', 'medium')],
  check({ filing, subject }) {
    const max = filing.fact('statementAbove') ?? Number.POSITIVE_INFINITY
    const value = subject.filedServices + filing.websiteDomains.length
    if (value <= max || filing.has('multiDomainStatement')) return false
    return { data: { province: filing.province ?? '', max, value } }
  },
})

const with2 = (province: string, filed: number) => ({
  province,
  'subject.filedServices': filed,
  'websites[0].domains[1]': { name: 'qinghe-shop-example.com' },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: with2('510000', 3) },
    { on: 'organisation', set: { ...with2('510000', 4), materials: ['multiDomainStatement'] } },
    { on: 'organisation', set: with2('440000', 9) },
    { on: 'individual', set: with2('640000', 9) },
    // The domains of an APP are not those of a website.
    { on: 'app', set: { province: '510000', 'subject.filedServices': 5 } },
  ],
  invalid: [
    { on: 'organisation', set: with2('510000', 4) },
    { on: 'organisation', set: with2('640000', 4) },
    { on: 'individual', set: with2('510000', 5) },
  ],
}
