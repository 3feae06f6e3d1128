import type { PreApprovalItem } from './item.ts'

/** Culture. */
export const culture: PreApprovalItem = {
  code: 9,
  status: 'current',
  covers: {
    zh: '网络音乐、表演、直播、动漫、艺术品，部分省还包括游戏',
    en: 'online music, performances, live shows, animation, works of art; games in some provinces',
  },
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
  note: {
    zh: '上海会询问名称里的“文化”，在备注写明实际业务即可',
    en: 'Shanghai asks about 文化 in a name; a remark on the actual business settles it.',
  },
  confidence: 'high',
}
