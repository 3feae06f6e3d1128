import { provincesWith } from '../../provinces/lookup.ts'
import { permitKinds } from '../../provinces/policy.ts'
import { defineKind } from '../kind.ts'

const STATUS = 'residenceStatusProof'
const PROVINCES = provincesWith('permitKinds')

/** A province that wants to see that a residence permit is in force. */
export const kind = defineKind({
  materials: [STATUS],
  each: 'filing',
  how: {
    zh: '在本地政务平台查询居住证状态，截图或打印“有效”的结果，离提交越近越好',
    en: 'Look the permit up on the local government platform and take a picture of the result “valid”, shortly before you submit',
  },
  causes: [
    ({ filing, subject }) => {
      if (!filing.isIndividual) return false
      const province = filing.need('province')
      if (province === null || !PROVINCES.includes(province) || !permitKinds(filing).includes(STATUS)) return false
      const issued = subject.need('certProvince')
      if (issued === null || issued === province) return false
      return {
        need: 'required',
        reason: {
          zh: '{province}要居住证连同它有效的证明',
          en: '{province} wants proof that the residence permit is in force',
        },
        data: { province },
        at: ['subject.certProvince', 'province'],
      }
    },
  ],
})
