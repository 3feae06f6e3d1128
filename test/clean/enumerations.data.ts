// Copied from the collected enumerations (fields.json), not from the tables of the rules. Data.

/** Certificates of a nature. `number`: how they number units. */
export interface Nature {
  readonly value: number
  readonly certificates: readonly { readonly type: number; readonly number: string }[]
}

export const natures: readonly Nature[] = [
  {
    value: 1, // 国防机构
    certificates: [
      { type: 5, number: 'free' },
      { type: 23, number: 'free' },
    ],
  },
  {
    value: 2, // 政府机关
    certificates: [
      { type: 9, number: 'orgcode' },
      { type: 13, number: 'uscc' },
    ],
  },
  {
    value: 3, // 事业单位
    certificates: [
      { type: 3, number: 'orgcode' },
      { type: 4, number: 'uscc' },
      { type: 15, number: 'uscc' },
    ],
  },
  {
    value: 4, // 企业
    certificates: [
      { type: 1, number: 'uscc-or-regno' },
      { type: 12, number: 'orgcode' },
      { type: 27, number: 'uscc' },
    ],
  },
  {
    value: 6, // 社会团体
    certificates: [
      { type: 6, number: 'uscc' },
      { type: 10, number: 'orgcode' },
    ],
  },
  {
    value: 9, // 民办非企业单位
    certificates: [
      { type: 16, number: 'orgcode' },
      { type: 17, number: 'uscc' },
      { type: 36, number: 'uscc' },
      { type: 37, number: 'free' },
    ],
  },
  {
    value: 10, // 基金会
    certificates: [
      { type: 18, number: 'orgcode' },
      { type: 19, number: 'uscc' },
    ],
  },
  {
    value: 11, // 律师执业机构
    certificates: [
      { type: 20, number: 'orgcode' },
      { type: 21, number: 'uscc' },
    ],
  },
  {
    value: 12, // 外国在华文化中心
    certificates: [
      { type: 22, number: 'free' },
      { type: 34, number: 'free' },
      { type: 40, number: 'free' },
    ],
  },
  {
    value: 13, // 群众性团体组织
    certificates: [{ type: 24, number: 'uscc' }],
  },
  {
    value: 14, // 司法鉴定机构
    certificates: [{ type: 28, number: 'uscc' }],
  },
  {
    value: 15, // 宗教团体
    certificates: [{ type: 25, number: 'free' }],
  },
  {
    value: 16, // 境外机构
    certificates: [{ type: 35, number: 'free' }],
  },
  {
    value: 17, // 医疗机构
    certificates: [{ type: 38, number: 'free' }],
  },
  {
    value: 18, // 公证机构
    certificates: [{ type: 39, number: 'free' }],
  },
  {
    value: 19, // 集体经济
    certificates: [{ type: 43, number: 'uscc' }],
  },
  {
    value: 20, // 仲裁机构
    certificates: [{ type: 44, number: 'uscc' }],
  },
]

/** Resources on which a filing can stand, by provider. */
export interface ResourceData {
  readonly type: string
  readonly minMonths?: number
  readonly minRemainingDays?: number
  readonly maxFilings?: number
}

export const resources: Readonly<Record<string, readonly ResourceData[]>> = {
  huawei: [
    { type: 'ecs', minMonths: 3, maxFilings: 5 },
    { type: 'flexusL', minMonths: 3, maxFilings: 5 },
    { type: 'portal', minMonths: 3, maxFilings: 3 },
    { type: 'dedicatedCloud', minMonths: 12 },
    { type: 'natGateway', minMonths: 3 },
    { type: 'authCode', maxFilings: 1 },
  ],
  aliyun: [{ type: 'otherCloud' }],
  tencent: [
    { type: 'cvm', minMonths: 3, minRemainingDays: 30, maxFilings: 5 },
    { type: 'lighthouse', minMonths: 3, minRemainingDays: 30, maxFilings: 5 },
    { type: 'scf', maxFilings: 2 },
    { type: 'clb' },
    { type: 'tcb' },
  ],
  baidu: [{ type: 'otherCloud' }],
  volcengine: [{ type: 'otherCloud' }],
  jdcloud: [{ type: 'otherCloud' }],
  miit: [{ type: 'otherCloud' }],
  other: [{ type: 'otherCloud' }],
}

export const languages: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]
/** Website content categories, with the pre-approval items one of which they ask for. */
export const websiteContent: readonly { readonly value: number; readonly items?: readonly number[] }[] = [
  { value: 1 }, // 即时通信
  { value: 2 }, // 搜索引擎
  { value: 4 }, // 综合门户
  { value: 8 }, // 网上邮局
  { value: 16, items: [1] }, // 网络新闻
  { value: 32 }, // 博客/个人空间
  { value: 64 }, // 网络广告/信息
  { value: 128 }, // 单位门户网站
  { value: 256 }, // 网络购物
  { value: 512, items: [13] }, // 网上支付
  { value: 1024, items: [13] }, // 网上银行
  { value: 2048, items: [13] }, // 网上炒股/股票基金
  { value: 4096, items: [9] }, // 网络游戏
  { value: 8192, items: [9] }, // 网络音乐
  { value: 16384, items: [10] }, // 网络影视
  { value: 32768 }, // 网络图片
  { value: 65536 }, // 网络软件/下载
  { value: 131072 }, // 网上求职
  { value: 262144 }, // 网上交友/婚介
  { value: 524288 }, // 网上房产
  { value: 1048576, items: [3, 14] }, // 网络教育
  { value: 2097152 }, // 网站建设
  { value: 4194304 }, // WAP
  { value: 8388608 }, // 其他
  { value: 134217728 }, // APP
  { value: 268435456, items: [13] }, // 网络借贷信息中介
  { value: 536870912, items: [13] }, // 互联网股权融资
  { value: 1073741824, items: [13] }, // 互联网保险
  { value: 2147483648, items: [13] }, // 互联网跨界金融及资产管理
  { value: 4294967296, items: [13] }, // 网上非银支付
]
/** Items of APP content, not the categories above them. */
export const appContent: readonly number[] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32,
  33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61,
  62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90,
  91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115,
  116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138,
  139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161,
  162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176,
]
export const agreements: readonly string[] = ['security', 'assistModify', 'filingCommitment']
