import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

export const rule = defineRule({
  id: 'pri-not-legal-rep-letter',
  title: { zh: '缺法定代表人给主体负责人的授权书', en: 'Letter authorising the principal is missing' },
  severity: 'error',
  kind: 'static',
  each: 'filing',
  scope: ['materials.principalAuthLetter', 'principal.isLegalRep', 'filing.province'],
  needs: ['principal.isLegalRep', 'filing.province'],
  appliesTo: { subjects: 'organisation', ...where('principalLegalRep', 'letter') },
  message: {
    zh: '主体负责人{name}不是法定代表人；{province}可以接受，但要附法定代表人的授权书，现在没有',
    en: 'The principal {name} is not the legal representative; {province} accepts that, but with a letter from the latter, and there is none',
  },
  fix: {
    zh: '上传法定代表人签字并加盖公章的授权书，或改由法定代表人担任',
    en: 'Attach a letter signed by the legal representative and sealed, or let that person be the principal',
  },
  sources: [cite('hw-kb', 'high'), cite('tx', 'high')],
  check({ filing, principal }) {
    if (principal.isLegalRep) return false
    if (filing.has('principalAuthLetter')) return false
    return { data: { province: filing.province, name: principal.shown('name') } }
  },
})

const employee = { 'principal.isLegalRep': false, province: '320000' }

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: { province: '320000' } },
    { on: 'organisation', set: { ...employee, province: '440000' } },
    { on: 'organisation', set: { ...employee, materials: ['subjectCert', 'principalAuthLetter'] } },
    { on: 'individual', set: employee },
  ],
  invalid: [
    { on: 'organisation', set: employee },
    { on: 'organisation', set: { ...employee, province: '510000', materials: ['ownerAuthLetter'] } },
  ],
}
