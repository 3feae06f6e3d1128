import { ageById } from '../../engine/age.ts'
import { minAge } from '../../provinces/policy.ts'
import { cite } from '../../sources/index.ts'
import { defineKind } from '../kind.ts'

const PAPERS = ['employmentProof', 'guardianDocs']

export const kind = defineKind({
  materials: ['employmentProof'],
  each: 'person',
  how: {
    zh: '单位开具的就业、收入证明，或监护人签字的同意书连同监护人证件，按本省要求',
    en: 'An employer’s proof of work and income, or the guardian’s signed consent with the guardian’s ID, as the province says',
  },
  causes: [
    ({ filing, person, today }) => {
      if (person.need('certType') === null || person.need('certNumber') === null) return false
      const age = ageById(person, today)
      if (age === null || age >= 18 || age < minAge(filing)) return false
      const [first = 'employmentProof', ...others] = filing.fact('under18Docs')?.split('|') ?? PAPERS
      return {
        need: 'required',
        anyOf: [first, ...others],
        reason: {
          zh: '{name}今天 {age} 岁，未满 18 岁',
          en: '{name} is {age} today, under 18',
        },
        data: { name: person.shown('name'), age },
        at: [person.path('certNumber')],
        sources: [cite('tx', 'medium')],
      }
    },
  ],
})
