import type { LetterTemplate } from '../template.ts'

/** Many websites and APPs under one subject. Purpose and sections are nowhere in a filing. */
export const letter: LetterTemplate = {
  material: 'constructionPlan',
  title: '网站建设方案书',
  body: [
    '主办者名称：{subject.name}',
    '主办者证件号码：{subject.certNumber}',
    '主体负责人：{principal.name}',
    '联系电话：{principal.mobile}',
    '主体名下已备案的网站和 APP 数量：{subject.filedServices}',
    '本次申请备案的网站和 APP：',
    {
      each: 'services',
      lines: [
        '名称：{.name}',
        '域名：{.domains.name}',
        '内容类型：{.contentTypes}',
        '负责人：{.owner.name}',
        '建设目的和用途：{?purposes}',
        '栏目设置：{?sections}',
      ],
    },
    '需要开办多个网站的原因：{?whyServices}',
    '信息安全管理措施：{?security}',
  ],
  signed: ['单位（盖章）', '主体负责人（签字）'],
  signedByPerson: ['主办者（签字）'],
}
