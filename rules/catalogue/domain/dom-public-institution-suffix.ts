import { defineRule, type Examples } from '../../engine/rule.ts'
import { type DomainName, readDomain } from '../../filing/identifiers/domain-name.ts'
import { cite } from '../../sources/index.ts'

/** What the domains of a nature must end in. */
const ENDINGS: Readonly<Record<number, { readonly words: string; fits(domain: DomainName): boolean }>> = {
  2: {
    words: '.gov.cn / .政务',
    fits: ({ suffix, tld }) => suffix === 'gov.cn' || suffix === '政务.cn' || tld === '政务',
  },
  3: { words: '.cn / .公益', fits: ({ tld }) => tld === 'cn' || tld === '公益' },
}

export const rule = defineRule({
  id: 'dom-public-institution-suffix',
  title: { zh: '机关、事业单位的域名后缀不合规定', en: 'Wrong suffix for a public body' },
  severity: 'error',
  kind: 'static',
  each: 'domain',
  scope: ['website.domains[].name', 'app.domains[].name', 'subject.nature'],
  needs: ['domain.name', 'subject.nature'],
  appliesTo: { subjects: 'organisation' },
  message: {
    zh: '这一性质的主办单位只能用 {words} 结尾的域名，{value} 不是',
    en: 'A unit of this nature uses domains that end in {words}; {value} does not',
  },
  fix: {
    zh: '换用 {words} 结尾的域名；若主办单位性质选错了，先改正性质',
    en: 'Use a domain that ends in {words}; if the nature was chosen wrongly, correct it first',
  },
  sources: [cite('hw-kb', 'high'), cite('reg', 'high')],
  effectiveFrom: '2024-07-01',
  check({ domain, subject }) {
    const due = ENDINGS[subject.nature]
    if (due === undefined) return false
    const read = readDomain(domain.name)
    return read !== null && !due.fits(read) && { data: { value: domain.name, words: due.words } }
  },
})

const organ = { 'subject.nature': 2 }
const institution = { 'subject.nature': 3 }

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { ...organ, 'websites[0].domains[0].name': 'qinghe-example.gov.cn' } },
    { on: 'organisation', set: { ...organ, 'websites[0].domains[0].name': '青禾示例.政务' } },
    { on: 'organisation', set: { ...organ, 'websites[0].domains[0].name': '青禾示例.政务.cn' } },
    { on: 'organisation', set: { ...organ, 'websites[0].domains[0].name': 'qinghe example.com' } },
    { on: 'organisation', set: { ...institution, 'websites[0].domains[0].name': 'qinghe-example.org.cn' } },
    { on: 'organisation', set: { ...institution, 'websites[0].domains[0].name': '青禾示例.公益' } },
  ],
  invalid: [
    { on: 'organisation', set: organ },
    { on: 'organisation', set: { ...organ, 'websites[0].domains[0].name': 'qinghe-example.cn' } },
    { on: 'organisation', set: institution },
    { on: 'organisation', set: { ...institution, 'websites[0].domains[0].name': 'qinghe-example.org' } },
    { on: 'app', set: { ...institution, 'apps[0].domains[0].name': 'api.qinghe-example.net' } },
  ],
}
