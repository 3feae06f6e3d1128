import { RESIDENT_ID } from '../../filing/identifiers/certificates.ts'
import { defineKind } from '../kind.ts'

/** Provinces that ask people in charge of an organisation for residence when their ID is from elsewhere. */
export const kind = defineKind({
  materials: ['residencePermit'],
  each: 'person',
  how: {
    zh: '本人在本省的居住证；个体户等也可用近 3 至 6 个月的本地社保记录',
    en: 'The person’s residence permit of the province; sole traders may show 3 to 6 months of local social insurance',
  },
  causes: [
    ({ filing, subject, person }) => {
      if (!filing.isOrganisation) return false
      const everybody = filing.fact('personResidencePermit') !== null
      const traders = filing.fact('soleTraderResidenceProof') !== null && subject.isSoleTrader === true
      if (!everybody && !traders) return false
      const [certType, number] = [person.need('certType'), person.need('certNumber')]
      const local = (filing.province ?? '').slice(0, 2)
      if (certType !== RESIDENT_ID || number === null || number.trim().startsWith(local)) return false
      return {
        need: 'advised',
        anyOf: everybody ? ['residencePermit'] : ['residencePermit', 'socialInsurance'],
        reason: {
          zh: '{name}的身份证不是{province}的，有资料说要附居住证明',
          en: 'The ID of {name} is not from {province}; proof of residence is said to be wanted',
        },
        data: { name: person.shown('name'), province: filing.province ?? '' },
        at: [person.path('certNumber')],
      }
    },
  ],
})
