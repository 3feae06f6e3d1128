import type { PreApprovalItem } from './item.ts'

/** Religion. */
export const religion: PreApprovalItem = {
  code: 15,
  status: 'current',
  covers: { zh: '宗教教义、知识和活动的信息', en: 'religious doctrine, knowledge and activities' },
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
  note: {
    zh: '西藏：经营范围提到宗教的，须有许可证并勾选此项',
    en: 'Tibet: when the scope mentions religion, the permit and the tick are due.',
  },
  confidence: 'high',
}
