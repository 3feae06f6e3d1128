import { defineKind } from '../kind.ts'

export const kind = defineKind({
  materials: ['provincialCommitment'],
  each: 'filing',
  how: {
    zh: '向接入商确认是否还要；要的话用本省模板签字盖章，作为其他材料上传',
    en: 'Ask the provider whether it is still wanted; if so sign and seal the province’s form and upload it among other papers',
  },
  causes: [
    ({ filing }) => {
      if (filing.fact('docReported') === null) return false
      return {
        need: 'advised',
        reason: {
          zh: '有接入商的{province}页面提到备案承诺书',
          en: 'Providers’ pages on {province} mention a commitment',
        },
        data: { province: filing.province ?? '' },
        at: ['province'],
      }
    },
  ],
})
