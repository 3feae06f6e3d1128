import type { PreApprovalItem } from './item.ts'

/** Religion. */
export const religion: PreApprovalItem = {
  code: 15,
  status: 'current',
  permits: [
    {
      zh: '互联网宗教信息服务许可证',
      en: 'Internet religious information permit',
      issuer: '省级宗教事务部门',
      sources: ['hw-seo', 'ali'],
    },
  ],
  keywords: [
    {
      words: ['宗教', '佛教', '道教', '基督教', '天主教', '伊斯兰教', '寺院', '道观', '教堂'],
      where: ['name', 'scope', 'content'],
      strength: 'strong',
      sources: ['hw-seo', 'ali'],
    },
    { words: ['禅修', '佛学', '祈福', '法事'], where: ['name', 'content'], strength: 'review', sources: ['own'] },
  ],
  falseFriends: ['佛山', '道教文化旅游区管理处'],
  confidence: 'high',
}
