import { provincialLetters } from '../provincial-letter.ts'

/** The confirmation of Tibet and Xinjiang. */
export const kind = provincialLetters(['partyBuildingLetter'], {
  zh: '先到当地网信办或互联网行业党委登记，取得盖章的确认函；办理要时间，请提前',
  en: 'Register with the local cyberspace office or the industry’s party committee and have the confirmation stamped; it takes time, so begin early',
})
