import { defineRule, type Examples } from '../../engine/rule.ts'
import { certTypeLabel, certTypesOf } from '../../filing/identifiers/certificates.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'fmt-cert-type-nature',
  title: { zh: '证件类型不属于该单位性质', en: 'Certificate type does not go with the nature' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.certType', 'subject.nature'],
  needs: ['subject.nature', 'subject.certType'],
  appliesTo: {},
  message: {
    zh: '所选主办单位性质不能用“{value}”备案',
    en: 'A subject of the chosen nature cannot file with that certificate ({value})',
  },
  fix: {
    zh: '先核对主办单位性质，再从它允许的证件中选：{other}',
    en: 'Check the nature first, then choose one of its certificates: {other}',
  },
  sources: [cite('hw-help', 'high'), cite('tx', 'high'), cite('wx', 'high')],
  check({ subject }) {
    const allowed = certTypesOf(subject.nature)
    if (allowed.includes(subject.certType)) return false
    return { data: { value: certTypeLabel(subject.certType), other: allowed.map(certTypeLabel) } }
  },
})

export const examples: Examples = {
  valid: [{ on: 'organisation' }, { on: 'individual', set: { 'subject.certType': 30 } }],
  invalid: [
    { on: 'organisation', set: { 'subject.certType': 2 } },
    { on: 'organisation', set: { 'subject.nature': 3 } },
    { on: 'individual', set: { 'subject.certType': 1 } },
  ],
}
