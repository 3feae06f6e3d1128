import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'qty-plan-missing',
  title: { zh: '缺网站建设方案书', en: 'Construction plan missing' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.filedServices', 'materials.constructionPlan', 'filing.province'],
  needs: ['subject.filedServices'],
  appliesTo: { filingTypes: ['addService'], ...where('planAbove') },
  message: {
    zh: '名下网站和 APP 达到 {value} 个；{province}要求超过 {max} 个时附《网站建设方案书》',
    en: 'That makes {value} websites and APPs; above {max}, {province} wants a construction plan',
  },
  fix: {
    zh: '按管局格式写好建设方案书，盖章或签字后上传',
    en: 'Write the plan in the bureau’s form, seal or sign it and attach it',
  },
  sources: [cite('tx', 'medium'), cite('hw-kb', 'medium')],
  check({ filing, subject }) {
    const max = filing.fact('planAbove') ?? Number.POSITIVE_INFINITY
    const added = filing.fact('planCountsFiledOnly') ? 0 : filing.services.length
    const value = subject.filedServices + added
    if (value <= max || filing.has('constructionPlan')) return false
    return { data: { province: filing.province ?? '', max, value } }
  },
})

const adds = (province: string, filed: number) => ({
  province,
  type: 'addService',
  'subject.filedServices': filed,
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: adds('440000', 30) },
    { on: 'organisation', set: { ...adds('440000', 40), materials: ['subjectCert', 'constructionPlan'] } },
    { on: 'organisation', set: { ...adds('440000', 40), type: 'first' } },
    { on: 'organisation', set: adds('430000', 1) },
    { on: 'individual', set: adds('310000', 40) },
    { on: 'individual', set: adds('440000', 4) },
  ],
  invalid: [
    { on: 'organisation', set: adds('440000', 31) },
    { on: 'organisation', set: adds('430000', 2) },
    { on: 'individual', set: adds('440000', 5) },
    { on: 'individual', set: { ...adds('440000', 4), 'apps[0]': { owner: { reusePrincipal: true } } } },
  ],
}
