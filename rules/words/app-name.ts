// Vocabulary of APP names, as a provider publishes it. Data.

/** Words of pricing, promotion and praise. */
export const promotionWords: readonly string[] = ['免费', '特价', '最便宜', '第一', '最好', '促销', '限时', '打折']

/** Names in which such a word praises nothing: schools, hospitals and works that are numbered, and the like. */
export const noPromotion: readonly string[] = [
  '第一人民',
  '第一医院',
  '第一附属',
  '第一中学',
  '第一小学',
  '第一幼儿',
  '第一实验',
  '第一师范',
  '第一财经',
  '第一课',
  '第一书记',
  '第一人称',
  '免费师范',
]

/** Things that are tested: an APP that offers such a test is no trial version. */
export const testedThings: readonly string[] = [
  '性格',
  '人格',
  '心理',
  '智商',
  '情商',
  '视力',
  '听力',
  '色盲',
  '色觉',
  '体能',
  '体质',
  '抑郁',
  '焦虑',
  '压力',
  '性能',
  '网速',
  '速度',
  '反应',
  '记忆力',
  '词汇量',
  '职业',
  '普通话',
  '驾考',
  '软件',
  '硬件',
  '屏幕',
  '电池',
  '麦克风',
]

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
