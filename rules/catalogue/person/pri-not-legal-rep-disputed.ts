import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'pri-not-legal-rep-disputed',
  title: { zh: '主体负责人最好是法定代表人', en: 'Better let the legal representative be principal' },
  severity: 'warning',
  kind: 'static',
  each: 'filing',
  scope: ['principal.isLegalRep', 'principal.name', 'filing.province'],
  needs: ['principal.isLegalRep', 'filing.province'],
  appliesTo: { subjects: 'organisation', ...where('principalLegalRep', 'mustDisputed') },
  message: {
    zh: '主体负责人{name}不是法定代表人；{province}是否允许，各接入商说法不一，可能被退回',
    en: 'The principal {name} is not the legal representative; providers differ on whether {province} allows that, so it may come back',
  },
  fix: {
    zh: '改由法定代表人担任最稳妥；不方便的话，提交前先问接入商',
    en: 'The legal representative is the safe choice; otherwise ask the provider before submitting',
  },
  sources: [cite('hw-kb', 'low'), cite('tx', 'low'), cite('qc', 'low'), cite('jd', 'low')],
  check({ filing, principal }) {
    if (principal.isLegalRep) return false
    return { data: { province: filing.province, name: principal.shown('name') } }
  },
})

const employee = { 'principal.isLegalRep': false }

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { province: '110000' } },
    { on: 'organisation', set: employee },
    { on: 'individual', set: { ...employee, province: '110000' } },
  ],
  invalid: [
    { on: 'organisation', set: { ...employee, province: '110000' } },
    { on: 'app', set: { ...employee, province: '210000' } },
  ],
}
