import { defineRule, type Examples } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'pri-id-1m',
  title: { zh: '负责人证件不到一个月就到期', en: 'ID expires within a month' },
  severity: 'error',
  kind: 'static',
  each: 'person',
  scope: ['principal.certValidTo', 'owner.certValidTo'],
  needs: ['person.certValidTo'],
  appliesTo: {},
  message: {
    zh: '负责人{name}的证件 {date} 到期，只剩 {days} 天；审核要几周，会在途中过期',
    en: 'The ID of the person in charge {name} expires on {date}, in {days} days; the review takes weeks, so it would lapse on the way',
  },
  fix: { zh: '先换领新证件，用新证件提交', en: 'Renew the ID first and file with the new one' },
  sources: [cite('wx', 'medium'), cite('own', 'medium')],
  check({ person }) {
    const days = person.days('certValidTo')
    if (!(days >= 0 && days < 30) || person.certLongTerm === true) return false
    return { data: { name: person.shown('name'), date: person.certValidTo, days } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { 'principal.certValidTo': '2026-12-24' } },
    { on: 'organisation', set: { 'principal.certValidTo': '2026-11-23' } },
    { on: 'individual', set: { 'principal.certValidTo': '2026-12-01', 'principal.certLongTerm': true } },
  ],
  invalid: [
    { on: 'organisation', set: { 'principal.certValidTo': '2026-12-23' } },
    { on: 'individual', set: { 'principal.certValidTo': '2026-11-24', 'principal.certLongTerm': null } },
    { on: 'organisation', set: { 'websites[0].owner': { ...otherPerson, certValidTo: '2026-12-10' } } },
  ],
}
