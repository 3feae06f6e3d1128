import { defineRule, type Examples } from '../../engine/rule.ts'
import { certTypeLabel } from '../../filing/identifiers/certificates.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'own-existing-cert-type',
  title: { zh: '改动了已有负责人的证件类型', en: 'Certificate type of a stored person changed' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['owner.certType', 'owner.originalCertType'],
  needs: ['owner.isExisting', 'owner.originalCertType', 'owner.certType'],
  appliesTo: { providers: ['huawei'] },
  message: {
    zh: '选用了华为云里已有的负责人，其证件类型是“{other}”，不能改成“{value}”',
    en: 'This person is stored at Huawei with the certificate {other}; it cannot be changed to {value}',
  },
  fix: {
    zh: '证件换了的，选“填写新负责人”重新录入；没换的，证件类型改回“{other}”',
    en: 'If the person has a new document, choose 填写新负责人 and enter them anew; otherwise go back to {other}',
  },
  sources: [cite('hw-help', 'high')],
  check({ owner }) {
    if (!owner.isExisting || owner.certType === owner.originalCertType) return false
    return { data: { value: certTypeLabel(owner.certType), other: certTypeLabel(owner.originalCertType) } }
  },
})

const stored = { ...otherPerson, isExisting: true, originalCertType: 2 }

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { 'websites[0].owner': stored } },
    { on: 'organisation', set: { 'websites[0].owner': { ...stored, isExisting: false, certType: 11 } } },
    { on: 'organisation', set: { provider: 'tencent', 'websites[0].owner': { ...stored, certType: 11 } } },
  ],
  invalid: [
    { on: 'organisation', set: { 'websites[0].owner': { ...stored, certType: 11 } } },
    { on: 'individual', set: { 'websites[0].owner': { ...stored, originalCertType: 14 } } },
  ],
}
