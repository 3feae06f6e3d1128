import { defineRule, type Examples } from '../../engine/rule.ts'
import { storeOf } from '../../engine/store.ts'
import { subjectNames } from '../../engine/stored-filing.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson, otherUnit, stranger } from '../bases.ts'

export const rule = defineRule({
  id: 'xp-person-reused-strict',
  title: { zh: '本省一位负责人只能用于一个单位', en: 'A person serves one unit in this province' },
  severity: 'error',
  kind: 'cross-profile',
  each: 'person',
  scope: ['principal.certNumber', 'owner.certNumber', 'filing.province'],
  needs: ['person.certNumber'],
  appliesTo: { subjects: 'organisation', ...where('personNoReuseAcrossSubjects') },
  message: {
    zh: '{name}已是“{other}”备案里的负责人；本省要求负责人的证件号码没有为其他主体备过案',
    en: '{name} is already in charge on a filing of {other}; here the ID number must not be on another subject’s filing',
  },
  fix: {
    zh: '换一位没有在别的单位备案的负责人；法定代表人确实相同的，先向接入商确认',
    en: 'Name someone who is on no other unit’s filing; if both units have one legal representative, ask the provider first',
  },
  sources: [cite('tx', 'medium')],
  check({ known, person }) {
    const others = storeOf(known).organisationsWithPerson(person.certNumber)
    return others.length > 0 && { data: { name: person.shown('name'), other: subjectNames(others) } }
  },
})

const henan = { province: '410000' }

export const examples: Examples = {
  valid: [
    { on: 'organisation', portfolio: [otherUnit] },
    { on: 'organisation', set: henan, portfolio: [stranger] },
    { on: 'organisation', set: henan, portfolio: [{ ...otherUnit, 'subject.nature': 5 }] },
    { on: 'organisation', set: henan, portfolio: [{ 'subject.name': '改名前的青禾有限公司' }] },
    { on: 'individual', set: henan, portfolio: [{ ...otherUnit, 'subject.nature': 4 }] },
  ],
  invalid: [
    { on: 'organisation', set: henan, portfolio: [otherUnit] },
    {
      on: 'organisation',
      set: { ...henan, 'websites[0].owner': otherPerson },
      portfolio: [{ ...stranger, 'principal.certNumber': otherPerson.certNumber }],
    },
  ],
}
