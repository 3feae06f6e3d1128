import type { PreApprovalItem } from './item.ts'

/** Culture. */
export const culture: PreApprovalItem = {
  code: 9,
  status: 'current',
  permits: [
    {
      zh: '网络文化经营许可证',
      en: 'Online culture business permit',
      issuer: '省级文化和旅游部门',
      sources: ['zzy', 'rep22', 'tx'],
    },
    {
      zh: '营业性演出许可证',
      en: 'Commercial performance permit',
      issuer: '文化和旅游部门',
      for: { zh: '演出经纪机构', en: 'performance agencies' },
      sources: ['own'],
    },
  ],
  keywords: [
    {
      words: ['网络文化经营', '动漫', '动画', '网络音乐', '网络表演', '演出经纪', '营业性演出', '直播'],
      where: ['name', 'scope', 'content'],
      strength: 'strong',
      sources: ['tx-new', 'qc', 'xsb'],
    },
    {
      words: ['游戏', '音像制品', '艺术品'],
      where: ['name', 'scope', 'content'],
      strength: 'strong',
      sources: ['bd', 'xsb'],
    },
    { words: ['文化', '传媒', '音乐'], where: ['name'], strength: 'review', sources: ['ali', 'own'] },
  ],
  falseFriends: ['文化用品', '文化艺术交流策划(不含演出)', '企业文化', '音乐培训'],
  confidence: 'high',
}
