import { defineRule, type Examples } from '../../engine/rule.ts'
import { relatedDemands } from '../../pre-approvals/demands.ts'
import { cite } from '../../sources/index.ts'
import { findWord } from '../../words/find.ts'
import { foldName } from '../../words/fold.ts'
import { withoutScopeDenials } from '../../words/scope.ts'

export const rule = defineRule({
  id: 'cnt-related-demand',
  title: { zh: '该省对这个行业另有材料要求', en: 'This province asks for more in this trade' },
  severity: 'info',
  kind: 'static',
  each: 'filing',
  scope: ['subject.name', 'subject.businessScope', 'website.name', 'filing.province'],
  needs: ['filing.province'],
  appliesTo: { provinces: [...new Set(relatedDemands.flatMap((demand) => demand.provinces))] },
  message: {
    zh: '{field}提到“{word}”，{province}对这类业务要求：{needsZh}',
    en: '{field} mentions “{word}”; for such trades {province} asks for {needsEn}',
  },
  fix: {
    zh: '提前备好；网站与此无关的，在备注写明',
    en: 'Have it ready; if the site has nothing to do with it, say so in the remark',
  },
  sources: [cite('tx-new', 'high'), cite('ali', 'medium'), cite('qc', 'low')],
  check({ filing, subject }) {
    const { province } = filing
    const texts = [
      { field: 'subject.name', path: 'subject.name', text: foldName(subject.name ?? '') },
      {
        field: 'subject.businessScope',
        path: 'subject.businessScope',
        text: withoutScopeDenials(subject.businessScope ?? ''),
      },
      ...filing.services.map((service) => ({
        field: `${service.kind}.name`,
        path: service.path('name'),
        text: foldName(service.name ?? ''),
      })),
    ]
    return relatedDemands.flatMap(({ provinces, words, needs }) => {
      if (!provinces.includes(province)) return []
      for (const { field, path, text } of texts) {
        const word = findWord(text, words)
        if (word === null) continue
        return [{ at: [path], data: { field, word, province, needsZh: needs.zh, needsEn: needs.en } }]
      }
      return []
    })
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { province: '420000' } },
    { on: 'organisation', set: { 'subject.businessScope': '电子商务' } },
    { on: 'organisation', set: { province: '350000', 'subject.businessScope': '餐具销售(不含食品)' } },
    { on: 'organisation', set: { province: '310000', 'subject.businessScope': '食品销售' } },
  ],
  invalid: [
    { on: 'organisation', set: { province: '420000', 'subject.name': '怒江示例电子商务有限公司' } },
    { on: 'organisation', set: { province: '350000', 'subject.businessScope': '软件开发;预包装食品销售' } },
    { on: 'organisation', set: { province: '310000', 'websites[0].name': '青禾旅行社' } },
    { on: 'app', set: { province: '420000', 'apps[0].name': '青禾商城' } },
  ],
}
