import type { PreApprovalItem } from './item.ts'

/** News. */
export const news: PreApprovalItem = {
  code: 1,
  status: 'current',
  permits: [
    {
      zh: '互联网新闻信息服务许可证',
      en: 'Internet news information service permit',
      issuer: '国家或省级网信部门(旧称新闻办)',
      sources: ['rep25', 'zzy', 'tx'],
    },
  ],
  keywords: [
    { words: ['新闻'], where: ['name', 'content'], strength: 'strong', sources: ['tx-new', 'qc', 'rep25'] },
    {
      words: ['时政', '新闻网', '时事', '时评'],
      where: ['name', 'content'],
      strength: 'strong',
      sources: ['zzy', 'qc'],
    },
    { words: ['资讯', '日报', '晚报', '通讯社'], where: ['name'], strength: 'review', sources: ['own'] },
  ],
  falseFriends: ['行业资讯', '新闻发布会策划', '企业新闻'],
  confidence: 'high',
}
