import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'pri-id-3m',
  title: { zh: '负责人证件剩余有效期不到三个月', en: 'Less than three months left on the ID' },
  severity: 'warning',
  kind: 'static',
  each: 'person',
  scope: ['principal.certValidTo', 'owner.certValidTo'],
  needs: ['person.certValidTo'],
  appliesTo: {},
  message: {
    zh: '负责人{name}的证件 {date} 到期，剩余不到 3 个月，审核时可能被退回',
    en: 'The ID of the person in charge {name} expires on {date}, in under 3 months; reviewers may send it back',
  },
  fix: { zh: '有条件的话先换领新证件', en: 'Renew the ID first if you can' },
  sources: [cite('hw-kb', 'medium')],
  check({ filing, person }) {
    if (!(person.days('certValidTo') >= 30 && person.months('certValidTo') < 3) || person.certLongTerm === true) {
      return false
    }
    // Where the province insists, `pri-id-3m-prov` says so.
    if (filing.fact('idMin3Months')) return false
    return { data: { name: person.shown('name'), date: person.certValidTo } }
  },
})

const until = (certValidTo: string) => ({ 'principal.certValidTo': certValidTo })

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: until('2027-02-24') },
    { on: 'organisation', set: until('2026-12-23') },
    { on: 'organisation', set: { ...until('2027-01-24'), province: '330000' } },
    { on: 'organisation', set: { ...until('2027-01-24'), 'principal.certLongTerm': true } },
  ],
  invalid: [
    { on: 'organisation', set: until('2027-02-23') },
    { on: 'organisation', set: { ...until('2026-12-24'), 'principal.certLongTerm': null } },
    { on: 'organisation', set: { 'websites[0].owner': { ...otherPerson, certValidTo: '2027-01-10' } } },
  ],
}
