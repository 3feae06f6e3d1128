import { defineRule, type Examples } from '../../engine/rule.ts'
import { sameText } from '../../filing/compare.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'ver-person',
  title: { zh: '做核验的不是服务负责人', en: 'Someone else did the check' },
  severity: 'error',
  kind: 'static',
  each: 'service',
  scope: ['verification.person', 'owner.name'],
  needs: ['verification.person', 'owner.name'],
  appliesTo: {},
  message: {
    zh: '做真实性核验的是“{value}”，“{service}”的服务负责人是“{name}”；核验必须由服务负责人本人完成',
    en: 'The check was done by {value}, but the owner of {service} is {name}; the service owner in person must do it',
  },
  fix: {
    zh: '请服务负责人本人重新核验；如果核验的人才是负责人，就改服务负责人信息',
    en: 'Let the owner do the check; if the other person really is the owner, correct the owner’s data',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high')],
  check({ filing, service, owner, verification }) {
    // Each owner does a check; what is known of is one of them.
    if (filing.services.some((one) => sameText(verification.person, one.owner.name))) return false
    return { data: { value: verification.person, service: service.shown('name'), name: owner.name } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { 'verification.person': '林示例' } },
    { on: 'app', set: { 'verification.person': '' } },
    { on: 'app', set: { 'verification.person': ' 林 示例' } },
    { on: 'organisation', set: { 'verification.person': '何示例', 'websites[0].owner': otherPerson } },
    {
      on: 'organisation',
      set: { 'verification.person': '林示例', 'websites[1]': { name: '青禾示例餐饮', owner: otherPerson } },
    },
  ],
  invalid: [
    { on: 'organisation', set: { 'verification.person': '王示例' } },
    { on: 'organisation', set: { 'verification.person': '林示例', 'websites[0].owner': otherPerson } },
  ],
}
