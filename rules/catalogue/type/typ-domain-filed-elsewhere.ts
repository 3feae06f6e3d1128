import { defineRule, type Examples } from '../../engine/rule.ts'
import { storeOf } from '../../engine/store.ts'
import { subjectNames } from '../../engine/stored-filing.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'typ-domain-filed-elsewhere',
  title: { zh: '域名已在其他主体名下备案', en: 'The domain is on another subject’s filing' },
  severity: 'error',
  kind: 'cross-profile',
  each: 'domain',
  scope: ['website.domains[].name', 'app.domains[].name'],
  needs: ['domain.name'],
  appliesTo: {},
  message: {
    zh: '域名 {value} 已经出现在另一主体 {other} 的备案里',
    en: 'Domain {value} is already on the filing of another subject, {other}',
  },
  fix: {
    zh: '先由原主体注销这个网站，或办理备案迁移，再放进本次备案',
    en: 'Have that subject cancel the site, or have the filing transferred, before it is filed here',
  },
  sources: [cite('tx', 'high'), cite('hw-kb', 'high')],
  check({ domain, known }) {
    const others = storeOf(known).othersWithWebsiteDomain(domain.name)
    if (others.length === 0) return false
    return { data: { value: domain.name, other: subjectNames(others) } }
  },
})

const stranger = { 'subject.certNumber': '91440300MA5EXMPM8X', 'subject.name': '青禾示例餐饮有限公司' }

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', portfolio: [{}] },
    { on: 'organisation', portfolio: [{ ...stranger, 'websites[0].domains[0].name': 'other-example.com' }] },
  ],
  invalid: [
    { on: 'organisation', portfolio: [stranger] },
    {
      on: 'individual',
      portfolio: [{ ...stranger, 'websites[0].domains[0].name': ' YUNBIAN-notes.cn' }],
    },
    {
      on: 'organisation',
      set: { 'websites[0].domains[0].name': 'xn--fsqu00a.cn' },
      portfolio: [{ ...stranger, 'websites[0].domains[0].name': '例子.CN' }],
    },
  ],
}
