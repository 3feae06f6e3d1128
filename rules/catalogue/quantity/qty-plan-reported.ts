import { defineRule, type Examples } from '../../engine/rule.ts'
import { factsOf, provincesWith } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

const KEY = 'planAboveReported'
// One old page alone is no reason to warn.
const provinces = provincesWith(KEY).filter((code) => factsOf(code, KEY).some((fact) => fact.agreement === 'agreed'))

export const rule = defineRule({
  id: 'qty-plan-reported',
  title: { zh: '可能要网站建设方案书', en: 'A construction plan may be asked for' },
  severity: 'warning',
  kind: 'static',
  each: 'filing',
  scope: ['subject.filedServices', 'materials.constructionPlan', 'filing.province'],
  needs: ['subject.filedServices'],
  appliesTo: { filingTypes: ['addService'], provinces, fact: KEY },
  message: {
    zh: '名下网站和 APP 达到 {value} 个；据较早的说明，{province}在超过 {max} 个时可能要《网站建设方案书》',
    en: 'That makes {value} websites and APPs; older pages say that {province} may want a construction plan above {max}',
  },
  fix: {
    zh: '先备好每个网站的建设方案书，并向接入商确认要不要传',
    en: 'Have a plan for each site ready, and ask the provider whether it is wanted',
  },
  sources: [cite('qc', 'medium'), cite('ali', 'medium')],
  check({ filing, subject }) {
    const max = filing.fact(KEY) ?? Number.POSITIVE_INFINITY
    const value = subject.filedServices + filing.services.length
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
    { on: 'organisation', set: adds('350000', 4) },
    { on: 'organisation', set: { ...adds('350000', 5), materials: ['constructionPlan'] } },
    { on: 'organisation', set: { ...adds('350000', 5), type: 'addAccess' } },
    { on: 'individual', set: adds('360000', 6) },
  ],
  invalid: [
    { on: 'organisation', set: adds('350000', 5) },
    { on: 'individual', set: adds('350000', 7) },
    { on: 'organisation', set: { ...adds('350000', 4), 'apps[0]': { owner: { reusePrincipal: true } } } },
  ],
}
