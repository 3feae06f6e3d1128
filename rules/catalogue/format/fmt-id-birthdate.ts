import { defineRule, type Examples } from '../../engine/rule.ts'
import { RESIDENT_ID } from '../../filing/identifiers/certificates.ts'
import { birthDate, isResidentId } from '../../filing/identifiers/resident-id.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'fmt-id-birthdate',
  title: { zh: '身份证号里的出生日期不可能', en: 'Impossible birth date inside the ID number' },
  severity: 'error',
  kind: 'static',
  each: 'person',
  scope: ['principal.certNumber', 'owner.certNumber'],
  needs: ['person.certType', 'person.certNumber'],
  appliesTo: {},
  message: {
    zh: '身份证号“{value}”第 7 至 14 位不是真实存在的日期，或者晚于今天',
    en: 'Digits 7 to 14 of “{value}” are no calendar date, or one that lies ahead',
  },
  fix: { zh: '对照证件重新录入号码', en: 'Enter the number again from the card' },
  sources: [cite('std', 'high')],
  check({ person, today }) {
    if (person.certType !== RESIDENT_ID || !isResidentId(person.certNumber)) return false
    const born = birthDate(person.certNumber)
    return (born === null || born > today) && { data: { value: person.certNumber } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'principal.certNumber': '110105202611240010' } },
    { on: 'organisation', set: { 'principal.certNumber': '440305198813450118' } },
    { on: 'organisation', set: { 'principal.certType': 7, 'principal.certNumber': '440305198802300117' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'principal.certNumber': '440305198802300117' } },
    { on: 'individual', set: { 'principal.certNumber': '110105202611250016' } },
  ],
}
