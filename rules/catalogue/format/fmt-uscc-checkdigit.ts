import { defineRule, type Examples } from '../../engine/rule.ts'
import { unitNumberFormat } from '../../filing/identifiers/certificates.ts'
import { isCreditCode } from '../../filing/identifiers/credit-code.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'fmt-uscc-checkdigit',
  title: { zh: '统一社会信用代码校验不通过', en: 'Unified social credit code fails its check' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.certNumber', 'subject.certType'],
  needs: ['subject.certType', 'subject.certNumber'],
  appliesTo: {},
  message: {
    zh: '统一社会信用代码“{value}”含有不允许的字符，或校验位不对',
    en: 'Credit code “{value}” has a character that cannot occur, or a wrong check character',
  },
  fix: {
    zh: '对照证照重新录入：代码里没有 I、O、S、V、Z，常与 1、0、5、U、2 混淆',
    en: 'Enter it again from the certificate: I, O, S, V and Z never occur and are easily read for 1, 0, 5, U and 2',
  },
  sources: [cite('std', 'high'), cite('hw-help', 'high')],
  check({ subject }) {
    const format = unitNumberFormat(subject.certType)
    if (format !== 'uscc' && format !== 'uscc-or-regno') return false
    if (subject.certNumber.length !== 18 || isCreditCode(subject.certNumber)) return false
    return { data: { value: subject.certNumber } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'subject.certNumber': '440301000012345' } },
    { on: 'individual' },
  ],
  invalid: [
    {
      on: 'organisation',
      set: { 'subject.nature': 3, 'subject.certType': 4, 'subject.certNumber': '12440300MA5EXMPLX1' },
    },
    { on: 'organisation', set: { 'subject.certNumber': '91440300MA5EXMPLXY' } },
    { on: 'organisation', set: { 'subject.certNumber': '91440300MA5EXMPLOX' } },
  ],
}
