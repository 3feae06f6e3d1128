import { defineRule, type Examples } from '../../engine/rule.ts'
import { certTypeLabel, RESIDENT_ID } from '../../filing/identifiers/certificates.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'pri-individual-fj-id',
  title: { zh: '福建个人备案只认居民身份证', en: 'Fujian: individuals file with a resident ID only' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.certType', 'filing.province'],
  needs: ['subject.certType', 'filing.province'],
  appliesTo: { subjects: 'individual', ...where('individualIdOnly') },
  message: {
    zh: '证件选的是{certificate}；{province}个人备案只接受居民身份证',
    en: 'The document is of type {certificate}; {province} takes only resident IDs from individuals',
  },
  fix: { zh: '改用居民身份证，或以单位名义备案', en: 'Use a resident ID, or file as an organisation' },
  sources: [cite('tx', 'medium')],
  check({ filing, subject }) {
    if (subject.certType === RESIDENT_ID) return false
    return { data: { certificate: certTypeLabel(subject.certType), province: filing.province } }
  },
})

const at = (province: string, certType: number) => ({ province, 'subject.certType': certType })

export const examples: Examples = {
  valid: [
    { on: 'individual', set: at('350000', 2) },
    { on: 'individual', set: at('440000', 41) },
    { on: 'organisation', set: { province: '350000' } },
  ],
  invalid: [
    { on: 'individual', set: at('350000', 41) },
    { on: 'individual', set: at('350000', 7) },
  ],
}
