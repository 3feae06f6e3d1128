import { defineRule, type Examples } from '../../engine/rule.ts'
import { unitNumberFormat } from '../../filing/identifiers/certificates.ts'
import { isCreditCode } from '../../filing/identifiers/credit-code.ts'
import { isOrganisationCode } from '../../filing/identifiers/organisation-code.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'fmt-orgcode-checkdigit',
  title: { zh: '组织机构代码校验不通过', en: 'Organisation code fails its check' },
  severity: 'warning',
  kind: 'static',
  each: 'filing',
  scope: ['subject.certNumber', 'subject.certType'],
  needs: ['subject.certType', 'subject.certNumber'],
  appliesTo: {},
  message: {
    zh: '“{value}”不是有效的组织机构代码（8 位本体加 1 位校验码）',
    en: '“{value}” is no valid organisation code (eight characters and a check character)',
  },
  fix: {
    zh: '核对代码；已换发新证的，改选新证并填统一社会信用代码',
    en: 'Check the code; with a certificate of the new kind, choose that and enter the credit code',
  },
  sources: [cite('std', 'high')],
  check({ subject }) {
    if (unitNumberFormat(subject.certType) !== 'orgcode') return false
    if (isOrganisationCode(subject.certNumber) || isCreditCode(subject.certNumber)) return false
    return { data: { value: subject.certNumber } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'subject.certType': 12, 'subject.certNumber': 'D2143569-X' } },
    { on: 'organisation', set: { 'subject.certType': 12, 'subject.certNumber': '91440300MA5EXMPLXX' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'subject.certType': 12, 'subject.certNumber': 'D2143569-1' } },
    { on: 'organisation', set: { 'subject.nature': 11, 'subject.certType': 20, 'subject.certNumber': '1234567' } },
  ],
}
