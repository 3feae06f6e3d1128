import { cite } from '../../sources/index.ts'
import { defineKind } from '../kind.ts'
import { secondSide } from '../second-side.ts'

export const kind = defineKind({
  materials: ['ownerIdBack'],
  each: 'service',
  how: {
    zh: '服务负责人证件的另一面（身份证为国徽面），有效期要看得清',
    en: 'The other side of the owner’s document, its validity legible',
  },
  causes: [
    ({ service, owner }) => {
      if (owner.isPrincipal) return false
      const certType = owner.need('certType')
      const need = certType === null ? null : secondSide(certType)
      if (need === null) return false
      return {
        need,
        reason: {
          zh: '“{service}”的服务负责人不是主体负责人，证件两面都传',
          en: 'The owner of “{service}” is not the principal; both sides of the document',
        },
        data: { service: service.shown('name') },
        at: [owner.path('certType')],
        sources: [cite('hw-help', need === 'required' ? 'high' : 'medium')],
      }
    },
  ],
})
