import type { PreApprovalItem } from './item.ts'

/** Education. */
export const education: PreApprovalItem = {
  code: 3,
  status: 'abolished',
  covers: { zh: '网校和教育网站', en: 'online schools and education sites' },
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
  note: {
    zh: '2017年时只有浙江、青海、西藏保留；现在多由校外培训一项取代，多个省要求名称含“教育”“培训”的单位提交承诺书',
    en: 'In 2017 only Zhejiang, Qinghai and Tibet still had it. Tutoring has mostly taken its place; several provinces want a declaration when 教育 or 培训 is in the name.',
  },
  confidence: 'medium',
}
