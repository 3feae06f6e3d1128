import type { PreApprovalItem } from './item.ts'

/** Radio, film and television. */
export const broadcast: PreApprovalItem = {
  code: 10,
  status: 'current',
  permits: [
    {
      zh: '信息网络传播视听节目许可证',
      en: 'Permit for audio-visual programmes over networks',
      issuer: '国家广播电视总局,经省级广电部门',
      sources: ['wx-pre', 'rep24', 'zzy'],
    },
    {
      zh: '广播电视节目制作经营许可证',
      en: 'Radio and television production permit',
      issuer: '省级广电部门',
      for: { zh: '制作节目', en: 'producing programmes' },
      sources: ['wx-pre', 'own'],
    },
  ],
  keywords: [
    {
      words: ['视听', '影视', '电影', '电视剧', '广播电视', '视频网站', '网络视频', '影院'],
      where: ['name', 'scope', 'content'],
      strength: 'strong',
      sources: ['tx-new', 'qc', 'rep24'],
    },
    {
      words: ['广播电视节目制作', '电影放映', '网络直播'],
      where: ['scope'],
      strength: 'strong',
      sources: ['rep24', 'own'],
    },
    { words: ['短视频', '微电影'], where: ['name', 'content'], strength: 'review', sources: ['own'] },
  ],
  falseFriends: ['影视器材', '影视广告策划', '视频监控', '视频会议'],
  confidence: 'high',
}
