import { defineRule, type Examples } from '../../engine/rule.ts'
import { samePhone } from '../../filing/compare.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'con-mobile-equals-emergency',
  title: { zh: '应急电话与本人手机相同', en: 'Emergency phone is the own mobile' },
  severity: 'error',
  kind: 'static',
  each: 'person',
  scope: ['principal.emergencyPhone', 'principal.mobile', 'owner.emergencyPhone', 'owner.mobile'],
  needs: ['person.mobile', 'person.emergencyPhone'],
  appliesTo: {},
  message: {
    zh: '{name}的应急联系电话就是本人手机号，出事时等于没有第二个联系途径',
    en: 'The emergency phone of {name} is the same number as the mobile, so there is no second way to reach them',
  },
  fix: {
    zh: '应急电话改填另一位可靠的人的号码，或能接通的座机',
    en: 'Give another trusted person’s number, or a landline that is answered',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high'), cite('tx', 'high')],
  check({ person, filing }) {
    if (!samePhone(person.mobile, person.emergencyPhone)) return false
    // Tencent lets individuals in Beijing give one number.
    if (filing.provider === 'tencent' && filing.province === '110000' && filing.isIndividual) return false
    return { data: { name: person.name ?? '' } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'principal.emergencyPhone': '0755-86543210' } },
    {
      on: 'individual',
      set: { provider: 'tencent', province: '110000', 'principal.emergencyPhone': '13800138021' },
    },
  ],
  invalid: [
    { on: 'organisation', set: { 'principal.emergencyPhone': '138 0013 8001' } },
    { on: 'individual', set: { province: '110000', 'principal.emergencyPhone': '13800138021' } },
    { on: 'individual', set: { provider: 'tencent', 'principal.emergencyPhone': '13800138021' } },
    {
      on: 'organisation',
      set: { provider: 'tencent', province: '110000', 'principal.emergencyPhone': '13800138001' },
    },
    { on: 'individual', set: { 'principal.emergencyPhone': '+86-13800138021' } },
    { on: 'organisation', set: { 'websites[0].owner': { ...otherPerson, emergencyPhone: otherPerson.mobile } } },
  ],
}
