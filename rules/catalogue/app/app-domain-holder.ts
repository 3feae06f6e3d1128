import { defineRule, type Examples } from '../../engine/rule.ts'
import { sameText } from '../../filing/compare.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'app-domain-holder',
  title: { zh: 'APP 域名不在主体名下', en: 'APP domain is not the subject’s' },
  severity: 'error',
  kind: 'static',
  each: 'domain',
  scope: ['app.domains[].holderName', 'subject.name'],
  needs: ['domain.holderName', 'subject.name'],
  appliesTo: {},
  message: {
    zh: 'APP 域名 {value} 的注册者是“{holder}”，与备案主体不一致',
    en: 'The APP’s domain {value} is registered to {holder}, not to the subject of the filing',
  },
  fix: {
    zh: '把域名过户到主体名下并重新实名认证（单位也可以是法定代表人或主体负责人）',
    en: 'Transfer it to the subject and verify it again; for a unit its legal representative or principal will do',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high')],
  check({ domain, filing, subject, principal }) {
    if (domain.kind !== 'app' || sameText(domain.holderName, subject.name)) return false
    const insider = sameText(domain.holderName, subject.legalRepName) || sameText(domain.holderName, principal.name)
    if (insider && filing.isOrganisation) return false
    return { data: { value: domain.shown('name'), holder: domain.holderName } }
  },
})

const held = (holderName: string) => ({ 'apps[0].domains[0].holderName': holderName })

export const examples: Examples = {
  valid: [
    { on: 'app' },
    { on: 'app', set: held('青禾示例科技有限公司 ') },
    { on: 'app', set: { ...held('周示例'), 'subject.legalRepName': '周示例' } },
    { on: 'app', set: { ...held('周示例'), 'principal.name': '周示例' } },
    { on: 'organisation', set: { 'websites[0].domains[0].holderName': '远山示例贸易有限公司' } },
  ],
  invalid: [
    { on: 'app', set: held('远山示例贸易有限公司') },
    {
      on: 'app',
      set: { ...held('林示例'), 'subject.nature': 5, 'subject.name': '苏晓禾', 'principal.name': '林示例' },
    },
  ],
}
