import type { PreApprovalItem } from './item.ts'

/** Out-of-school tutoring. */
export const tutoring: PreApprovalItem = {
  code: 14,
  status: 'current',
  permits: [
    {
      zh: '办学许可证或教育部门审批文件',
      en: 'School permit or the education authority’s approval',
      issuer: '县级以上教育部门',
      sources: ['tx', 'ali'],
    },
  ],
  keywords: [
    {
      words: ['校外培训', '学科培训', '课外辅导', '中小学辅导', '托管', '补习', '文化课辅导'],
      where: ['name', 'scope', 'content'],
      strength: 'strong',
      sources: ['tx', 'ali'],
    },
    { words: ['培训', '辅导'], where: ['name'], strength: 'review', sources: ['tx-new', 'tx'] },
  ],
  falseFriends: ['职业技能培训', '企业内训', '教育咨询(不含涉许可审批的教育培训)'],
  confidence: 'medium',
}
