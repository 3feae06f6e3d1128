/** `providers`: national (MIIT) codes where they are numbers. Data. */
export const providers = [
  { value: 'huawei', labelZh: '华为云' },
  { value: 'aliyun', labelZh: '阿里云' },
  { value: 'tencent', labelZh: '腾讯云' },
  { value: 'baidu', labelZh: '百度智能云' },
  { value: 'volcengine', labelZh: '火山引擎' },
  { value: 'jdcloud', labelZh: '京东云' },
  { value: 'miit', labelZh: '工信部备案管理系统' },
  { value: 'other', labelZh: '其他' },
] as const
