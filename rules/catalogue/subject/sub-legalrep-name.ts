import { defineRule, type Examples } from '../../engine/rule.ts'
import { sameText } from '../../filing/compare.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'sub-legalrep-name',
  title: {
    zh: '主体负责人与执照上的法定代表人不是同一姓名',
    en: 'Principal’s name is not that of the legal representative',
  },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['principal.name', 'subject.legalRepName', 'principal.isLegalRep'],
  needs: ['principal.isLegalRep', 'principal.name', 'subject.legalRepName'],
  appliesTo: { subjects: 'organisation' },
  message: {
    zh: '主体负责人“{name}”标为法定代表人，证件上的法定代表人却是“{other}”',
    en: '{name} is marked as the legal representative, but the certificate names {other}',
  },
  fix: {
    zh: '以最新证件为准改正姓名；负责人不是法定代表人的，改为“否”并按本省要求附授权书',
    en: 'Correct the name from the current certificate; if the principal is someone else, say so and attach the letter the province asks for',
  },
  sources: [cite('hw-kb', 'high'), cite('hw-api', 'high')],
  check({ principal, subject }) {
    if (!principal.isLegalRep || sameText(principal.name, subject.legalRepName)) return false
    return { data: { name: principal.name, other: subject.legalRepName } }
  },
})

export const examples: Examples = {
  valid: [
    { on: 'organisation' },
    { on: 'organisation', set: { 'subject.legalRepName': '林 示例' } },
    { on: 'organisation', set: { 'subject.legalRepName': '何示例', 'principal.isLegalRep': false } },
    { on: 'individual', set: { 'subject.legalRepName': '何示例', 'principal.isLegalRep': true } },
  ],
  invalid: [
    { on: 'organisation', set: { 'subject.legalRepName': '何示例' } },
    { on: 'organisation', set: { 'principal.name': '林式例' } },
  ],
}
