import type { LetterTemplate } from '../template.ts'

/** The principal is not the legal representative. */
export const letter: LetterTemplate = {
  material: 'principalAuthLetter',
  title: '主体负责人授权书',
  body: [
    '单位名称：{subject.name}',
    '单位证件号码：{subject.certNumber}',
    '法定代表人：{subject.legalRepName}',
    '被授权人：{principal.name}',
    '证件类型及号码：{principal.certType} {principal.certNumber}',
    '联系电话：{principal.mobile}',
    '我单位授权上述被授权人担任我单位互联网信息服务备案的主体负责人，负责办理备案、变更和注销手续，并配合备案信息真实性核验。',
    '被授权人在上述授权范围内办理的事项，我单位予以认可并承担相应责任。',
  ],
  signed: ['单位（盖章）', '法定代表人（签字）', '被授权人（签字）'],
}
