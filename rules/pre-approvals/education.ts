import type { PreApprovalItem } from './item.ts'

/** Education. */
export const education: PreApprovalItem = {
  code: 3,
  status: 'abolished',
  permits: [
    {
      zh: '教育主管部门审核同意文件',
      en: 'Consent of the education authority',
      issuer: '省级教育部门',
      sources: ['zzy', 'tx'],
    },
  ],
  keywords: [
    {
      words: ['网校', '学历教育', '远程教育', '文凭'],
      where: ['name', 'scope', 'content'],
      strength: 'strong',
      sources: ['xsb', 'rep22'],
    },
    { words: ['教育'], where: ['name'], strength: 'review', sources: ['tx-new'] },
  ],
  falseFriends: ['教育咨询(不含教育培训)', '教育软件', '教具'],
  confidence: 'medium',
}
