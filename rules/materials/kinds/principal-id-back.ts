import { ENTRY_TYPES } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { defineKind } from '../kind.ts'
import { secondSide } from '../second-side.ts'

export const kind = defineKind({
  materials: ['principalIdBack'],
  each: 'filing',
  filingTypes: [...ENTRY_TYPES, 'claim'],
  how: {
    zh: '证件的另一面（身份证为国徽面），有效期要看得清',
    en: 'The other side (of the identity card the one with the emblem), its validity legible',
  },
  causes: [
    ({ principal }) => {
      const certType = principal.need('certType')
      const need = certType === null ? null : secondSide(certType)
      if (need === null) return false
      return {
        need,
        reason:
          need === 'required'
            ? { zh: '居民身份证正反两面都要', en: 'A resident identity card needs both sides' }
            : {
                zh: '卡式证件最好两面都传，有效期常在另一面',
                en: 'Of a card better both sides: the validity is often on the other one',
              },
        at: ['principal.certType'],
        sources: [cite('hw-help', need === 'required' ? 'high' : 'medium')],
      }
    },
  ],
})
