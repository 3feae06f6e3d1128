import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

/** Medical-practice permit. */
const MEDICAL_PERMIT = 38

export const rule = defineRule({
  id: 'sub-medical-cert-gd',
  title: { zh: '本省不收医疗机构执业许可证', en: 'Medical-practice permit not taken here' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.certType', 'filing.province'],
  needs: ['subject.certType'],
  appliesTo: { subjects: 'organisation', ...where('medicalCertRefused') },
  message: {
    zh: '本省不接受用医疗机构执业许可证作主办单位证件',
    en: 'This province does not accept a medical-practice permit as the unit’s certificate',
  },
  fix: {
    zh: '民营机构改用营业执照，公立机构改用事业单位法人证书，性质一并改正',
    en: 'Use the business licence, or for a public body its public-institution certificate, and adapt the nature',
  },
  sources: [cite('tx', 'medium')],
  check({ subject }) {
    return subject.certType === MEDICAL_PERMIT
  },
})

const permit = { 'subject.nature': 17, 'subject.certType': 38 }

export const examples: Examples = {
  valid: [{ on: 'organisation' }, { on: 'organisation', set: { ...permit, province: '430000' } }],
  invalid: [
    { on: 'organisation', set: permit },
    { on: 'organisation', set: { 'subject.certType': 38, type: 'change' } },
  ],
}
