import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'pri-id-3m-prov',
  title: { zh: '这个省要求证件还有三个月以上有效期', en: 'This province wants three months left on the ID' },
  severity: 'error',
  kind: 'static',
  each: 'person',
  scope: ['principal.certValidTo', 'owner.certValidTo', 'filing.province'],
  needs: ['person.certValidTo', 'filing.province'],
  appliesTo: { ...where('idMin3Months') },
  message: {
    zh: '负责人{name}的证件 {date} 到期；{province}要求提交时至少还有 3 个月',
    en: 'The ID of the person in charge {name} expires on {date}; {province} wants at least 3 months left when you submit',
  },
  fix: { zh: '先换领新证件，用新证件提交', en: 'Renew the ID first and file with the new one' },
  sources: [cite('tx', 'medium')],
  check({ filing, person }) {
    if (!(person.days('certValidTo') >= 30 && person.months('certValidTo') < 3) || person.certLongTerm === true) {
      return false
    }
    return { data: { name: person.shown('name'), date: person.certValidTo, province: filing.province } }
  },
})

const until = (certValidTo: string) => ({ province: '330000', 'principal.certValidTo': certValidTo })

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: until('2027-02-24') },
    { on: 'organisation', set: until('2026-12-23') },
    { on: 'organisation', set: { ...until('2027-01-24'), province: '440000' } },
    { on: 'organisation', set: { ...until('2027-01-24'), 'principal.certLongTerm': true } },
  ],
  invalid: [
    { on: 'organisation', set: until('2027-02-23') },
    { on: 'organisation', set: { ...until('2026-12-24'), 'principal.certLongTerm': null } },
    {
      on: 'organisation',
      set: { province: '330000', 'websites[0].owner': { ...otherPerson, certValidTo: '2027-01-10' } },
    },
  ],
}
