import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'sub-sole-trader-trade-name-disputed',
  title: { zh: '个体工商户没有字号，说法不一', en: 'Sole trader without a trade name: guidance differs' },
  severity: 'warning',
  kind: 'static',
  each: 'filing',
  scope: ['subject.hasTradeName', 'subject.isSoleTrader', 'filing.province'],
  needs: ['subject.isSoleTrader', 'subject.hasTradeName'],
  appliesTo: { subjects: 'organisation', ...where('soleTraderTradeNameDisputed') },
  message: {
    zh: '无字号的个体工商户能否在本省按企业备案，各接入商说法不一',
    en: 'Whether a sole trader without a trade name may file as an enterprise here is told differently by providers',
  },
  fix: {
    zh: '主办单位名称填经营者姓名并注明“（个体工商户）”，在备注里说明执照没有字号',
    en: 'Enter the owner’s name followed by （个体工商户） and say in the remark that the licence has no trade name',
  },
  sources: [cite('tx', 'low'), cite('qc', 'low'), cite('hw-kb', 'medium'), cite('bd', 'low')],
  check({ subject }) {
    return subject.isSoleTrader && !subject.hasTradeName
  },
})

const trader = { province: '330000', 'subject.isSoleTrader': true, 'subject.hasTradeName': false }

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { ...trader, 'subject.hasTradeName': true } },
    { on: 'organisation', set: { ...trader, 'subject.isSoleTrader': false } },
    { on: 'organisation', set: { ...trader, province: '440000' } },
  ],
  invalid: [
    { on: 'organisation', set: trader },
    { on: 'organisation', set: { ...trader, province: '610000' } },
  ],
}
