import { defineRule, type Examples } from '../../engine/rule.ts'
import { provincesWith } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'con-phone-local',
  title: { zh: '手机号不是本省的', en: 'Mobile number is from another province' },
  severity: 'error',
  kind: 'static',
  each: 'person',
  scope: ['principal.mobile', 'owner.mobile', 'filing.province'],
  needs: ['person.mobileProvince', 'filing.province'],
  appliesTo: { provinces: provincesWith('phoneLocal', 'required', 'requiredIfNonLocal') },
  message: {
    zh: '负责人{name}的手机号归属地是{phoneProvince}；{province}要求用本省号码',
    en: 'The mobile of the person in charge {name} belongs to {phoneProvince}; {province} wants a local number',
  },
  fix: {
    zh: '换成本人名下、归属地在本省的手机号',
    en: 'Use a number of the person’s own that belongs to the province',
  },
  sources: [cite('hw-help', 'medium'), cite('tx', 'medium'), cite('hw-kb', 'medium')],
  check({ filing, subject, person }) {
    if (person.mobileProvince === filing.province) return false
    const policy = filing.fact('phoneLocal')
    if (policy === 'requiredIfNonLocal') {
      if (subject.need('certProvince') === filing.province) return false
    } else if (policy !== 'required') return false
    return {
      data: { name: person.shown('name'), phoneProvince: person.mobileProvince, province: filing.province },
    }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'individual', set: { province: '650000', 'principal.mobileProvince': '650000' } },
    { on: 'organisation', set: { province: '310000' } },
    { on: 'individual', set: { province: '130000', 'subject.certProvince': '130000' } },
    { on: 'individual', set: { province: '130000', 'principal.mobileProvince': '130000' } },
    { on: 'organisation', set: { province: '130000', 'subject.certProvince': '440000' } },
    { on: 'organisation', set: { province: '620000' } },
  ],
  invalid: [
    { on: 'organisation', set: { province: '650000' } },
    { on: 'individual', set: { province: '620000' } },
    { on: 'individual', set: { province: '130000' } },
    {
      on: 'organisation',
      set: { province: '650000', 'principal.mobileProvince': '650000', 'websites[0].owner': otherPerson },
    },
  ],
}
