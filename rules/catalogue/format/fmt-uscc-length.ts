import { defineRule, type Examples } from '../../engine/rule.ts'
import { unitNumberFormat } from '../../filing/identifiers/certificates.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'fmt-uscc-length',
  title: { zh: '单位证件号码位数不对', en: 'Unit number has the wrong length' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['subject.certNumber', 'subject.certType'],
  needs: ['subject.certType', 'subject.certNumber'],
  appliesTo: {},
  message: {
    zh: '单位证件号码有 {value} 位，这种证件应为 {other} 位',
    en: 'The unit’s number has {value} characters; this certificate has {other}',
  },
  fix: {
    zh: '照现行证照填写 18 位统一社会信用代码，不多空格、不漏位',
    en: 'Copy the 18-character credit code from the current certificate, without blanks or gaps',
  },
  sources: [cite('std', 'high'), cite('tx', 'high')],
  check({ subject }) {
    const format = unitNumberFormat(subject.certType)
    const lengths = format === 'uscc' ? [18] : format === 'uscc-or-regno' ? [18, 15, 13] : null
    if (lengths === null || lengths.includes(subject.certNumber.length)) return false
    return { data: { value: subject.certNumber.length, other: lengths.join('/') } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'subject.certNumber': '440301000012345' } },
    { on: 'organisation', set: { 'subject.nature': 11, 'subject.certType': 20, 'subject.certNumber': '12345678-8' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'subject.certNumber': '91440300MA5EXMPLX' } },
    {
      on: 'organisation',
      set: { 'subject.nature': 3, 'subject.certType': 4, 'subject.certNumber': '440301000012345' },
    },
  ],
}
