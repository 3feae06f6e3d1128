import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'pri-nonlocal-forbidden',
  title: { zh: '外省证件不能在此省个人备案', en: 'Individual from another province is refused' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.certProvince', 'filing.province'],
  needs: ['subject.certProvince', 'filing.province'],
  appliesTo: { subjects: 'individual', ...where('nonLocalId', 'forbidden') },
  message: {
    zh: '{province}只受理本省证件的个人备案，而证件签发地是{certProvince}',
    en: '{province} takes individual filings with a local ID only; this one was issued in {certProvince}',
  },
  fix: {
    zh: '到证件所在省份备案，或改以单位名义备案',
    en: 'File in the province of the ID, or file as an organisation',
  },
  sources: [cite('hw-kb', 'high'), cite('tx', 'medium')],
  check({ filing, subject }) {
    if (subject.certProvince === filing.province) return false
    return { data: { province: filing.province, certProvince: subject.certProvince } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'individual' },
    { on: 'individual', set: { province: '620000', 'subject.certProvince': '620000' } },
    { on: 'individual', set: { province: '410000', 'subject.certProvince': '410000' } },
  ],
  invalid: [
    { on: 'individual', set: { province: '620000' } },
    { on: 'individual', set: { province: '640000', 'subject.certProvince': '110000' } },
  ],
}
