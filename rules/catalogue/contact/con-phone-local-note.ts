import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'con-phone-local-note',
  title: { zh: '手机号归属地与备案省份不同', en: 'Number and filing belong to different provinces' },
  severity: 'info',
  kind: 'static',
  each: 'person',
  scope: ['principal.mobile', 'owner.mobile', 'filing.province'],
  needs: ['person.mobileProvince', 'filing.province'],
  appliesTo: {},
  message: {
    zh: '负责人{name}的手机号归属地是{phoneProvince}，备案省份是{province}；没有见到当地的明确要求，但部分管局会核对',
    en: 'The mobile of the person in charge {name} belongs to {phoneProvince}, the filing to {province}; no firm rule is known there, but some bureaux compare',
  },
  fix: {
    zh: '确认号码是本人在用、能接通，归属地查得到',
    en: 'Make sure the number is the person’s own, answered, and traceable',
  },
  sources: [cite('hw-help', 'medium'), cite('hw-kb', 'medium')],
  check({ filing, person }) {
    if (person.mobileProvince === filing.province) return false
    const policy = filing.fact('phoneLocal')
    if (policy !== null && policy !== 'reported') return false
    return {
      data: { name: person.shown('name'), phoneProvince: person.mobileProvince, province: filing.province },
    }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'individual' },
    { on: 'organisation', set: { province: '320000' } },
    { on: 'individual', set: { province: '620000' } },
  ],
  invalid: [
    { on: 'individual', set: { 'principal.mobileProvince': '330000' } },
    { on: 'organisation', set: { province: '340000' } },
    { on: 'organisation', set: { province: '310000', 'subject.certProvince': '310000' } },
    {
      on: 'individual',
      set: { 'websites[0].owner': otherPerson },
    },
  ],
}
