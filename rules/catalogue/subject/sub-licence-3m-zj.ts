import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

const DAYS = 90

export const rule = defineRule({
  id: 'sub-licence-3m-zj',
  title: { zh: '主办单位证件有效期不足 3 个月', en: 'Unit’s certificate valid for less than 3 months' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.certValidTo', 'filing.province'],
  needs: ['subject.certValidTo'],
  appliesTo: { subjects: 'organisation', ...where('licenceMin3Months') },
  message: {
    zh: '主办单位证件到 {date} 为止，本省要求剩余有效期在 3 个月以上',
    en: 'The unit’s certificate runs until {date}; this province wants more than 3 months left',
  },
  fix: {
    zh: '先到登记机关办理延期，再用新证件备案',
    en: 'Have the certificate extended first and file with the new one',
  },
  sources: [cite('tx', 'medium')],
  check({ subject }) {
    const left = subject.days('certValidTo')
    return left >= 0 && left < DAYS && !subject.certLongTerm && { data: { date: subject.certValidTo } }
  },
})

const zhejiang = { province: '330000', 'subject.certLongTerm': false, 'subject.certValidTo': '2027-02-21' }

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { ...zhejiang, 'subject.certValidTo': '2027-02-22' } },
    { on: 'organisation', set: { ...zhejiang, 'subject.certLongTerm': true } },
    { on: 'organisation', set: { ...zhejiang, 'subject.certValidTo': '2026-11-23' } },
    { on: 'organisation', set: { ...zhejiang, province: '440000' } },
    { on: 'individual', set: zhejiang },
  ],
  invalid: [
    { on: 'organisation', set: zhejiang },
    { on: 'organisation', set: { ...zhejiang, 'subject.certValidTo': '2026-11-24' } },
  ],
}
