import { ageById } from '../../engine/age.ts'
import { defineRule, type Examples } from '../../engine/rule.ts'
import { where } from '../../provinces/lookup.ts'
import { cite } from '../../sources/index.ts'

const ACCEPTED = ['employmentProof', 'studentProof']

export const rule = defineRule({
  id: 'pri-age-qinghai-22',
  title: { zh: '青海：未满 22 岁须附在读或工作证明', en: 'Qinghai: proof of study or work below 22' },
  severity: 'error',
  kind: 'static',
  each: 'person',
  scope: ['principal.certNumber', 'owner.certNumber', 'materials.employmentProof', 'filing.province'],
  needs: ['person.certType', 'person.certNumber'],
  appliesTo: { subjects: 'individual', ...where('under22Docs') },
  message: {
    zh: '负责人{name}今天 {age} 岁；青海个人备案未满 22 岁的，要附在读或工作证明，现在没有',
    en: 'The person in charge {name} is {age}; below 22 Qinghai wants proof of study or work from individuals, and there is none',
  },
  fix: { zh: '上传其中一种：{materials}', en: 'Attach one of these: {materials}' },
  sources: [cite('tx', 'medium')],
  check({ filing, person, today }) {
    const age = ageById(person, today) ?? Number.POSITIVE_INFINITY
    if (age < 18 || age >= 22 || filing.hasAny(ACCEPTED)) return false
    return { data: { name: person.shown('name'), age, materials: ACCEPTED } }
  },
})

const born = (certNumber: string) => ({ province: '630000', 'principal.certNumber': certNumber })

export const examples: Examples = {
  valid: [
    { on: 'individual', set: born('440305200411240014') },
    { on: 'individual', set: born('440305200811250019') },
    { on: 'individual', set: { ...born('44030520041125001X'), materials: ['employmentProof'] } },
    { on: 'individual', set: { ...born('44030520041125001X'), materials: ['studentProof'] } },
    { on: 'individual', set: { ...born('44030520041125001X'), province: '620000' } },
    { on: 'individual', set: { ...born('44030520041125001X'), 'principal.certType': 7 } },
    { on: 'organisation', set: born('44030520041125001X') },
  ],
  invalid: [
    { on: 'individual', set: born('44030520041125001X') },
    { on: 'individual', set: { ...born('440305200811240013'), materials: ['residencePermit'] } },
  ],
}
