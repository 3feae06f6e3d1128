import { crossedEmergencyPhones } from '../../engine/phones.ts'
import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'con-emergency-cross-soft',
  title: { zh: '应急电话最好不是另一位负责人的手机号', en: 'Better no crossed emergency phones' },
  severity: 'warning',
  kind: 'static',
  each: 'service',
  scope: ['owner.emergencyPhone', 'principal.emergencyPhone', 'owner.mobile', 'principal.mobile'],
  needs: ['principal.mobile', 'owner.mobile', 'filing.province'],
  appliesTo: {},
  message: {
    zh: '应急电话 {value} 正是另一位负责人的手机号；两人互为应急联系人，审核时可能被要求更换',
    en: 'Emergency phone {value} is the other person’s mobile; reviewers may ask for a different one',
  },
  fix: {
    zh: '最好改填第三个人的号码，或能接通的座机',
    en: 'Better give a third person’s number, or a landline that is answered',
  },
  sources: [cite('qc', 'medium'), cite('insp', 'medium')],
  check({ filing, principal, owner }) {
    if (owner.isPrincipal) return false
    // Where a third number is a must, `con-emergency-cross` says so; Hubei expressly takes the swap.
    if (filing.fact('emergencyDistinctFromAllMobiles') || filing.fact('emergencySwapAllowed')) return false
    // The numbers are certain, but not while it is open whether the province asks for more.
    if (filing.reading.missing.length > 0) return false
    return crossedEmergencyPhones(principal, owner).map(({ at, value }) => ({ at, data: { value }, certain: true }))
  },
})

const crossed = { 'websites[0].owner': { ...otherPerson, emergencyPhone: '13800138001' } }

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { 'websites[0].owner': otherPerson } },
    { on: 'organisation', set: { 'websites[0].owner': { ...otherPerson, emergencyPhone: '13900139001' } } },
    { on: 'organisation', set: { ...crossed, province: '210000' } },
    { on: 'organisation', set: { ...crossed, province: '420000' } },
    { on: 'organisation', set: { 'principal.emergencyPhone': '13800138001' } },
  ],
  invalid: [
    { on: 'organisation', set: crossed },
    {
      on: 'app',
      set: { 'principal.emergencyPhone': '138-0013-8002', 'apps[0].owner': otherPerson },
    },
  ],
}
