import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'con-phone-attribution-unknown',
  title: { zh: '查不到手机号归属地', en: 'No province is known for the number' },
  severity: 'info',
  kind: 'static',
  each: 'person',
  scope: ['principal.mobile', 'owner.mobile'],
  needs: ['person.mobile', 'person.mobileLookupFailed'],
  appliesTo: {},
  message: {
    zh: '查不到手机号 {value} 的归属地；部分管局要求归属地可以查到',
    en: 'No province is known for {value}; some bureaux want it to be traceable',
  },
  fix: {
    zh: '向运营商确认号码归属地；接入商的页面也查不到时，请接入商补录',
    en: 'Ask your operator where the number belongs; if the provider’s page does not know it either, ask them to add it',
  },
  sources: [cite('hw-help', 'medium'), cite('hw-kb', 'medium')],
  check({ person }) {
    return person.mobileLookupFailed && { data: { value: person.mobile } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { 'principal.mobileLookupFailed': false } },
    { on: 'individual', set: { 'principal.mobileLookupFailed': false, 'principal.mobileProvince': null } },
  ],
  invalid: [
    { on: 'organisation', set: { 'principal.mobileLookupFailed': true } },
    {
      on: 'organisation',
      set: {
        'principal.mobileLookupFailed': false,
        'websites[0].owner': { ...otherPerson, mobileLookupFailed: true },
      },
    },
  ],
}
