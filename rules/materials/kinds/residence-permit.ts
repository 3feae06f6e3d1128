import { permitKinds } from '../../provinces/policy.ts'
import { defineKind } from '../kind.ts'

const STATUS = 'residenceStatusProof'

/** What opens a province to an individual whose ID was issued elsewhere. */
export const kind = defineKind({
  materials: ['residencePermit'],
  each: 'filing',
  how: {
    zh: '有效期内的原件，正反面拍在一张图里；证上的地址与通信地址一致。任选一种即可',
    en: 'The original, still valid, both sides in one picture, its address equal to the correspondence address. One of them is enough',
  },
  causes: [
    ({ filing, subject }) => {
      if (!filing.isIndividual) return false
      const policy = filing.fact('nonLocalId')
      // Where it is forbidden no paper helps, and where it is allowed none is needed.
      if (policy !== 'permit' && policy !== 'forbiddenDisputed' && policy !== 'permitDisputed') return false
      const issued = subject.need('certProvince')
      if (issued === null || issued === filing.province) return false
      const [first = 'residencePermit', ...others] = permitKinds(filing).filter((paper) => paper !== STATUS)
      return {
        need: policy === 'permitDisputed' ? 'advised' : 'required',
        anyOf: [first, ...others],
        reason: {
          zh: '证件签发地是{certProvince}，在{province}做个人备案要有居住证明',
          en: 'The ID was issued in {certProvince}; an individual filing in {province} proves residence there',
        },
        data: { certProvince: issued, province: filing.province ?? '' },
        at: ['subject.certProvince', 'province'],
      }
    },
  ],
})
