import { crossedEmergencyPhones } from '../../engine/phones.ts'
import { defineRule, type Examples } from '../../engine/rule.ts'
import { provincesWith } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'con-emergency-cross',
  title: { zh: '应急电话填了另一位负责人的手机号', en: 'Emergency phone is the other person’s mobile' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['owner.emergencyPhone', 'principal.emergencyPhone', 'owner.mobile', 'principal.mobile', 'filing.province'],
  needs: ['principal.mobile', 'owner.mobile'],
  appliesTo: { provinces: provincesWith('emergencyDistinctFromAllMobiles') },
  message: {
    zh: '应急电话 {value} 正是另一位负责人的手机号；{province}要求应急电话是第三个号码',
    en: 'Emergency phone {value} is the other person’s mobile; {province} wants a third number there',
  },
  fix: {
    zh: '改填第三个人的号码，并在备注里写明此人姓名和职务',
    en: 'Enter a third person’s number, and name that person and their post in the remark',
  },
  sources: [cite('tx', 'medium')],
  check({ filing, principal, owner }) {
    if (owner.isPrincipal || filing.fact('emergencyDistinctFromAllMobiles') === null) return false
    const province = filing.province ?? ''
    return crossedEmergencyPhones(principal, owner).map(({ at, value }) => ({
      at,
      data: { value, province },
      certain: true,
    }))
  },
})

const liaoning = { province: '210000', 'websites[0].owner': otherPerson }

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: liaoning },
    { on: 'organisation', set: { 'websites[0].owner': { ...otherPerson, emergencyPhone: '13800138001' } } },
    { on: 'organisation', set: { ...liaoning, 'principal.emergencyPhone': otherPerson.emergencyPhone } },
    { on: 'organisation', set: { province: '210000', 'principal.emergencyPhone': '13800138001' } },
    {
      on: 'individual',
      set: { province: '620000', 'websites[0].owner': { ...otherPerson, emergencyPhone: '13800138021' } },
    },
  ],
  invalid: [
    { on: 'organisation', set: { ...liaoning, 'principal.emergencyPhone': '138 0013 8002' } },
    {
      on: 'organisation',
      set: { province: '120000', 'websites[0].owner': { ...otherPerson, emergencyPhone: '13800138001' } },
    },
    { on: 'app', set: { province: '640000', 'apps[0].owner': { ...otherPerson, emergencyPhone: '+8613800138001' } } },
  ],
}
