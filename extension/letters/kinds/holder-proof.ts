import type { LetterTemplate } from '../template.ts'

/** A domain of the unit's website is registered by a person of the unit: one sheet for each such domain. */
export const letter: LetterTemplate = {
  material: 'holderProof',
  title: '域名使用授权说明',
  sheetFor: 'insiderDomains',
  body: [
    '单位名称：{subject.name}',
    '单位证件号码：{subject.certNumber}',
    '域名：{.name}',
    '域名注册者：{.holderName}',
    '注册者证件号码：{.holderCertNumber}',
    '注册者在我单位的身份：{?holderPost}',
    '上述域名由注册者本人注册，注册者同意由我单位将该域名用于我单位的网站并办理互联网信息服务备案。',
    '我单位确认以上情况属实，并承担相应责任。',
  ],
  signed: ['单位（盖章）', '域名注册者（签字）'],
}
