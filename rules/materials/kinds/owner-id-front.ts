import { cite } from '../../sources/index.ts'
import { defineKind } from '../kind.ts'

export const kind = defineKind({
  materials: ['ownerIdFront'],
  each: 'service',
  how: {
    zh: '服务负责人证件原件有照片的一面：彩色、四角完整、无反光',
    en: 'The side of the owner’s original document with the portrait: in colour, all corners, no glare',
  },
  causes: [
    ({ service, owner }) => {
      if (owner.isPrincipal) return false
      return {
        need: 'required',
        reason: {
          zh: '“{service}”的服务负责人不是主体负责人，要另传证件',
          en: 'The owner of “{service}” is not the principal, and uploads a document too',
        },
        data: { service: service.shown('name') },
        at: [owner.path()],
        sources: [cite('hw-help', 'high')],
      }
    },
  ],
})
