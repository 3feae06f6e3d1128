/** What access providers are called; apart from what they ask for, which is many times as much. */
export const providerNames: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  huawei: { zh: '华为云', en: 'Huawei Cloud' },
  aliyun: { zh: '阿里云', en: 'Alibaba Cloud' },
  tencent: { zh: '腾讯云', en: 'Tencent Cloud' },
  baidu: { zh: '百度智能云', en: 'Baidu AI Cloud' },
  volcengine: { zh: '火山引擎', en: 'Volcengine' },
  jdcloud: { zh: '京东云', en: 'JD Cloud' },
  miit: { zh: '工信部备案管理系统', en: 'MIIT filing system' },
  other: { zh: '其他', en: 'Other provider' },
}
