import type { PreApprovalItem } from './item.ts'

/** Publishing. */
export const publishing: PreApprovalItem = {
  code: 2,
  status: 'current',
  permits: [
    {
      zh: '网络出版服务许可证',
      en: 'Online publishing service permit',
      issuer: '国家新闻出版署,经省级新闻出版部门',
      sources: ['wx-pre', 'rep24', 'zzy'],
    },
    {
      zh: '网络游戏出版物批准(游戏版号)',
      en: 'Approval of an online game (版号)',
      issuer: '国家新闻出版署',
      for: { zh: '游戏', en: 'games' },
      sources: ['wx-pre'],
    },
    {
      zh: '出版物经营许可证',
      en: 'Publication trading permit',
      issuer: '县级以上新闻出版部门',
      for: { zh: '销售图书、音像', en: 'selling books and recordings' },
      sources: ['own'],
    },
  ],
  keywords: [
    {
      words: ['出版', '电子书', '期刊', '杂志', '报纸', '音像制品', '电子出版物', '网络文学', '小说'],
      where: ['name', 'scope', 'content'],
      strength: 'strong',
      sources: ['rep24', 'rep25', 'zzy'],
    },
    { words: ['图书', '出版物零售', '出版物批发', '地图'], where: ['scope'], strength: 'strong', sources: ['rep24'] },
    { words: ['游戏'], where: ['name', 'content'], strength: 'strong', sources: ['tx-new', 'wx-pre'] },
  ],
  falseFriends: ['图书馆', '图书室管理', '地图册印刷设备'],
  confidence: 'high',
}
