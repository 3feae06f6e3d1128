import { provincialLetters } from '../provincial-letter.ts'

/** The two papers of Jiangsu. */
export const kind = provincialLetters(['authenticityCommitment', 'responsibilityNotice'], {
  zh: '从接入商下载模板，由互联网信息服务负责人本人亲笔签名，写当天日期后拍照上传',
  en: 'The provider’s form, signed by hand and dated by the service owner; upload a photo',
})
