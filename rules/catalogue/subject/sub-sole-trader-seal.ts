import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'sub-sole-trader-seal',
  title: { zh: '个体工商户没有公章', en: 'Sole trader without a seal' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.hasSeal', 'subject.isSoleTrader', 'filing.province'],
  needs: ['subject.isSoleTrader', 'subject.hasSeal'],
  appliesTo: { subjects: 'organisation', ...where('soleTraderSeal') },
  message: {
    zh: '本省个体工商户按企业备案要有公章，材料上需要加盖',
    en: 'In this province a sole trader needs a seal to file as an enterprise; the papers are to be sealed',
  },
  fix: {
    zh: '刻一枚公章；暂时没有的，先向接入商问清能否以签字按手印代替',
    en: 'Have a seal made, or first ask the provider whether signature and fingerprint will do',
  },
  sources: [cite('tx', 'medium'), cite('hw-kb', 'medium')],
  check({ subject }) {
    return subject.isSoleTrader && !subject.hasSeal
  },
})

const trader = { province: '350000', 'subject.isSoleTrader': true, 'subject.hasSeal': false }

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { ...trader, 'subject.hasSeal': true } },
    { on: 'organisation', set: { ...trader, 'subject.isSoleTrader': false } },
    { on: 'organisation', set: { ...trader, province: '440000' } },
    { on: 'individual', set: trader },
  ],
  invalid: [
    { on: 'organisation', set: trader },
    { on: 'organisation', set: { ...trader, province: '110000' } },
  ],
}
