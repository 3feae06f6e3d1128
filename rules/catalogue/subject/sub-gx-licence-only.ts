import { defineRule, type Examples } from '../../engine/rule.ts'
import { certTypeLabel } from '../../filing/identifiers/certificates.ts'
import { cite } from '../../sources/index.ts'

const ENTERPRISE = 4
const LICENCE = 1

export const rule = defineRule({
  id: 'sub-gx-licence-only',
  title: { zh: '广西企业只能用营业执照', en: 'Guangxi: enterprises file with the business licence' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.certType', 'subject.nature', 'filing.province'],
  needs: ['subject.nature', 'subject.certType'],
  appliesTo: { subjects: 'organisation', provinces: ['450000'] },
  message: {
    zh: '广西的企业只能用营业执照备案，现在选的是“{value}”',
    en: 'An enterprise in Guangxi files with its business licence; {value} is chosen',
  },
  fix: {
    zh: '证件类型改为营业执照并填它的统一社会信用代码；不是企业的，改正主办单位性质',
    en: 'Choose the business licence and give its credit code; if it is no enterprise, correct the nature',
  },
  sources: [cite('tx', 'medium')],
  check({ subject }) {
    if (subject.nature !== ENTERPRISE || subject.certType === LICENCE) return false
    return { data: { value: certTypeLabel(subject.certType) } }
  },
})

const guangxi = { province: '450000', 'subject.certType': 12 }

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { province: '450000' } },
    { on: 'organisation', set: { ...guangxi, province: '440000' } },
    { on: 'organisation', set: { ...guangxi, 'subject.nature': 3, 'subject.certType': 4 } },
  ],
  invalid: [
    { on: 'organisation', set: guangxi },
    { on: 'organisation', set: { ...guangxi, 'subject.certType': 27 } },
  ],
}
