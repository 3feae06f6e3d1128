import { ageById } from '../../engine/age.ts'
import { defineKind } from '../kind.ts'

export const kind = defineKind({
  materials: ['employmentProof'],
  each: 'person',
  how: {
    zh: '在校的附学生证或在读证明，已工作的附在职证明',
    en: 'Students: the student card or proof of study; others: proof of employment',
  },
  causes: [
    ({ filing, person, today }) => {
      if (!filing.isIndividual || filing.fact('under22Docs') === null) return false
      if (person.need('certType') === null || person.need('certNumber') === null) return false
      const age = ageById(person, today)
      if (age === null || age < 18 || age >= 22) return false
      return {
        need: 'required',
        anyOf: ['studentProof', 'employmentProof'],
        reason: {
          zh: '{name}今天 {age} 岁，{province}要 18 至 21 岁的人证明在读或在职',
          en: '{name} is {age} today; {province} wants people of 18 to 21 to prove study or work',
        },
        data: { name: person.shown('name'), age, province: filing.province ?? '' },
        at: [person.path('certNumber')],
      }
    },
  ],
})
