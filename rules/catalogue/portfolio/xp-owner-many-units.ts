import { defineRule, type Examples } from '../../engine/rule.ts'
import { storeOf } from '../../engine/store.ts'
import { subjectNames } from '../../engine/stored-filing.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson, otherUnit } from '../bases.ts'

export const rule = defineRule({
  id: 'xp-owner-many-units',
  title: { zh: '一个人当几家单位的服务负责人', en: 'One person owns services of several units' },
  severity: 'warning',
  kind: 'cross-profile',
  each: 'service',
  scope: ['owner.certNumber'],
  needs: ['owner.certNumber'],
  appliesTo: { subjects: 'organisation' },
  message: {
    zh: '“{name}”的服务负责人不是法定代表人，却已是“{other}”的服务负责人，容易被认定为代办',
    en: 'The owner of “{name}” is not the legal representative, yet already owns a service of {other}: reviewers take that for an agency',
  },
  fix: {
    zh: '改由本单位自己的员工担任服务负责人',
    en: 'Name an employee of this unit as the owner',
  },
  sources: [cite('tx', 'medium'), cite('hw-help', 'medium')],
  check({ filing, known, owner, service }) {
    const others = storeOf(known).organisationsWithOwner(owner.certNumber)
    // Where the province forbids it another rule says so.
    if (others.length === 0 || filing.fact('ownerSingleSubject') !== null || owner.isLegalRep) return false
    return { data: { name: service.shown('name'), other: subjectNames(others) } }
  },
})

const shared = { ...otherUnit, 'websites[0].owner': otherPerson }
const employee = { 'websites[0].owner': otherPerson }

export const examples: Examples = {
  valid: [
    { on: 'organisation', portfolio: [otherUnit] },
    { on: 'organisation', set: employee, portfolio: [otherUnit] },
    { on: 'organisation', set: { ...employee, province: '320000' }, portfolio: [shared] },
    { on: 'organisation', set: employee, portfolio: [{ ...shared, 'subject.nature': 5 }] },
    { on: 'individual', portfolio: [{ ...otherUnit, 'subject.nature': 4 }] },
  ],
  invalid: [
    { on: 'organisation', set: employee, portfolio: [shared] },
    { on: 'organisation', set: { 'principal.isLegalRep': false }, portfolio: [otherUnit] },
  ],
}
