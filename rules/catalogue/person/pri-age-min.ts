import { ageById } from '../../engine/age.ts'
import { defineRule, type Examples } from '../../engine/rule.ts'
import { minAge } from '../../provinces/policy.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

export const rule = defineRule({
  id: 'pri-age-min',
  title: { zh: '负责人年龄太小', en: 'Person in charge is too young' },
  severity: 'error',
  kind: 'static',
  each: 'person',
  scope: ['principal.certNumber', 'owner.certNumber', 'filing.province'],
  needs: ['person.certType', 'person.certNumber', 'filing.province'],
  appliesTo: {},
  message: {
    zh: '按身份证号，负责人{name}今天 {age} 岁；{province}要求满 {min} 岁',
    en: 'By the ID number {name} is {age} today; {province} asks for {min} years',
  },
  fix: {
    zh: '换一位成年人担任负责人；号码有误的话先改正',
    en: 'Choose an adult; if the number is mistyped, mend that first',
  },
  sources: [cite('tx', 'medium'), cite('hw-kb', 'medium')],
  check({ filing, person, today }) {
    const age = ageById(person, today) ?? Number.POSITIVE_INFINITY
    const min = minAge(filing)
    return age < min && { data: { name: person.shown('name'), age, min, province: filing.province } }
  },
})

const born = (certNumber: string) => ({ 'principal.certNumber': certNumber })

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: born('440305200811240013') },
    { on: 'organisation', set: born('44030520101124001X') },
    { on: 'individual', set: { ...born('440305200811250019'), province: '320000' } },
    { on: 'individual', set: { ...born('440305200811250019'), 'principal.certType': 7 } },
    { on: 'individual', set: born('440305200811250010') },
  ],
  invalid: [
    { on: 'individual', set: born('440305200811250019') },
    { on: 'individual', set: { ...born('440305200811250019'), province: '440000' } },
    { on: 'organisation', set: born('440305201011250015') },
    { on: 'individual', set: { ...born('440305201011250015'), province: '320000' } },
    { on: 'organisation', set: { 'websites[0].owner': { ...otherPerson, certNumber: '440305201011250015' } } },
  ],
}
