import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

/** Heilongjiang takes someone else with proof and a mandate. */
const WITH_MANDATE = '230000'

export const rule = defineRule({
  id: 'pri-not-legal-rep',
  title: { zh: '主体负责人必须是法定代表人', en: 'The principal must be the legal representative' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['principal.isLegalRep', 'principal.name', 'filing.province'],
  needs: ['principal.isLegalRep', 'filing.province'],
  appliesTo: { subjects: 'organisation', ...where('principalLegalRep', 'must') },
  message: {
    zh: '{province}只接受法定代表人当主体负责人，现在填的{name}不是',
    en: '{province} takes only the legal representative as principal, which {name} is not',
  },
  fix: {
    zh: '主体负责人改填营业执照等证件上的法定代表人，并换成其本人的证件和手机',
    en: 'Enter the legal representative named on the certificate, with that person’s own ID and mobile',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high'), cite('tx', 'high')],
  check({ filing, principal }) {
    if (principal.isLegalRep) return false
    if (filing.province === WITH_MANDATE && filing.has('principalAuthLetter')) return false
    return { data: { province: filing.province, name: principal.shown('name') } }
  },
})

const employee = { 'principal.isLegalRep': false }

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { ...employee, province: '320000' } },
    { on: 'organisation', set: { ...employee, province: '110000' } },
    { on: 'organisation', set: { ...employee, province: '230000', materials: ['principalAuthLetter'] } },
    { on: 'individual', set: { ...employee, province: '440000' } },
  ],
  invalid: [
    { on: 'organisation', set: employee },
    { on: 'organisation', set: { ...employee, materials: ['principalAuthLetter'] } },
    { on: 'organisation', set: { ...employee, province: '230000' } },
    { on: 'app', set: { ...employee, province: '310000' } },
  ],
}
