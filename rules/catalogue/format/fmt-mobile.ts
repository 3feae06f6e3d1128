import { defineRule, type Examples } from '../../engine/rule.ts'
import { blank } from '../../filing/compare.ts'
import { isMobile } from '../../filing/identifiers/mobile.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'fmt-mobile',
  title: { zh: '手机号格式不对', en: 'Malformed mobile number' },
  severity: 'error',
  kind: 'static',
  each: 'person',
  scope: ['principal.mobile', 'owner.mobile'],
  needs: ['person.mobile'],
  appliesTo: {},
  message: {
    zh: '“{value}”不是 11 位的境内手机号',
    en: '“{value}” is not an 11-digit mainland mobile number',
  },
  fix: {
    zh: '填写能收到验证短信的境内手机号，不带空格、横线和国家代码',
    en: 'Enter a mainland number that receives the check messages, without blanks, dashes or country code',
  },
  sources: [cite('hw-help', 'high')],
  check({ person }) {
    return blank(person.mobile) || isMobile(person.mobile) ? false : { data: { value: person.mobile } }
  },
})

export const examples: Examples = {
  valid: [{ on: 'organisation' }, { on: 'individual', set: { 'principal.mobile': '19912345678' } }],
  invalid: [
    { on: 'organisation', set: { 'principal.mobile': '1380013800' } },
    { on: 'organisation', set: { 'principal.mobile': '12800138001' } },
    { on: 'organisation', set: { 'principal.mobile': '138 0013 8001' } },
  ],
}
