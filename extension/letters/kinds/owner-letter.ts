import type { LetterTemplate } from '../template.ts'

/** The owner of a website or APP is not the legal representative: one sheet for each of them. */
export const letter: LetterTemplate = {
  material: 'ownerAuthLetter',
  title: '互联网信息服务负责人授权书',
  sheetFor: 'authorisedServices',
  body: [
    '单位名称：{subject.name}',
    '单位证件号码：{subject.certNumber}',
    '法定代表人：{subject.legalRepName}',
    '网站或 APP 名称：{.name}',
    '域名：{.domains.name}',
    '被授权人：{.owner.name}',
    '证件类型及号码：{.owner.certType} {.owner.certNumber}',
    '联系电话：{.owner.mobile}',
    '我单位授权上述被授权人担任该互联网信息服务的负责人，负责其备案办理、信息真实性核验和日常管理。',
    '被授权人在上述授权范围内办理的事项，我单位予以认可并承担相应责任。',
  ],
  signed: ['单位（盖章）', '法定代表人（签字）', '被授权人（签字）'],
}
