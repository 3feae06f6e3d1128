import { defineRule, type Examples } from '../../engine/rule.ts'
import { blank } from '../../filing/compare.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'pri-id-dates',
  title: { zh: '证件有效期自相矛盾', en: 'Dates of the ID contradict each other' },
  severity: 'error',
  kind: 'static',
  each: 'person',
  scope: [
    'principal.certValidFrom',
    'principal.certValidTo',
    'principal.certLongTerm',
    'owner.certValidFrom',
    'owner.certValidTo',
    'owner.certLongTerm',
  ],
  needs: ['person.certValidFrom'],
  appliesTo: {},
  message: {
    zh: '负责人{name}的证件有效期对不上：起始日 {from} 不能晚于今天，截止日须在起始日之后，选了“长期”就不填截止日',
    en: 'The validity of the ID of the person in charge {name} does not add up: the start, {from}, must not lie ahead, the end comes after it, and “long-term” goes without an end',
  },
  fix: {
    zh: '照证件上印的“有效期限”重新填写；印着“长期”的，只勾“长期”',
    en: 'Copy the period printed on the ID; where it says 长期, tick only “long-term”',
  },
  sources: [cite('hw-help', 'high')],
  check({ person }) {
    const data = { name: person.shown('name'), from: person.certValidFrom }
    const start = person.days('certValidFrom')
    if (start > 0) return { data, at: [person.path('certValidFrom')] }
    if (blank(person.certValidTo)) return false
    if (person.certLongTerm === true) return { data, at: [person.path('certLongTerm'), person.path('certValidTo')] }
    return (
      person.days('certValidTo') <= start && { data, at: [person.path('certValidTo'), person.path('certValidFrom')] }
    )
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'principal.certValidFrom': '2026-11-24' } },
    { on: 'organisation', set: { 'principal.certLongTerm': true, 'principal.certValidTo': null } },
    { on: 'individual', set: { 'principal.certLongTerm': true, 'principal.certValidTo': null } },
    { on: 'individual', set: { 'principal.certLongTerm': null } },
  ],
  invalid: [
    { on: 'organisation', set: { 'principal.certValidFrom': '2026-11-25' } },
    { on: 'organisation', set: { 'principal.certValidTo': '2016-05-10' } },
    { on: 'individual', set: { 'principal.certValidTo': '2015-05-10', 'principal.certLongTerm': null } },
    { on: 'individual', set: { 'principal.certLongTerm': true } },
    { on: 'organisation', set: { 'websites[0].owner': { ...otherPerson, certValidFrom: '2062-05-10' } } },
  ],
}
