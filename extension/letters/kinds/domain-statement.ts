import type { LetterTemplate } from '../template.ts'

/** Many domains under one subject. Those on file already are not in the filing. */
export const letter: LetterTemplate = {
  material: 'multiDomainStatement',
  title: '多域名情况说明',
  body: [
    '主办者名称：{subject.name}',
    '主办者证件号码：{subject.certNumber}',
    '主体名下已备案的域名及各自用途：{?filedDomains}',
    '本次申请备案的域名：',
    { each: 'websiteDomains', lines: ['域名：{.name}', '用途：{?domainPurposes}'] },
    '需要使用多个域名的原因：{?whyDomains}',
    '以上情况属实，所列域名均由主办者自行使用。',
  ],
  signed: ['单位（盖章）', '主体负责人（签字）'],
  signedByPerson: ['主办者（签字）'],
}
