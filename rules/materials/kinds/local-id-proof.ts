import { defineKind } from '../kind.ts'

/** A province that doubts local IDs whose number was given elsewhere. */
export const kind = defineKind({
  materials: ['residencePermit'],
  each: 'filing',
  how: {
    zh: '户口簿、居住证或社保记录，任选一种',
    en: 'Household register, residence permit or social insurance record: one is enough',
  },
  causes: [
    ({ filing, subject }) => {
      if (!filing.isIndividual) return false
      const prefix = filing.fact('localIdPrefixProof')
      if (prefix === null) return false
      const [issued, number] = [subject.need('certProvince'), subject.need('certNumber')]
      if (issued !== filing.province || number === null || number.trim().startsWith(prefix)) return false
      return {
        need: 'advised',
        anyOf: ['householdRegister', 'residencePermit', 'socialInsurance'],
        reason: {
          zh: '身份证是{province}的，但号码不以 {prefix} 开头，可能要补充证明',
          en: 'The ID is from {province} but its number does not begin with {prefix}: proof may be wanted',
        },
        data: { province: filing.province ?? '', prefix },
        at: ['subject.certNumber'],
      }
    },
  ],
})
