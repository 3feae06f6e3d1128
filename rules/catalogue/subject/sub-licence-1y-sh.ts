import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

const YEAR = 365

export const rule = defineRule({
  id: 'sub-licence-1y-sh',
  title: { zh: '主办单位证件剩余有效期太短', en: 'Unit’s certificate does not last long enough here' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.certValidTo', 'filing.province'],
  needs: ['subject.certValidTo'],
  appliesTo: { subjects: 'organisation', ...where('licenceMinYears') },
  message: {
    zh: '主办单位证件到 {date} 为止，本省要求剩余有效期在 {min} 年以上',
    en: 'The unit’s certificate runs until {date}; this province wants more than {min} year left',
  },
  fix: {
    zh: '先到登记机关办理延期，再用新证件备案',
    en: 'Have the certificate extended first and file with the new one',
  },
  sources: [cite('tx', 'medium')],
  check({ filing, subject }) {
    const left = subject.days('certValidTo')
    const min = filing.fact('licenceMinYears') ?? 0
    if (left < 0 || left >= min * YEAR || subject.certLongTerm) return false
    return { data: { date: subject.certValidTo, min } }
  },
})

const shanghai = { province: '310000', 'subject.certLongTerm': false, 'subject.certValidTo': '2027-11-23' }

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { ...shanghai, 'subject.certValidTo': '2027-11-24' } },
    { on: 'organisation', set: { ...shanghai, 'subject.certLongTerm': true } },
    { on: 'organisation', set: { ...shanghai, 'subject.certValidTo': '2026-11-23' } },
    { on: 'organisation', set: { ...shanghai, province: '440000' } },
    { on: 'individual', set: shanghai },
  ],
  invalid: [
    { on: 'organisation', set: shanghai },
    { on: 'organisation', set: { ...shanghai, 'subject.certValidTo': '2026-11-24' } },
  ],
}
