import { defineKind } from '../kind.ts'

export const kind = defineKind({
  materials: ['constructionPlan'],
  each: 'filing',
  filingTypes: ['addService'],
  how: {
    zh: '逐个网站写明用途、栏目、域名和负责人，盖章（个人签名）；有的省要寄送管局',
    en: 'Purpose, sections, domain and owner of each site, sealed (individuals: signed); some provinces want it by post',
  },
  causes: [
    ({ filing, subject }) => {
      const limit = filing.fact('planAbove')
      const reported = limit === null ? filing.fact('planAboveReported') : null
      const max = limit ?? reported
      if (max === null) return false
      const filed = subject.need('filedServices')
      if (filed === null) return false
      const count = filed + (filing.fact('planCountsFiledOnly') ? 0 : filing.services.length)
      if (count <= max) return false
      return {
        need: limit === null ? 'advised' : 'required',
        reason: {
          zh: '主体名下将有 {count} 个网站和 APP，{province}超过 {max} 个要附建设方案书',
          en: 'The subject comes to {count} websites and APPs; above {max} {province} wants a plan',
        },
        data: { count, max, province: filing.province ?? '' },
        at: ['subject.filedServices', 'province'],
      }
    },
  ],
})
