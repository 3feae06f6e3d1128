import { defineRule, type Examples } from '../../engine/rule.ts'
import { provincesWith } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

const BY_NAME = ['byTradeName', 'individualIfNoTradeName'] as const

export const rule = defineRule({
  id: 'sub-sole-trader-trade-name',
  title: { zh: '个体工商户没有字号', en: 'Sole trader without a trade name' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.hasTradeName', 'subject.isSoleTrader', 'filing.province'],
  needs: ['subject.isSoleTrader', 'subject.hasTradeName'],
  appliesTo: {
    subjects: 'organisation',
    provinces: [...provincesWith('soleTraderTradeName'), ...provincesWith('soleTrader', ...BY_NAME)],
  },
  message: {
    zh: '营业执照上没有字号的个体工商户，在本省不能按企业备案',
    en: 'In this province a sole trader without a trade name on the licence cannot file as an enterprise',
  },
  fix: {
    zh: '换领带字号的执照，或按个人备案，并在备注里写明“个体工商户无工商字号”',
    en: 'Get a licence with a trade name, or file as an individual and say in the remark: 个体工商户无工商字号',
  },
  sources: [cite('tx', 'medium'), cite('hw-kb', 'medium')],
  check({ filing, subject }) {
    if (!subject.isSoleTrader || subject.hasTradeName) return false
    // Either makes the rule hold in the provinces above; both are read to be cited.
    filing.fact('soleTraderTradeName')
    filing.fact('soleTrader')
    return true
  },
})

const trader = { province: '370000', 'subject.isSoleTrader': true, 'subject.hasTradeName': false }

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { ...trader, 'subject.hasTradeName': true } },
    { on: 'organisation', set: { ...trader, 'subject.isSoleTrader': false } },
    { on: 'organisation', set: { ...trader, province: '310000' } },
    { on: 'individual', set: trader },
  ],
  invalid: [
    { on: 'organisation', set: trader },
    { on: 'organisation', set: { ...trader, province: '130000' } },
    { on: 'organisation', set: { ...trader, province: '440000' } },
  ],
}
