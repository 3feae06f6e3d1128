import { fact } from '../../provinces/lookup.ts'
import { defineKind } from '../kind.ts'

/** The letters that a province asks of everybody. */
export const kind = defineKind({
  materials: ['gdCommitment', 'authenticityCommitment', 'responsibilityNotice', 'partyBuildingLetter'],
  each: 'filing',
  how: {
    zh: '从接入商下载本省模板，不要改文字；按落款要求亲笔签名（单位另盖公章，个人按手印），写当天日期后拍照上传',
    en: 'Take the province’s form from your provider and change nothing; sign by hand as it says (units add the seal, individuals a fingerprint), date it and upload a photo',
  },
  causes: [
    ({ filing }) => {
      return filing.factValues('doc').flatMap((letter) => {
        if (letter === 'domainCertificate') return []
        const province = filing.province ?? ''
        const firstOnly = fact(province, 'docFirstFilingOnly', 'organisation')?.value === letter
        if (firstOnly && filing.need('type') !== 'first') return []
        return [
          {
            need: 'required',
            anyOf: [letter],
            reason: { zh: '{province}要求每个订单都附', en: '{province} wants it with every order' },
            data: { province },
            at: ['province'],
          } as const,
        ]
      })
    },
  ],
})
