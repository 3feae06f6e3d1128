import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'

const IDENTITY_CARD = 2

export const rule = defineRule({
  id: 'mat-basic-missing',
  title: { zh: '基本证件没有传齐', en: 'Basic documents are not all there' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: [
    'materials.subjectCert',
    'materials.principalIdFront',
    'materials.principalIdBack',
    'subject.nature',
    'principal.certType',
  ],
  needs: ['filing.materials'],
  appliesTo: {},
  message: { zh: '还没有上传：{materials}', en: 'Not uploaded yet: {materials}' },
  fix: {
    zh: '拍下或扫描证件原件（彩色、四角完整）后上传；居民身份证正反两面都要',
    en: 'Photograph or scan the original in colour, all corners visible, and upload it; an identity card needs both sides',
  },
  sources: [cite('hw-help', 'high')],
  check({ filing, principal }) {
    const missing: string[] = []
    if (!filing.has('principalIdFront')) missing.push('principalIdFront')
    if (!filing.has('principalIdBack') && principal.certType === IDENTITY_CARD) missing.push('principalIdBack')
    if (!filing.has('subjectCert') && filing.isOrganisation) missing.unshift('subjectCert')
    // A document that is missing stays so, whatever is still unknown about the others.
    const at = missing.map((material) => `materials.${material}`)
    return missing.length > 0 && { data: { materials: missing }, at, certain: true }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'individual' },
    { on: 'organisation', set: { 'principal.certType': 7, materials: ['subjectCert', 'principalIdFront'] } },
    { on: 'individual', set: { 'principal.certType': 14, materials: ['principalIdFront'] } },
  ],
  invalid: [
    { on: 'organisation', set: { materials: ['principalIdFront', 'principalIdBack', 'gdCommitment'] } },
    { on: 'organisation', set: { materials: ['subjectCert', 'principalIdFront'] } },
    { on: 'organisation', set: { 'principal.certType': 7, materials: ['subjectCert', 'principalIdBack'] } },
    { on: 'individual', set: { materials: ['principalIdBack'] } },
    { on: 'individual', set: { 'subject.nature': null, materials: [] } },
  ],
}
