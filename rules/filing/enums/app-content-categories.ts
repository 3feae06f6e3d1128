/** `appContentCategories`: national (MIIT) codes where they are numbers. Data. */
export const appContentCategories = [
  { value: 500, labelZh: '生活服务' },
  { value: 501, labelZh: '餐饮' },
  { value: 502, labelZh: '休闲娱乐' },
  { value: 503, labelZh: '旅游服务' },
  { value: 504, labelZh: '交通运输' },
  { value: 505, labelZh: '汽车服务' },
  { value: 506, labelZh: '教育' },
  { value: 507, labelZh: '仓储和邮政业' },
  { value: 508, labelZh: '医疗服务' },
  { value: 509, labelZh: '政务服务' },
  { value: 510, labelZh: '金融业' },
  { value: 511, labelZh: '信息传输、软件和信息技术服务业' },
  { value: 512, labelZh: '批发和零售业' },
  { value: 513, labelZh: '安全' },
  { value: 514, labelZh: '工业互联网软件' },
  { value: 515, labelZh: '其他' },
] as const
