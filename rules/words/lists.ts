// Vocabulary: unions of what providers publish; provinces change their lists often. Data.

/** Words kept for the state and its organs. */
export const statePrefixes: readonly string[] = ['中国', '中华', '中央', '国家', '全国', '人民', '人大', '华夏']

/** Words that no website name may hold. */
export const sensitiveWords: readonly string[] = [
  '反腐',
  '赌博',
  '博彩',
  '色情',
  '廉政',
  '纪检',
  '监察',
  '信访',
  '维权',
  '投诉',
  '六合彩',
  '代孕',
]

/** Words that promise a forum or live service. */
export const forumWords: readonly string[] = ['论坛', '社区', '贴吧', '交流', '在线', 'BBS', 'bbs']

/** Words that make an individual’s website look like a business, organisation or portal. 设计, 艺术, 分享, 技术 and the like are left out: many approved personal sites carry them. */
export const organisationWords: readonly string[] = [
  '公司',
  '企业',
  '集团',
  '工作室',
  '工坊',
  '官网',
  '商城',
  '商店',
  '店铺',
  '旗舰',
  '购物',
  '电商',
  '贸易',
  '中心',
  '协会',
  '联盟',
  '俱乐部',
  '平台',
  '导航',
  '热线',
  '社团',
  '网站',
  '网址',
  '网络',
  '主页',
  '资讯',
  '博客',
  '爱好者',
  '作品展示',
  '传媒',
  '媒体',
  '学院',
  '培训',
  '咨询',
  '投资',
  '股票',
  '证券',
  '彩票',
  '维修',
  '服务',
  '营销',
  '推广',
  '品牌',
  '行业',
  '产业',
  '报价',
  '转让',
  '售后',
  '管理',
  '系统',
  '软件',
  '科技',
  '下载',
  '招聘',
  '新闻',
]

/** Words that some provinces refuse in the name of an organisation’s website. */
export const genericWords: readonly string[] = [
  '资讯',
  '网站',
  '网络',
  '网址',
  '爱好者',
  '作品展示',
  '工作室',
  '平台',
  '主页',
  '热线',
  '社团',
  '导航',
  '分享',
]

/** Words of selling and of forums in an individual’s remark. */
export const commerceWords: readonly string[] = [
  '销售',
  '商城',
  '出售',
  '购买',
  '下单',
  '产品',
  '公司',
  '企业',
  '会员',
  '论坛',
  '招商',
  '代理',
  '加盟',
  '接单',
  '报价',
  '客户',
]

/** Words of finance in a unit’s name. */
export const financeWords: readonly string[] = [
  '金融',
  '理财',
  '基金',
  '资产管理',
  '财富管理',
  '股权投资',
  '网贷',
  '网络借贷',
  '众筹',
  '支付',
  '信托',
  '交易所',
  '交易中心',
  '互联网保险',
  '投资管理',
]

/** How names of units end. */
export const organisationEndings: readonly string[] = [
  '有限公司',
  '有限责任公司',
  '股份有限公司',
  '事务所',
  '委员会',
  '协会',
  '学校',
  '医院',
  '中心',
]

/** Words of public authority. */
export const authorityWords: readonly string[] = [
  '人民政府',
  '政府网',
  '政务',
  '公安',
  '法院',
  '检察',
  '税务局',
  '市场监管',
  '监督局',
  '管理局',
  '人民银行',
]
