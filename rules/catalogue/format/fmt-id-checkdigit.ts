import { defineRule, type Examples } from '../../engine/rule.ts'
import { RESIDENT_ID } from '../../filing/identifiers/certificates.ts'
import { isResidentId } from '../../filing/identifiers/resident-id.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'fmt-id-checkdigit',
  title: { zh: '身份证号校验位不对', en: 'Resident ID fails its check character' },
  severity: 'error',
  kind: 'static',
  each: 'person',
  scope: ['principal.certNumber', 'owner.certNumber'],
  needs: ['person.certType', 'person.certNumber'],
  appliesTo: {},
  message: {
    zh: '身份证号“{value}”通不过校验：多半是录入或识别时错了一位',
    en: '“{value}” is not a valid resident ID number: most likely one character was mistyped or misread',
  },
  fix: {
    zh: '对照证件逐位核对 18 位号码，末位可能是字母 X',
    en: 'Compare all 18 characters with the card; the last may be the letter X',
  },
  sources: [cite('std', 'high'), cite('hw-help', 'high')],
  check({ person }) {
    if (person.certType !== RESIDENT_ID || isResidentId(person.certNumber)) return false
    return { data: { value: person.certNumber } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'principal.certNumber': '11010519491231002x' } },
    { on: 'organisation', set: { 'principal.certType': 7, 'principal.certNumber': 'E12345678' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'principal.certNumber': '440305198803120119' } },
    { on: 'individual', set: { 'principal.certNumber': '310104930721022' } },
    { on: 'organisation', set: { 'websites[0].owner': { ...otherPerson, certNumber: '440305199111050338' } } },
  ],
}
