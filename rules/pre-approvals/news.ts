import type { PreApprovalItem } from './item.ts'

/** News. */
export const news: PreApprovalItem = {
  code: 1,
  status: 'current',
  covers: {
    zh: '采编、转载或评论时政、经济、军事、外交和突发事件的新闻',
    en: 'news on politics, the economy, the military, foreign affairs and emergencies: gathered, reprinted or commented on',
  },
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
  note: {
    zh: '单位自己的动态栏目不算新闻服务；上海未经审批不接受名称里的“新闻”；陕西要求个人博客也提供',
    en: 'A unit’s own news column is no news service. Shanghai refuses 新闻 in a name without the approval; Shaanxi asks it of personal blogs.',
  },
  confidence: 'high',
}
