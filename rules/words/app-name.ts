// Vocabulary of APP names, as a provider publishes it. Data.

/** Words of pricing, promotion and praise. */
export const promotionWords: readonly string[] = ['免费', '特价', '最便宜', '第一', '最好', '促销', '限时', '打折']

/** Names of a whole kind of APP, which tell nobody whose it is. */
export const kindNames: readonly string[] = [
  '应用',
  '软件',
  '浏览器',
  '商城',
  '教育',
  '金融',
  '音乐',
  '视频',
  '天气',
  '地图',
  '助手',
  '工具',
]
