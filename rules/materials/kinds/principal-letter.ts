import { cite } from '../../sources/index.ts'
import { defineKind } from '../kind.ts'

/** Insists on the legal representative, but takes an executive with a mandate (see the note of its fact). */
const HEILONGJIANG = '230000'

export const kind = defineKind({
  materials: ['principalAuthLetter'],
  each: 'filing',
  how: {
    zh: '用接入商的授权书模板，写明授权谁担任主体负责人，由法定代表人签字并盖公章',
    en: 'The provider’s form: who is authorised as principal, signed by the legal representative and sealed',
  },
  causes: [
    ({ filing, principal }) => {
      if (!filing.isOrganisation) return false
      const policy = filing.fact('principalLegalRep')
      // Where only the legal representative is taken, no letter helps.
      if (policy === null || (policy === 'must' && filing.province !== HEILONGJIANG)) return false
      if (principal.need('isLegalRep') !== false) return false
      return {
        need: policy === 'mustDisputed' ? 'advised' : 'required',
        reason: {
          zh: '主体负责人不是法定代表人，{province}要看授权书',
          en: 'The principal is not the legal representative; {province} wants to see a letter',
        },
        data: { province: filing.province ?? '' },
        at: ['principal.isLegalRep', 'province'],
        sources: [cite('hw-kb', 'high')],
      }
    },
  ],
})
