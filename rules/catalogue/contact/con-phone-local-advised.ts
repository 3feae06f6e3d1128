import { defineRule, type Examples } from '../../engine/rule.ts'
import { provincesWith } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'con-phone-local-advised',
  title: { zh: '最好用本省手机号', en: 'A local number is better here' },
  severity: 'warning',
  kind: 'static',
  each: 'person',
  scope: ['principal.mobile', 'owner.mobile', 'filing.province'],
  needs: ['person.mobileProvince', 'filing.province'],
  appliesTo: { provinces: provincesWith('phoneLocal', 'advised') },
  message: {
    zh: '负责人{name}的手机号归属地是{phoneProvince}；{province}建议用本省号码，审核时可能被问',
    en: 'The mobile of the person in charge {name} belongs to {phoneProvince}; {province} advises a local number, so reviewers may ask',
  },
  fix: { zh: '有本省号码的话，换成本省号码', en: 'Use a local number if you have one' },
  sources: [cite('tx', 'medium'), cite('qc', 'medium'), cite('jd', 'medium')],
  check({ filing, person }) {
    if (person.mobileProvince === filing.province || filing.fact('phoneLocal') !== 'advised') return false
    return {
      data: { name: person.shown('name'), phoneProvince: person.mobileProvince, province: filing.province },
    }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { province: '320000', 'principal.mobileProvince': '320000' } },
    { on: 'organisation', set: { province: '310000' } },
    { on: 'individual', set: { province: '620000' } },
  ],
  invalid: [
    { on: 'organisation', set: { province: '320000' } },
    {
      on: 'organisation',
      set: { province: '210000', 'principal.mobileProvince': '210000', 'websites[0].owner': otherPerson },
    },
  ],
}
