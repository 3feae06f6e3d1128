import { ageById } from '../../engine/age.ts'
import { defineRule, type Examples } from '../../engine/rule.ts'
import { minAge } from '../../provinces/policy.ts'
import { cite } from '../../sources/index.ts'
import { otherPerson } from '../bases.ts'

const ACCEPTED = ['employmentProof', 'guardianDocs']

export const rule = defineRule({
  id: 'pri-age-minor-docs',
  title: { zh: '未成年人担任负责人，缺证明', en: 'Minor in charge without supporting papers' },
  severity: 'error',
  kind: 'static',
  each: 'person',
  scope: ['materials.employmentProof', 'materials.guardianDocs', 'principal.certNumber', 'owner.certNumber'],
  needs: ['person.certType', 'person.certNumber', 'filing.province'],
  appliesTo: {},
  message: {
    zh: '负责人{name}今天 {age} 岁，未满 18 岁；{province}接受，但要附有工作收入的证明或监护人材料，现在没有',
    en: 'The person in charge {name} is {age}, under 18; {province} accepts that with proof of income or guardian papers, and there are none',
  },
  fix: { zh: '上传：{materials}', en: 'Attach: {materials}' },
  sources: [cite('tx', 'medium')],
  check({ filing, person, today }) {
    const age = ageById(person, today) ?? Number.POSITIVE_INFINITY
    if (age >= 18 || age < minAge(filing) || filing.hasAny(ACCEPTED)) return false
    const materials = filing.fact('under18Docs')?.split('|') ?? ACCEPTED
    return { data: { name: person.shown('name'), age, province: filing.province, materials } }
  },
})

const born = (certNumber: string) => ({ 'principal.certNumber': certNumber })
const minor = born('440305200811250019')

export const examples: Examples = {
  valid: [
    { on: 'organisation', set: born('440305200811240013') },
    { on: 'organisation', set: born('440305201011250015') },
    { on: 'organisation', set: { ...minor, materials: ['employmentProof'] } },
    { on: 'individual', set: { ...minor, province: '340000', materials: ['guardianDocs'] } },
    { on: 'individual', set: { ...minor, province: '440000' } },
    { on: 'organisation', set: { ...minor, 'principal.certType': 30 } },
  ],
  invalid: [
    { on: 'organisation', set: minor },
    { on: 'individual', set: { ...born('44030520101124001X'), province: '340000' } },
    { on: 'individual', set: { ...minor, province: '360000' } },
    { on: 'organisation', set: { 'websites[0].owner': { ...otherPerson, certNumber: '440305200811250019' } } },
  ],
}
