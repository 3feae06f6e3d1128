import { defineRule, type Examples } from '../../engine/rule.ts'
import { blank } from '../../filing/compare.ts'
import type { FieldPath } from '../../filing/field.ts'
import { RESIDENT_ID } from '../../filing/identifiers/certificates.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'pri-id-dates-missing',
  title: { zh: '身份证有效期没有填全', en: 'Validity of the resident ID is incomplete' },
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
  needs: ['person.certType'],
  appliesTo: {},
  message: {
    zh: '负责人{name}用的是身份证，有效期要填起始日，再填截止日或勾“长期”，现在缺了',
    en: 'For a resident ID the start date is wanted, and the end date or “long-term”; something is missing for {name}',
  },
  fix: {
    zh: '照身份证国徽面的“有效期限”补齐',
    en: 'Complete it from the side of the card with the national emblem',
  },
  sources: [cite('hw-help', 'high')],
  check({ person }) {
    if (person.certType !== RESIDENT_ID) return false
    const at: FieldPath[] = []
    if (blank(person.certValidFrom)) at.push(person.path('certValidFrom'))
    if (blank(person.certValidTo) && person.certLongTerm !== true) {
      at.push(person.path('certValidTo'), person.path('certLongTerm'))
    }
    return at.length > 0 && { at, data: { name: person.shown('name') } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'principal.certLongTerm': true, 'principal.certValidTo': null } },
    { on: 'organisation', set: { 'principal.certLongTerm': null } },
    {
      on: 'organisation',
      set: { 'principal.certType': 7, 'principal.certValidFrom': null, 'principal.certValidTo': null },
    },
  ],
  invalid: [
    { on: 'organisation', set: { 'principal.certValidFrom': null } },
    { on: 'organisation', set: { 'principal.certValidFrom': null, 'principal.certLongTerm': true } },
    { on: 'individual', set: { 'principal.certValidTo': null } },
    { on: 'individual', set: { 'principal.certValidTo': null, 'principal.certLongTerm': null } },
    { on: 'organisation', set: { 'websites[0].owner': { ...otherPerson, certValidTo: null } } },
  ],
}
