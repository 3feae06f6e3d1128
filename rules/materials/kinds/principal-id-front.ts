import { ENTRY_TYPES } from '../../engine/rule.ts'
import { cite } from '../../sources/index.ts'
import { defineKind } from '../kind.ts'

export const kind = defineKind({
  materials: ['principalIdFront'],
  each: 'filing',
  filingTypes: [...ENTRY_TYPES, 'claim'],
  how: {
    zh: '证件原件有照片的一面（护照拍资料页）：彩色、四角完整、无反光，不要复印件，也不要隔着屏幕拍',
    en: 'The side of the original with the portrait (of a passport the data page): in colour, all corners, no glare, no copy and no photo of a screen',
  },
  causes: [
    () => {
      return {
        need: 'required',
        reason: { zh: '主体负责人的证件每次都要上传', en: 'The principal’s identity document is always uploaded' },
        at: ['principal.certNumber'],
        sources: [cite('hw-help', 'high')],
      }
    },
  ],
})
