import { defineRule, type Examples } from '../../engine/rule.ts'
import { blank } from '../../filing/compare.ts'
import { isLandline } from '../../filing/identifiers/landline.ts'
import { isMobile } from '../../filing/identifiers/mobile.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'fmt-emergency-phone',
  title: { zh: '应急联系电话格式不对', en: 'Malformed emergency phone' },
  severity: 'error',
  kind: 'static',
  each: 'person',
  scope: ['principal.emergencyPhone', 'owner.emergencyPhone'],
  needs: ['person.emergencyPhone'],
  appliesTo: {},
  message: {
    zh: '应急联系电话“{value}”既不是手机号，也不是带区号的座机',
    en: 'Emergency phone “{value}” is neither a mobile number nor a landline with area code',
  },
  fix: {
    zh: '填 11 位手机号，或如 0755-12345678 这样带区号的座机',
    en: 'Give an 11-digit mobile, or a landline with area code such as 0755-12345678',
  },
  sources: [cite('hw-help', 'high')],
  check({ person }) {
    const phone = person.emergencyPhone
    return blank(phone) || isMobile(phone) || isLandline(phone) ? false : { data: { value: phone } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'principal.emergencyPhone': '0755-86543210-8001' } },
    { on: 'individual', set: { 'principal.emergencyPhone': '02161234567' } },
  ],
  invalid: [
    { on: 'organisation', set: { 'principal.emergencyPhone': '86543210' } },
    { on: 'individual', set: { 'principal.emergencyPhone': '1390013902' } },
    { on: 'organisation', set: { 'websites[0].owner': { ...otherPerson, emergencyPhone: '400-800-1234' } } },
  ],
}
