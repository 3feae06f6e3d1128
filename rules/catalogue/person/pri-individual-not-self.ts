import { defineRule, type Examples } from '../../engine/rule.ts'
import { sameText } from '../../filing/compare.ts'
import type { FieldPath } from '../../filing/field.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'pri-individual-not-self',
  title: { zh: '个人备案的主体负责人要是本人', en: 'An individual is their own principal' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['principal.name', 'principal.certNumber', 'subject.name', 'subject.certNumber'],
  needs: ['subject.name', 'principal.name', 'subject.certNumber', 'principal.certNumber'],
  appliesTo: { subjects: 'individual' },
  message: {
    zh: '个人备案的主办者和主体负责人必须是同一个人，现在主办者是{name}，主体负责人是{other}，或两处证件号码不同',
    en: 'In an individual filing the applicant and the principal are one person; now it is {name} and {other}, or the ID numbers differ',
  },
  fix: {
    zh: '主体负责人的姓名和证件号码改填本人的',
    en: 'Enter the applicant’s own name and ID number as the principal’s',
  },
  sources: [cite('hw-help', 'high'), cite('hw-kb', 'high')],
  check({ subject, principal }) {
    const at: FieldPath[] = []
    if (!sameText(subject.name, principal.name)) at.push(principal.path('name'), subject.path('name'))
    if (!sameText(subject.certNumber, principal.certNumber)) {
      at.push(principal.path('certNumber'), subject.path('certNumber'))
    }
    return at.length > 0 && { at, data: { name: subject.name, other: principal.name } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'individual' },
    { on: 'individual', set: { 'principal.name': '苏 晓禾' } },
    { on: 'organisation', set: { 'principal.name': '何示例' } },
  ],
  invalid: [
    { on: 'individual', set: { 'principal.name': '苏晓和' } },
    { on: 'individual', set: { 'principal.certNumber': '440305199111050336' } },
    { on: 'individual', set: { 'principal.name': '何示例', 'principal.certNumber': '440305199111050336' } },
  ],
}
