import { distinctPhones } from '../../engine/phones.ts'
import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'con-distinct-count',
  title: { zh: '两位负责人留的不同号码不够', en: 'Too few different numbers for two people' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['owner.emergencyPhone', 'principal.emergencyPhone', 'owner.mobile', 'principal.mobile', 'filing.province'],
  needs: ['principal.mobile', 'owner.mobile', 'filing.province'],
  appliesTo: { subjects: 'organisation', ...where('minDistinctPhonesTwoPersons') },
  message: {
    zh: '两位负责人的手机和应急电话共四处，只用了 {count} 个不同的号码；{province}至少要 {min} 个',
    en: 'The mobiles and emergency phones of the two people are four entries with {count} different numbers; {province} wants at least {min}',
  },
  fix: {
    zh: '应急电话换成另外的号码，例如同事的手机或单位座机',
    en: 'Use further numbers as emergency phones, such as a colleague’s mobile or the unit’s landline',
  },
  sources: [cite('tx', 'medium')],
  check({ filing, principal, owner }) {
    const min = filing.fact('minDistinctPhonesTwoPersons') ?? 0
    if (owner.isPrincipal) return false
    const count = distinctPhones(principal, owner)
    return count < min && { data: { count, min, province: filing.province } }
  },
})

const two = (province: string, emergencyPhone: string) => ({
  province,
  'principal.emergencyPhone': emergencyPhone,
  'websites[0].owner': { ...otherPerson, emergencyPhone: '13800138001' },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { province: '110000', 'websites[0].owner': otherPerson } },
    { on: 'organisation', set: two('110000', '13900139001') },
    { on: 'organisation', set: two('440000', '13800138002') },
    { on: 'organisation', set: { province: '110000', 'principal.emergencyPhone': '13800138001' } },
    { on: 'individual', set: two('110000', '13800138002') },
  ],
  invalid: [
    { on: 'organisation', set: two('110000', '13800138002') },
    { on: 'organisation', set: two('210000', '138 0013 8002') },
    { on: 'organisation', set: two('110000', '') },
  ],
}
