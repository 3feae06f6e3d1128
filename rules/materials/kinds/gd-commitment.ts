import { provincialLetters } from '../provincial-letter.ts'

/** Guangdong's letter. */
export const kind = provincialLetters(['gdCommitment'], {
  zh: '从接入商下载模板：单位由法定代表人签字并盖公章，个人签字并按手印；写当天日期，签署后 60 个工作日内提交',
  en: 'The provider’s form: organisations have it signed by the legal representative and sealed, individuals sign and add a fingerprint; date it, and submit within 60 working days',
})
